/**
 * What to write instead of a fault that has exactly one right answer. The module that finds the fault says what was written and what
 * is wanted; `rangesOf` finds the place in the file, or nothing where the file does not have it word for word.
 */
export type Mend =
  /** A text between two offsets of the file. */
  | TextRange
  /** Several of them, which belong together. */
  | { readonly kind: 'texts'; readonly ranges: readonly TextRange[] }
  /** The name of a field at the top level. */
  | { readonly kind: 'name'; readonly written: string; readonly wanted: string }
  /** The value at the place of the problem. */
  | { readonly kind: 'value'; readonly written: string; readonly wanted: string }
  /** The same, which gets straight quotation marks unless it stands between some. */
  | { readonly kind: 'quotes'; readonly written: string; readonly wanted: string };

export interface TextRange {
  readonly kind: 'text';
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The place of front matter in a text, as `findFence` gives it. */
interface Block {
  readonly language: 'yaml' | 'toml';
  readonly start: number;
  readonly end: number;
}

/** The ranges of the file that a mend replaces; none where it cannot be done. `at` is the place of the problem. */
export function rangesOf(
  mend: Mend | undefined,
  at: number,
  text: string,
  block: Block | undefined,
): readonly TextRange[] {
  if (mend === undefined) return [];
  switch (mend.kind) {
    case 'text':
      return [mend];
    case 'texts':
      return mend.ranges;
    case 'name':
      return block === undefined ? [] : nameRange(mend.written, mend.wanted, text, block);
    default:
      return valueRange(mend, at, text);
  }
}

/** The name at the beginning of a line, with or without quotation marks, if no other line begins so. */
function nameRange(
  written: string,
  wanted: string,
  text: string,
  { language, start, end }: Block,
): TextRange[] {
  const sign = language === 'yaml' ? ':' : '=';
  const found: number[] = [];
  for (let at = start; at !== -1 && at < end; at = text.indexOf('\n', at + 1)) {
    const quote = /["']/.test(text.charAt(at + 1)) ? text.charAt(at + 1) : '';
    const from = at + 1 + quote.length;
    if (!text.startsWith(written + quote, from)) continue;
    const behind = text.slice(from + written.length + quote.length, end);
    if (behind.trimStart().startsWith(sign) && !/^[ \t]*\n/.test(behind)) found.push(from);
  }
  const [from] = found;
  if (from === undefined || found.length > 1) return [];
  return [{ kind: 'text', start: from, end: from + written.length, text: wanted }];
}

/** A value may end at the end of its line, at a comment, and in a list in brackets. */
const valueEnd = /^[ \t]*(?:$|\n|,|\]| #)/;
/** A text that YAML reads as it stands, wherever it stands. */
const plain = /^[\p{L}\p{N}/][\p{L}\p{M}\p{N}/._~-]*$/u;

function valueRange(
  { kind, written, wanted }: Extract<Mend, { readonly kind: 'value' | 'quotes' }>,
  at: number,
  text: string,
): TextRange[] {
  const first = text.charAt(at);
  const quote = first === '"' || first === "'" ? first : '';
  const start = at + quote.length;
  const end = start + written.length;
  if (!text.startsWith(written + quote, start) || /[\n\\"']/.test(wanted)) return [];
  if (!valueEnd.test(text.slice(end + quote.length, end + quote.length + 200))) return [];
  const isBare = quote !== '' || (kind === 'value' && (plain.test(wanted) || isDate(wanted)));
  return [{ kind: 'text', start, end, text: isBare ? wanted : `"${wanted}"` }];
}

/** A date with a time: a colon without a space behind it ends no text. */
function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-][\d:]+)?$/.test(text);
}

/** A text in the quotation marks of YAML: double ones, or single ones where the text has double ones. */
export function inQuotes(text: string): string {
  return text.includes('"') ? `'${text.replaceAll("'", "''")}'` : `"${text.replaceAll('\\', '\\\\')}"`;
}
