/**
 * Characters that must not reach a page. Breaks: the line, page and paragraph breaks of Word and InDesign and of Unicode (UAX 14,
 * class BK and NL), which no browser shows as white space, and carriage return. Hidden: other C0 and C1 controls but tab and line feed, noncharacters (Unicode 16,
 * section 23.7) and lone surrogates; HTML and XML 1.0 forbid them or give them no meaning. Marks: the embeddings,
 * overrides and isolates of the bidirectional algorithm (UAX 9), with which a text can be made to read differently.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
const breaks = /[\u000b-\u000d\u0085\u2028\u2029]/g;
const hidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ud83f\ud87f\ud8bf\ud8ff\ud93f\ud97f\ud9bf\ud9ff\uda3f\uda7f\udabf\udaff\udb3f\udb7f\udbbf\udbff][\udffe\udfff]/g;
const marks = /[\u202a-\u202e\u2066-\u2069]/g;
const anyMark = /[\u202a-\u202e\u2066-\u2069]/;

/** Any character above, or half of any surrogate pair. Tested first, for pairs have to be examined one by one. */
const suspect =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]/;

/** Whether a text may have a break, a hidden character or half of a surrogate pair: most have none. */
export function isSuspect(text: string): boolean {
  return suspect.test(text);
}

/** Offset of the first hidden character, or -1. */
export function firstHidden(text: string): number {
  return suspect.test(text) ? text.search(hidden) : -1;
}

export function hasHidden(text: string): boolean {
  return firstHidden(text) !== -1;
}

export function withoutHidden(text: string): string {
  return text.replace(hidden, '');
}

/** Offset of the first break that no browser shows, or -1. */
export function firstBreak(text: string): number {
  return suspect.test(text) ? text.search(breaks) : -1;
}

/** Puts a space in place of each break, so that the text behind one remains in the same column. */
export function withoutBreaks(text: string): string {
  return text.replace(breaks, ' ');
}

export function countHidden(text: string): number {
  return text.match(hidden)?.length ?? 0;
}

export function hasMarks(text: string): boolean {
  return anyMark.test(text);
}

export function withoutMarks(text: string): string {
  return text.replace(marks, '');
}

/** A text for messages: invisible characters as their codes (U+202E), cut to a length that fits on a line. */
export function visible(text: string, most = 60): string {
  const cut = text.length > most ? `${text.slice(0, most)}…` : text;
  if (!suspect.test(cut) && !hasMarks(cut)) return cut;
  const code = (found: string) =>
    `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return cut.replace(hidden, code).replace(breaks, code).replace(marks, code);
}
