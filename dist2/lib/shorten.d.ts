interface Shortening {
    /** Characters (UTF-16 units) of the result, without the ellipsis. */
    readonly most: number;
    /** BCP 47. */
    readonly language: string;
    /** A sentence may end the result if it has at least this many characters. */
    readonly fewest?: number;
}
/**
 * A text on one line, cut to a length: at the end of a sentence if one ends late enough; else between words, with an
 * ellipsis, as Unicode and the dictionaries of the language divide them (UAX 29); else between characters as readers
 * see them. Undefined for a text of white space alone.
 */
export declare function shorten(text: string, { most, language, fewest }: Shortening): string | undefined;
export {};
