/**
 * Three kinds of names for a page:
 * - a `url` is a path from the site's root, decoded, NFC: `/world/2026/11/beijing-talks.html`, `/topics/peace/`;
 * - an `href` is an address in HTML: percent-encoded (RFC 3986) and under the site's base path;
 * - a `file` is a path in the output folder: `world/2026/11/beijing-talks.html`, `topics/peace/index.html`.
 */
/** Encodes a decoded path for HTML and headers, except `/` and the characters that RFC 3986 allows in a segment. */
export declare function encodePath(url: string): string;
/** Decodes an address that somebody wrote; an address that cannot be decoded is returned unchanged. */
export declare function decodeWritten(text: string): string;
/** `base` is the path of the site's URL: `''` for a site at its host's root, `/repo` for one below it. */
export declare function toHref(url: string, base: string): string;
/** `siteUrl` is the site's URL without a slash at its end. */
export declare function toAbsolute(url: string, siteUrl: string): string;
/** The output file of a URL: a path that ends in `/` is a folder's index.html. */
export declare function toFile(url: string): string;
/** Two URLs with the same key would be one file, or one page to a reader, on some file system, server or CDN. */
export declare function collisionKey(url: string): string;
/** What makes a path unfit to be published, or undefined: it must stay inside the output folder everywhere. */
export declare function pathProblem(url: string): string | undefined;
/**
 * The web address that a text is, or undefined. An address with too long a host is refused: the URL standard orders the
 * marks in hosts (UTS 46), in time that grows with the square of their number.
 */
export declare function readUrl(text: string, base?: string): URL | undefined;
