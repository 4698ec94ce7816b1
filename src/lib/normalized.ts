/** The most marks that may follow one another. */
export const mostMarks = 30;

/**
 * Runs of more marks than any language has: Unicode's Stream-Safe Text Format allows thirty (UAX 15, section 13).
 * Half-width sound marks are letters that normalization turns into marks.
 */
const tooMany = /([\p{M}\uff9e\uff9f]{30})[\p{M}\uff9e\uff9f]+/gu;

/** Only texts with such a character are changed by NFC (UAX 15, section 9), and only those with the other by any form. */
const composable = /[\u0300-\uffff]/;
const beyondAscii = /[\u0080-\uffff]/;

/**
 * A text in one of Unicode's normalization forms. Runs of more than thirty marks are not normalized: ordering marks
 * takes time that grows with the square of their number, minutes for a file of a few hundred kilobytes.
 */
export function normalized(text: string, form: 'NFC' | 'NFD' | 'NFKC' | 'NFKD' = 'NFC'): string {
  if (!(form === 'NFC' ? composable : beyondAscii).test(text)) return text;
  if (text.length <= mostMarks) return text.normalize(form);
  let result = '';
  let from = 0;
  for (const { 0: run, index } of text.matchAll(tooMany)) {
    result += text.slice(from, index).normalize(form) + run;
    from = index + run.length;
  }
  return result + text.slice(from).normalize(form);
}

/** Offset of the first run of more marks than follow one another in any language, or -1. */
export function firstStacked(text: string): number {
  return text.length <= mostMarks ? -1 : text.search(tooMany);
}

/** A text in which each run of marks is cut to the most that are allowed. */
export function withoutStacked(text: string): string {
  return text.replace(tooMany, '$1');
}

/**
 * A word in one of Unicode's normalization forms, for comparing. Only the first ninety-nine letters are compared, which
 * bounds the work.
 */
export function normalizedWord(word: string, form: 'NFC' | 'NFKC' | 'NFKD'): string {
  return word.slice(0, 99).normalize(form);
}
