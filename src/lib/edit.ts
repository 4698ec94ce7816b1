/**
 * A part of a file's text, and what to write in its place. Places are those of messages: lines and columns are counted from 1,
 * columns in UTF-16 code units, of a text without a byte order mark. `end` is the place behind the last character.
 */
export interface Edit {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string;
}

/** Makes edits in a text with line feeds only. Edits must not overlap; their order does not matter. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const offset = (line: number, column: number) => (starts[line - 1] ?? text.length) + column - 1;
  const ranges = edits
    .map((each) => ({
      start: offset(each.line, each.column),
      end: offset(each.endLine, each.endColumn),
      text: each.text,
    }))
    .sort((a, b) => b.start - a.start);
  let out = text;
  for (const { start, end, text: wanted } of ranges) out = out.slice(0, start) + wanted + out.slice(end);
  return out;
}
