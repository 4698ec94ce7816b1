/** The stem of a word in lower case: what its inflected forms have in common. */
export type Stemmer = (word: string) => string;
/** The stemmer of a base language (`de` of `de-CH`); a language without one keeps its words as they are. */
export declare function stemmerOf(language: string): Stemmer;
/** The stemmer of a base language that has one of Snowball's. */
export declare function snowballOf(language: string): Stemmer | undefined;
