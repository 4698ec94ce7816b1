/** Reads the words of texts in one language. */
export interface WordReader {
    /**
     * Hands on each word of a text in its order, those of scripts without spaces first: in the form in which words are
     * compared, in lower case, stemmed, without accents; and as it was written.
     */
    read(text: string, take: (word: string, written: string) => void): void;
    /**
     * The same in the same order, but for each word the number of its term (see terms.ts; with a sign) and where it ends in the
     * text. Where a text has words of scripts without spaces, no end is known, and is `nowhere`.
     */
    readTerms(text: string, take: (term: number, end: number) => void): void;
}
/** A reader for a base language (`de` of `de-CH`). */
export declare function createWordReader(language: string): WordReader;
