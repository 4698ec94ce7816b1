/** `de` of `de-CH`; `iw` is what Hebrew was called until 1989. */
export declare function baseLanguage(language: string): string;
/** What is known about a text that should be a language tag (BCP 47). */
interface LanguageTag {
    /** The canonical form; undefined where the text is no tag, or names a language of two letters that does not exist. */
    readonly tag?: string | undefined;
    /** A part that Unicode's CLDR has no name for: a language of three letters, or a script, region or variant. */
    readonly unknown?: string | undefined;
    /** Where the text is no tag: the tag that was most likely meant. */
    readonly suggestion?: string | undefined;
}
/**
 * Reads a language tag, also one with underscores (`en_US`). The grammar of BCP 47 allows `xx` and `english`; which languages there
 * are is known from CLDR, which names all of two letters (ISO 639-1), and most of three in which newspapers appear.
 */
export declare function readLanguage(written: string): LanguageTag;
export {};
