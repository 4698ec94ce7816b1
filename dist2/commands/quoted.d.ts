/** A word as it is written on the command line of a shell. */
export declare function quoted(word: string): string;
