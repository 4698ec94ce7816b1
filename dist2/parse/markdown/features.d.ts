/**
 * Processing beyond CommonMark. Newsrooms get all of it; tests turn parts off to show that the rest follows the
 * specification.
 */
export interface Features {
    /** Raw HTML is parsed, and all HTML passes the sanitizer. Off only in tests. */
    readonly sanitize: boolean;
    /**
     * The library's sanitizer, which follows stet's own pass and should find nothing left to do. Off only in the test of
     * that.
     */
    readonly guard: boolean;
    /** Quotes, dashes and ellipses by language. */
    readonly typography: boolean;
    /** Heading ids and levels. */
    readonly headings: boolean;
    /** Links are marked as external, or as leading to an address on this site. */
    readonly links: boolean;
    /** Pictures are resolved, and become figures where they are alone in a paragraph. */
    readonly pictures: boolean;
    /** GitHub's additions: tables, strikethrough, bare addresses, footnotes, task lists. */
    readonly gfm: boolean;
    /** Emphasis beside Chinese, Japanese and Korean. */
    readonly cjk: boolean;
}
export declare const allFeatures: Features;
