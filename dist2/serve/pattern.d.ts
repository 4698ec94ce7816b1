/** Matches a decoded path. Returns what stands for each placeholder, by name, and for `*` as `splat`; undefined if nothing matches. */
export type Match = (path: string) => ReadonlyMap<string, string> | undefined;
/**
 * Reads the pattern of a rule in `_headers` or `_redirects`, as Cloudflare Pages does and Netlify, too: `*` stands for any characters,
 * once in a pattern at most; `:name` for one or more characters without a slash. The rest is percent-encoded or not. Returns
 * undefined for a pattern with two `*`, or with one name twice.
 */
export declare function readPattern(pattern: string): Match | undefined;
/** The one path that a pattern without `*` and placeholders matches; undefined for other patterns. */
export declare function literalPath(pattern: string): string | undefined;
