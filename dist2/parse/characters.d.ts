/** Offset of the first hidden character, or -1. */
export declare function firstHidden(text: string): number;
export declare function hasHidden(text: string): boolean;
export declare function withoutHidden(text: string): string;
/** Offset of the first break that no browser shows, or -1. */
export declare function firstBreak(text: string): number;
/** Puts a space in place of each break, so that the text behind one remains in the same column. */
export declare function withoutBreaks(text: string): string;
export declare function countHidden(text: string): number;
export declare function hasMarks(text: string): boolean;
export declare function withoutMarks(text: string): string;
/** A text for messages: invisible characters as their codes (U+202E), cut to a length that fits on a line. */
export declare function visible(text: string, most?: number): string;
