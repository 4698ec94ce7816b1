/** The terms of the most common words of a base language; none where there is no list. */
export declare function commonTerms(language: string): ReadonlySet<number>;
