/** The form of a word that is compared with other words: without case and accents. Empty for a word of marks alone. */
export declare function fold(word: string): string;
/** A word in lower case without an article written together with it, and with accents, as stemmers expect words. */
export declare function lower(word: string): string;
/**
 * The forms under which a word is indexed: the folded word, and for Hebrew and Arabic also the word without articles,
 * conjunctions and prepositions written together with it and without the endings of number and gender.
 */
export declare function keysOf(word: string): string[];
/** The words of a text in scripts with spaces: letters, digits and their marks, with single apostrophes in them. */
export declare function wordsOf(text: string): string[];
/**
 * What texts in scripts without spaces are indexed by: every two neighbouring characters, in Thai, Lao, Burmese and Khmer
 * every three. So every query finds its text, and no dictionary is needed. At the end of a run of characters there are
 * shorter pieces too, but not in a query (`asked`), unless the whole run is shorter.
 */
export declare function gramsOf(text: string, asked: boolean): string[];
/** The form under which an index holds a list of stories, such as `section/World`. No word has such a form. */
export declare function listForm(list: string): string;
