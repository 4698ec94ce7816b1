/**
 * The scheme of a URL as browsers read it: they skip tabs, line breaks and leading control characters. In lower case,
 * or undefined.
 */
export declare function schemeOf(address: string): string | undefined;
/**
 * WHATWG URL, section 4.4, first steps: removes leading and trailing C0 controls and spaces, and all tabs and line
 * breaks.
 */
export declare function asBrowsersRead(address: string): string;
/** Percent-decoded and NFC; a path that cannot be decoded is returned unchanged. */
export declare function decodePath(path: string): string;
/**
 * A decoded path with `/` in place of the backslashes of Windows; browsers read both alike (WHATWG URL, section 4.4).
 * Markdown turns `..\..\media` into `....\media`, since a backslash before a dot escapes it; this is undone.
 */
export declare function withSlashes(path: string): string;
/**
 * Resolves a decoded path against a folder; both are under the content folder and have `/`. Undefined where the result
 * is outside the content folder, or has a backslash or a control character.
 */
export declare function resolvePath(folder: string, path: string): string | undefined;
/** The folder of a path: `articles/2026/talks.md` → `articles/2026`. */
export declare function folderOf(file: string): string;
/** Splits an address before `?` or `#`. */
export declare function splitSuffix(address: string): {
    readonly path: string;
    readonly suffix: string;
};
/** An address with its scheme in lower case. */
export declare function withPlainScheme(address: string): string;
/** The parts of the site's address by which links within the site are recognized. */
export interface SiteAddress {
    /** Without `www.`, with the port if it is not the scheme's own. */
    readonly host: string;
    /** Empty or `/paper`. */
    readonly base: string;
}
export declare function siteAddress(siteUrl: string): SiteAddress;
export declare function withoutWww(host: string): string;
/** A path from the host's root as a path from the site's root, which may be below it. */
export declare function withoutBase(path: string, { base }: SiteAddress): string;
