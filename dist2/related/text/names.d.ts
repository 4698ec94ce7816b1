/**
 * Finds names of several words, without a model: runs of words that begin with a capital, with small words of names
 * between them (`Wang Yi`, `University of Haifa`). Scripts without capitals have none.
 */
export declare function eachName(text: string, take: (from: number, to: number, units: Uint16Array) => void): void;
/** A name in lower case and without accents or possessive endings. */
export declare function nameOf(written: string): string;
/** Hands on each name of a text as names are compared; and as it was written. */
export declare function readNames(text: string, take: (name: string, written: string) => void): void;
