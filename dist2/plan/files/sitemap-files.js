/** The sitemap that names all the others. */
export const sitemapIndexUrl = '/sitemap.xml';
export const sitemapNamespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
/** https://www.sitemaps.org/protocol.html: entries and bytes of one file, and entries of an index. */
export const sitemapLimits = { entries: 50_000, bytes: 50_000_000 };
/**
 * Cuts entries into files within the limits. `size` is an upper bound of an entry's bytes, so that no entry need be
 * written to know how many files there are.
 */
export function chunks(entries, limits, size) {
    const files = [];
    let current = [];
    let bytes = 0;
    for (const entry of entries) {
        const more = size(entry);
        if (current.length > 0 && (current.length >= limits.entries || bytes + more > limits.bytes)) {
            files.push(current);
            current = [];
            bytes = 0;
        }
        current.push(entry);
        bytes += more;
    }
    return current.length > 0 ? [...files, current] : files;
}
/** `/sitemaps/2024.xml`, `/sitemaps/2024-2.xml`, … */
export function sitemapUrl(name, index) {
    return `/sitemaps/${name}${index === 0 ? '' : `-${index + 1}`}.xml`;
}
/** An upper bound of an entry's bytes: a UTF-16 code unit is at most three bytes, each `%XX`. */
export function entryBytes(url, config) {
    return 200 + config.url.length * 6 + url.length * 9;
}
//# sourceMappingURL=sitemap-files.js.map