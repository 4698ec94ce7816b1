/** A file as text: what stands before, in and after the front matter, so that the three joined are the file. */
export interface Source {
  /** Up to and with the line break after the first fence. */
  readonly open: string;
  /** The lines between the fences, without the line break before the second. */
  readonly head: string;
  /** From there to the text, blank lines before the text among it. */
  readonly close: string;
  readonly body: string;
}

/** Divides a file. Throws where its front matter is not YAML, or its end is missing: such a file is not for the editor. */
export function divide(text: string): Source {
  const open = /^---[ \t]*\n/.exec(text)?.[0];
  if (open === undefined) {
    if (/^(?:---|\+\+\+|;;;|\{)/.test(text)) throw new Error('the front matter is not between two lines ---');
    return { open: '---\n', head: '', close: '\n---\n\n', body: text };
  }
  const rest = text.slice(open.length);
  const end = /(?:^|\n)---[ \t]*(?:\n\s*|$)/.exec(rest);
  if (end === null) throw new Error('the front matter has no end');
  const head = rest.slice(0, end.index);
  return { open, head, close: end[0], body: rest.slice(end.index + end[0].length) };
}
