/** The stemmer of a base language; undefined where there is none. */
export type StemmerOf = (language: string) => ((word: string) => string) | undefined;
/** An entry of an index: a form of a word, and the word; the word is empty where it is unknown. */
export interface Entry {
    readonly form: string;
    readonly word: string;
}
/** Numbers the entries of an index in order of appearance, and reads texts. */
export interface Entries {
    readonly all: readonly Entry[];
    /**
     * Calls `take` with the number of each entry in a text; `stem` is true for an entry that stands for the other forms
     * of the word.
     */
    read(text: string, language: string, take: (entry: number, stem: boolean) => void): void;
    /** The number of an entry. */
    numberOf(form: string, word: string): number;
}
export declare function createEntries(stemmerOf: StemmerOf): Entries;
