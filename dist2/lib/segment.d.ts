/** Runs in scripts written without spaces. */
export declare const unspaced: RegExp;
/** Whether a text may contain such a run: the half of a surrogate pair is enough. */
export declare const anyUnspaced: RegExp;
/**
 * Divides by Unicode's rules (UAX 29) and the dictionaries of a language (BCP 47). For a text that is no language tag,
 * Unicode's rules alone apply.
 */
export declare function segmenterOf(language: string, granularity: 'grapheme' | 'word' | 'sentence'): Intl.Segmenter;
/**
 * The words of a run without spaces. Must be given runs, not whole texts: its time grows with the square of the length.
 */
export declare function wordsOfRun(run: string, language: string): Generator<string>;
