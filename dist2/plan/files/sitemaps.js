import { compareKeys } from '../../lib/compare-keys.js';
import { formatIso } from '../../lib/time.js';
import { toAbsolute, toFile } from '../../lib/url.js';
import { element, xmlDocument } from '../../lib/xml.js';
import { storiesOfYear } from '../calendar.js';
import { chunks, entryBytes, sitemapIndexUrl, sitemapLimits, sitemapNamespace, sitemapUrl, } from './sitemap-files.js';
/** The sitemap of pages that are no stories, in the order of their URLs; `name` is the number of the file, from 0. */
export function listSitemap(name, context) {
    if (!/^\d+$/.test(name))
        return undefined;
    const entries = [...context.whole.listed()].sort(byUrl);
    return urlSitemap({ name: 'pages', number: Number(name) }, entries, context.config);
}
/**
 * A sitemap of the stories of a year, `2024`, or of what does not go into the first of the year's files, `2024 1`. Oldest first:
 * a new story changes the last file only. Syndicated stories are left out: their pages ask not to be indexed. `lastmod` is when a
 * story changed for its readers.
 */
export function yearSitemap(name, { site, config }) {
    const [, year, number = '0'] = /^([1-9]\d*)(?: ([1-9]\d*))?$/.exec(name) ?? [];
    if (year === undefined)
        return undefined;
    const entries = [...storiesOfYear(Number(year), site.located, config.timeZone)];
    return urlSitemap({ name: year, number: Number(number) }, entries.reverse(), config);
}
function urlSitemap({ name, number }, entries, config) {
    const part = chunks(entries, sitemapLimits, (entry) => entryBytes(entry.url, config))[number];
    if (part === undefined)
        return undefined;
    const url = sitemapUrl(name, number);
    return {
        url,
        file: toFile(url),
        sitemap: { modified: newest(part), isEmpty: false },
        content: () => xmlDocument(element('urlset', { xmlns: sitemapNamespace }, part.map((entry) => located('url', entry, config)))),
    };
}
/** The sitemap that names all others. An empty sitemap is not listed: the schema asks for an entry at least. */
export function sitemapIndex({ config, whole }) {
    return {
        url: sitemapIndexUrl,
        file: toFile(sitemapIndexUrl),
        content() {
            const listed = [...whole.sitemaps()].filter(({ isEmpty }) => !isEmpty).sort(inIndexOrder);
            return xmlDocument(element('sitemapindex', { xmlns: sitemapNamespace }, listed.map((sitemap) => located('sitemap', sitemap, config))));
        },
    };
}
/** Lists first, then the stories, the newest year first, then the news; several files of one kind in the order of their numbers. */
function inIndexOrder(a, b) {
    const [first, second] = [placeOf(a.url), placeOf(b.url)];
    return first.group - second.group || first.number - second.number;
}
function placeOf(url) {
    const [, name = '', number = '1'] = /\/([^/]*?)(?:-(\d+))?\.xml$/.exec(url) ?? [];
    const group = name === 'pages' ? -Infinity : name === 'news' ? 1 : -Number(name);
    return { group, number: Number(number) };
}
function byUrl(a, b) {
    return compareKeys(a.url, b.url);
}
function located(name, { url, modified }, config) {
    return element(name, {}, [
        element('loc', {}, toAbsolute(url, config.url)),
        modified === undefined ? undefined : element('lastmod', {}, formatIso(modified, config.timeZone)),
    ]);
}
function newest(entries) {
    let last;
    for (const { modified } of entries)
        if (modified !== undefined && (last === undefined || modified > last))
            last = modified;
    return last;
}
//# sourceMappingURL=sitemaps.js.map