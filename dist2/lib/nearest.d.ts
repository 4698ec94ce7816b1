/** The candidate that a misspelt word most likely means; undefined where none is near. */
export declare function nearest(word: string, candidates: Iterable<string>): string | undefined;
