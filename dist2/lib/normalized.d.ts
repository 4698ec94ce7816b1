/** The most marks that may follow one another. */
export declare const mostMarks = 30;
/**
 * A text in one of Unicode's normalization forms. Runs of more than thirty marks are not normalized: ordering marks
 * takes time that grows with the square of their number, minutes for a file of a few hundred kilobytes.
 */
export declare function normalized(text: string, form?: 'NFC' | 'NFD' | 'NFKC' | 'NFKD'): string;
/** Offset of the first run of more marks than follow one another in any language, or -1. */
export declare function firstStacked(text: string): number;
/** A text in which each run of marks is cut to the most that are allowed. */
export declare function withoutStacked(text: string): string;
/**
 * A word in one of Unicode's normalization forms, for comparing. Only the first ninety-nine letters are compared, which
 * bounds the work.
 */
export declare function normalizedWord(word: string, form: 'NFC' | 'NFKC' | 'NFKD'): string;
