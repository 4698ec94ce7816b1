import posix from 'node:path/posix';
import { normalized } from '../lib/normalized.js';
import { parseInstant } from '../lib/parse-instant.js';
import { slugify } from '../lib/slug.js';
import { withoutEnding } from '../lib/story-names.js';
import { pathProblem, readUrl } from '../lib/url.js';
import { hasMarks } from './characters.js';
/**
 * A path of this site, decoded, NFC, beginning with `/`. It may be written `/world/talks.html`, `world/talks.html`,
 * percent-encoded, or with the site's own host in front.
 */
export function ownPath(text, siteUrl) {
    let path = text;
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(text)) {
        const url = readUrl(text, siteUrl);
        const site = new URL(siteUrl);
        if (url === undefined || !/^https?:$/.test(url.protocol) || bareHost(url) !== bareHost(site)) {
            return { bad: 'it is not on this site' };
        }
        path = text.replace(/^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/?#]*/i, '') || '/';
    }
    if (!path.startsWith('/'))
        path = `/${path}`;
    // An address copied from the browser begins with the path of a site that is below the root of its host.
    const base = new URL(siteUrl).pathname.replace(/\/$/, '');
    if (base !== '' && (path === base || path.startsWith(`${base}/`)))
        path = path.slice(base.length) || '/';
    if (/[?#]/.test(path))
        return { bad: 'it has a ? or a #, and pages are found by their path alone' };
    try {
        path = decodeURIComponent(path);
    }
    catch {
        return { bad: 'it has a percent sign without two digits behind it' };
    }
    path = normalized(path);
    const bad = pathProblem(path) ?? (path.includes('#') ? 'it has the sign #' : undefined);
    return bad === undefined ? { url: path } : { bad };
}
function bareHost(url) {
    return url.host.replace(/^www\./, '');
}
function decoded(path) {
    try {
        return decodeURIComponent(path);
    }
    catch {
        return path;
    }
}
/** Whether a path would lead out of the folder that it is relative to. */
export function leadsOut(text) {
    return decoded(text).split(/[/\\]/).includes('..');
}
/**
 * The place of a picture named in front matter: a path under the content folder, or an absolute https URL.
 * `media/x.jpg` and `/x.jpg` are paths from the content folder, and so is an address on the site's own host; all others
 * are relative to the folder of `file`.
 */
export function picturePath(written, file, siteUrl) {
    const whole = written.startsWith('//') ? `https:${written}` : written;
    const own = /^https?:/i.test(whole) || whole.startsWith('/')
        ? ownPath(whole.replace(/[?#].*$/s, ''), siteUrl)
        : undefined;
    const text = own?.url ?? decoded(whole);
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase();
    const url = scheme === 'https' ? readUrl(whole) : undefined;
    if (url !== undefined)
        return { src: url.href };
    if (scheme === 'http')
        return { bad: 'it is not sent over https', elsewhere: true };
    if (scheme !== undefined)
        return { bad: `it begins with ${scheme}:` };
    if (text.includes('\\'))
        return { bad: 'it has a backslash where a / is wanted' };
    if (hasMarks(text))
        return { bad: 'it has an invisible direction mark' };
    const fromTop = text.startsWith('/') || text.startsWith('media/');
    const path = normalized(posix.normalize(fromTop ? text.replace(/^\/+/, '') : posix.join(posix.dirname(file), text)));
    if (path === '..' || path.startsWith('../'))
        return { bad: 'it leads out of the content folder' };
    if (path === '.' || path.endsWith('/'))
        return { bad: 'it names a folder' };
    return { src: path };
}
/**
 * A slug for an address: unchanged if it consists of letters, digits and `-` `_` `.` `~`, so that a newsroom can keep
 * existing addresses; otherwise slugified. `bad` where nothing of the text can be used, or where it has a slash, which
 * would make it a path.
 */
export function toSlug(text) {
    const written = normalized(text);
    if (/[/\\]/.test(written))
        return { bad: 'it has a slash' };
    if (hasMarks(written))
        return { bad: 'it has an invisible direction mark' };
    if (/^[\p{L}\p{M}\p{N}._~-]+$/u.test(written) &&
        /[\p{L}\p{N}]/u.test(written) &&
        pathProblem(`/${written}`) === undefined) {
        return { slug: written };
    }
    const slug = slugify(written);
    if (slug === '')
        return { bad: 'it has no letter and no digit' };
    return pathProblem(`/${slug}`) === undefined ? { slug } : { bad: 'it is too long' };
}
/** A day or month may have one digit, as in Jekyll. */
const dateBefore = /^(\d{4}-\d{1,2}-\d{1,2})[-_](?=.)/;
/** The two-letter codes of ISO 639-1. */
const languages = new Set(('aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es ' +
    'et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj ' +
    'kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ' +
    'ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti ' +
    'tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu').split(' '));
/**
 * The language in a file's name, as in Hugo: `story.de.md`, `index.zh-hans.md`; `bare` is the path without the
 * language. Undefined where there is none, or where the part is more likely a version or a host: `notes.1.de.md`.
 */
export function languageOfFile(file) {
    const [, before = '', code = ''] = /^(.*[^./\d])\.([a-z]{2}(?:-(?:[a-z]{4}|[a-z]{2}|\d{3}))*)$/i.exec(withoutEnding(file)) ?? [];
    if (!languages.has(code.slice(0, 2).toLowerCase()) || /\.(?:www|v\d*)$/i.test(before))
        return undefined;
    return {
        language: new Intl.Locale(code).toString(),
        bare: before + file.slice(withoutEnding(file).length),
    };
}
/**
 * The slug of a file whose front matter names none: the file's name, or the folder's for an index.md, without a date in
 * front.
 */
export function slugOfFile(file) {
    return toSlug(nameOf(file).replace(dateBefore, ''));
}
/** The words of a file's name, each with a capital, from which Jekyll makes a title: `2016-03-04-river-rises.md`. */
export function titleOfFile(file) {
    return nameOf(file)
        .replace(dateBefore, '')
        .replace(/[-_\s]+/g, ' ')
        .trim()
        .replace(/(?<=^| )\p{Ll}/gu, (letter) => letter.toUpperCase());
}
/** The date in front of a file's name, `2016-03-04-talks.md`: the date of a story that gives no other (Jekyll). */
export function dateOfFile(file) {
    const day = dateBefore.exec(nameOf(file))?.[1];
    return day !== undefined && parseInstant(day, 'UTC').instant !== undefined ? day : undefined;
}
function nameOf(file) {
    const parts = withoutEnding(file).split('/');
    const last = parts.at(-1) ?? '';
    const folder = parts.at(-2);
    return last === 'index' && folder !== undefined ? folder : last;
}
//# sourceMappingURL=addresses.js.map