import type { Config } from '../../config/config.js';
/** The sitemap that names all the others. */
export declare const sitemapIndexUrl = "/sitemap.xml";
export declare const sitemapNamespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
/** https://www.sitemaps.org/protocol.html: entries and bytes of one file, and entries of an index. */
export declare const sitemapLimits: {
    entries: number;
    bytes: number;
};
/**
 * Cuts entries into files within the limits. `size` is an upper bound of an entry's bytes, so that no entry need be
 * written to know how many files there are.
 */
export declare function chunks<Entry>(entries: readonly Entry[], limits: {
    readonly entries: number;
    readonly bytes: number;
}, size: (entry: Entry) => number): Entry[][];
/** `/sitemaps/2024.xml`, `/sitemaps/2024-2.xml`, … */
export declare function sitemapUrl(name: string, index: number): string;
/** An upper bound of an entry's bytes: a UTF-16 code unit is at most three bytes, each `%XX`. */
export declare function entryBytes(url: string, config: Config): number;
