import { formatIso } from '../../lib/time.js';
import { toAbsolute, toFile } from '../../lib/url.js';
import { element, xmlDocument } from '../../lib/xml.js';
import { articlesOf } from '../lists.js';
import { lastModified } from '../parts/modified.js';
import { chunks, entryBytes, sitemapLimits, sitemapNamespace, sitemapUrl } from './sitemap-files.js';
/** Google's "News sitemaps": at most 1,000 stories in a file. */
const newsLimits = { entries: 1_000, bytes: sitemapLimits.bytes };
/**
 * A file of the News sitemap, newest story first; `name` is the number of the file, from 0. Syndicated stories are left out, for
 * they are another's news, and sponsored ones, which Google News refuses. The first file is always there, if need be empty, for
 * search engines are told its address once and for all.
 */
export function newsSitemap(name, { site, config }) {
    if (!/^\d+$/.test(name))
        return undefined;
    const number = Number(name);
    const files = chunks(recentNews(site), newsLimits, (story) => entryBytes(story.url, config) + 400 + (story.title.length + config.title.length) * 6);
    const part = files[number] ?? (number === 0 ? [] : undefined);
    if (part === undefined)
        return undefined;
    const url = sitemapUrl('news', number);
    return {
        url,
        file: toFile(url),
        sitemap: { modified: lastModified(part), isEmpty: part.length === 0 },
        content: () => written(part, config),
    };
}
function recentNews(site) {
    const recent = site.articles.between(site.newsAfter + 1, Infinity);
    return articlesOf(recent, site).filter((story) => story.source === undefined && story.label !== 'sponsored');
}
function written(stories, config) {
    return xmlDocument(element('urlset', {
        xmlns: sitemapNamespace,
        'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
    }, stories.map((story) => element('url', {}, [
        element('loc', {}, toAbsolute(story.url, config.url)),
        element('lastmod', {}, formatIso(story.modified, config.timeZone)),
        element('news:news', {}, [
            element('news:publication', {}, [
                element('news:name', {}, config.title),
                element('news:language', {}, newsLanguage(story.language)),
            ]),
            element('news:publication_date', {}, formatIso(story.date, config.timeZone)),
            element('news:title', {}, story.title),
        ]),
    ]))));
}
/** A BCP 47 tag as Google News wants it: ISO 639, but for Chinese, which is named by its script. */
export function newsLanguage(tag) {
    let locale;
    try {
        locale = new Intl.Locale(tag);
    }
    catch {
        return tag;
    }
    if (locale.language !== 'zh')
        return locale.language;
    return locale.maximize().script === 'Hant' ? 'zh-tw' : 'zh-cn';
}
//# sourceMappingURL=news-sitemap.js.map