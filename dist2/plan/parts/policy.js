import { playerOrigins } from '../../embeds/player.js';
import { policyDigest } from '../../lib/digest.js';
import { readUrl } from '../../lib/url.js';
import { frameOrigins } from './embeds.js';
import { isWebAddress } from './images.js';
import { liteStyleDigest } from './lite-style.js';
import { prefetchRules } from './prefetch.js';
export function policedBy({ config, pageScript, }) {
    const written = [prefetchRules(config.base), ...(pageScript === undefined ? [] : [pageScript])];
    return {
        security: config.security,
        written: written.map((text) => `'${policyDigest(text)}'`),
    };
}
/**
 * The Content-Security-Policy of pages: everything comes from the site itself, and nothing written into a page is run or
 * styles it, but for the script that is the same on all and the rules of prefetching. `pictures` and `frames` are further sources of these. Data for machines (`application/ld+json`) is never run, so it
 * needs no leave.
 */
export function contentPolicy(policed, pictures = [], frames = []) {
    return written(policed, { pictures, frames });
}
/** Of a page of the lite edition: it loads nothing at all, and only its own style, known by its digest, is applied. */
export const litePolicy = [
    "default-src 'none'",
    `style-src ${liteStyleDigest}`,
    'img-src data:',
    "form-action 'none'",
    "base-uri 'none'",
].join('; ');
function written(policed, { pictures, frames, styles = [] }) {
    const allowed = policed.security;
    const framed = [...new Set([...allowed.frames, ...frames])];
    const directives = [
        ['default-src', "'none'"],
        ['script-src', "'self'", ...policed.written, ...allowed.scripts],
        ['style-src', "'self'", ...styles, ...allowed.styles],
        ['img-src', "'self'", 'data:', ...allowed.images, ...pictures],
        ['font-src', "'self'", ...allowed.fonts],
        ['media-src', "'self'", ...allowed.media],
        ['connect-src', "'self'", ...allowed.connections],
        ['manifest-src', "'self'"],
        ...(framed.length > 0 ? [['frame-src', ...framed]] : []),
        ['form-action', "'self'", ...allowed.forms],
        ['base-uri', "'none'"],
    ];
    return directives.map((each) => each.join(' ')).join('; ');
}
/**
 * For all files of the site at once: where hosts send it, both it and that of the page hold. Each page names the other
 * hosts of its own pictures and frames, so this one may leave them open; who may put the page into a frame only a header
 * can say.
 */
export function headerPolicy(config, policed) {
    const styles = config.lite ? [liteStyleDigest] : [];
    const frames = config.embeds === 'onClick' ? playerOrigins : [];
    return `${written(policed, { pictures: ['https:', 'http:'], frames, styles })}; frame-ancestors 'self'`;
}
/** The view, with the other hosts of its pictures and frames in its policy. */
export function withHosts(view, policed) {
    if (view.kind === 'lite' || view.kind === 'lite-home')
        return view;
    const origins = new Set();
    const note = (src) => {
        const url = isWebAddress(src) ? readUrl(src) : undefined;
        if (url !== undefined)
            origins.add(url.origin);
    };
    if (view.shell.logo)
        note(view.shell.logo.src);
    for (const [name, value] of Object.entries(view))
        if (name !== 'shell' && name !== 'head')
            findPictures(value, name, note);
    const frames = 'bodyHtml' in view && typeof view.bodyHtml === 'string' ? frameOrigins(view.bodyHtml) : [];
    if (origins.size === 0 && frames.length === 0)
        return view;
    const head = { ...view.head, policy: contentPolicy(policed, [...origins].sort(), frames) };
    return { ...view, head };
}
function findPictures(value, name, note) {
    if (typeof value === 'string') {
        if (name === 'src')
            note(value);
        else if (name === 'bodyHtml' && value.includes(' src="http'))
            for (const [, src = ''] of value.matchAll(/<img src="([^"]+)"/g))
                note(src.replaceAll('&amp;', '&'));
    }
    else if (Array.isArray(value)) {
        for (const each of value)
            findPictures(each, name, note);
    }
    else if (typeof value === 'object' && value !== null) {
        // Of a hundred thousand views: entries of each object would have to be made first.
        for (const inner in value)
            findPictures(value[inner], inner, note);
    }
}
//# sourceMappingURL=policy.js.map