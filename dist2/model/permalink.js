import { message } from '../lib/message.js';
import { normalized } from '../lib/normalized.js';
import { slugify } from '../lib/slug.js';
import { calendarDay } from '../lib/time.js';
import { pathProblem, readUrl } from '../lib/url.js';
import { keyOf } from './keys.js';
import { placeOf } from './place.js';
import { rules } from './rules.js';
const placeholder = /:(?:section|year|month|day|slug|folder)(?![a-z])/g;
/** Letters, digits and the marks RFC 3986 leaves unreserved: a segment of them needs no change to stand in a URL. */
const plainSegment = /^[\p{L}\p{M}\p{N}._~-]+$/u;
/**
 * A story's URL: its own `url`, or the pattern filled in with the date in the site's time zone. A `url` or slug that is
 * unfit gives a message, and the URL that the story would have without it.
 */
export function articleUrl(document, section, options, report) {
    const own = ownUrl(document, options, report);
    if (own !== undefined)
        return own;
    const day = calendarDay(document.date, options.timeZone);
    const values = {
        ':section': section,
        ':year': String(day.year).padStart(4, '0'),
        ':month': String(day.month).padStart(2, '0'),
        ':day': String(day.day).padStart(2, '0'),
        ':slug': slugOf(document, report),
        ':folder': folderOf(document.file),
    };
    const filled = options.permalink.replace(placeholder, (name) => values[name]);
    const url = tidy(filled.replace(/\/{2,}/g, '/'));
    const problem = pathProblem(url);
    if (problem === undefined)
        return url;
    report(message(rules['bad-url'], `The address of the story would be “${url}”: ${problem}.`, placeOf(document, 'slug')));
    return `/${keyOf(document.key.slice(0, 60)) ?? 'story'}-${document.digest.slice(0, 8)}.html`;
}
/** A standing page's URL: its own, or its key with `.html`. */
export function pageUrl(document, options, report) {
    const own = ownUrl(document, options, report);
    return own ?? `/${document.key.split('/').map(segmentOf).join('/')}.html`;
}
function ownUrl(document, options, report) {
    if (document.url === undefined)
        return undefined;
    const read = readPath(document.url, options.url);
    if ('path' in read)
        return tidy(read.path);
    report(message(rules['bad-url'], `The url “${document.url}” cannot be used: ${read.problem}.`, placeOf(document, 'url')));
    return undefined;
}
/**
 * A path of this site as an editor writes it, with the site's own host or none, percent-encoded or not: decoded, NFC, from
 * the site's root, and sure to stay inside it.
 */
export function readPath(written, siteUrl) {
    let path = written.trim();
    if (/^([a-z][a-z\d+.-]*:|[\\/]{2})/i.test(path)) {
        const site = new URL(siteUrl);
        const url = readUrl(path, site.href);
        const base = site.pathname.replace(/\/$/, '');
        if (url?.host !== site.host || !/^https?:$/.test(url.protocol))
            return { problem: 'it is not on this site' };
        if (base !== '' && url.pathname !== base && !url.pathname.startsWith(`${base}/`)) {
            return { problem: `it does not lie under ${siteUrl}` };
        }
        // As written, not as `URL` resolves it: a `..` must stay visible.
        path = `${path.replace(/^[^/\\]*[\\/]{2}[^/\\?#]*/, '').slice(base.length)}`;
    }
    if (/[?#]/.test(path))
        return { problem: 'it has a ? or a #, which no file can have' };
    path = normalized(decode(path));
    if (!path.startsWith('/'))
        path = `/${path}`;
    const problem = pathProblem(path);
    return problem === undefined ? { path } : { problem };
}
function decode(path) {
    try {
        return decodeURIComponent(path);
    }
    catch {
        return path;
    }
}
/** A page's path names an `.html` file or ends in `/`: without either, servers would not send it as HTML. */
function tidy(path) {
    const url = normalized(path).replace(/\/index\.html$/, '/');
    return url.endsWith('/') || /\.html?$/.test(url) ? url : `${url}/`;
}
function slugOf(document, report) {
    const slug = normalized(document.slug).trim();
    const written = document.places.slug !== undefined;
    const segment = segmentOf(slug);
    if (!written)
        return segment;
    const problem = slug === '' ? 'it is empty' : slug.includes('/') ? 'it has a /' : pathProblem(`/${slug}`);
    if (problem !== undefined) {
        report(message(rules['bad-slug'], `The slug “${slug}” cannot be used: ${problem}.`, placeOf(document, 'slug')));
    }
    else if (segment !== slug) {
        report(message(rules['slug-changed'], `The slug “${slug}” becomes “${segment}”.`, placeOf(document, 'slug')));
    }
    return segment;
}
function segmentOf(text) {
    const segment = normalized(text);
    if (plainSegment.test(segment) && pathProblem(`/${segment}`) === undefined)
        return segment;
    return keyOf(segment) ?? (slugify(segment).slice(0, 60) || 'story');
}
/** The first folder under content, `articles` not counted; '' for none. */
function folderOf(file) {
    const folders = file.split('/').slice(0, -1);
    if (folders[0] === 'articles')
        folders.shift();
    return folders[0] === undefined ? '' : segmentOf(folders[0]);
}
//# sourceMappingURL=permalink.js.map