import { message } from '../../lib/message.js';
import { normalized } from '../../lib/normalized.js';
import { toFile } from '../../lib/url.js';
import { suggestion, unfilled } from '../../model/nearest.js';
import { rules } from '../../model/rules.js';
import { addressList, assetList, fileList } from './address-rows.js';
import { after } from './sort.js';
/** Of more addresses only the first are told one by one. */
const mostTold = 50;
/** Tells of links of records to addresses that the site does not have. */
export function linkFamilies(ownRedirects) {
    const links = {
        name: 'links',
        rank: 18,
        rule(_, read) {
            const found = Array.from(read.rows('own-links'), ({ value }) => value);
            const byRule = ruleMatcher(ownRedirects() ?? '');
            const known = read.remember((url) => isKnown(url, read) || byRule(url));
            for (const each of deadLinks(found.filter(({ url }) => !known(url))))
                read.tell(each);
            return undefined;
        },
    };
    return [links];
}
const fix = 'Link to the file of the story, such as ../2023/council-votes.md. For what lies on the same host and is not made by stet, write a rule for the address into static/_redirects.';
/** Says of which of these links there is nothing at the address they lead to. */
function deadLinks(links) {
    const dead = [...links].sort(inOrder);
    const byUrl = new Map();
    for (const link of dead)
        byUrl.set(link.url, [...(byUrl.get(link.url) ?? []), link]);
    const tell = (link, more) => {
        const near = suggestion(unfilled('address', link.url));
        const what = `The link leads to ${link.url}, and this site has nothing there${more}.${near}`;
        return message(rules['dead-link'], what, link, fix);
    };
    if (dead.length <= mostTold)
        return dead.map((link) => tell(link, ''));
    const often = [...byUrl.values()].sort((a, b) => b.length - a.length || inOrder(a[0], b[0]));
    const messages = often.slice(0, mostTold).map((same) => {
        const others = same.length - 1;
        const more = others === 0 ? '' : ` (${others === 1 ? 'another link' : `${others} other links`} too)`;
        return tell(same[0], more);
    });
    const rest = often.slice(mostTold);
    if (rest.length > 0) {
        const count = rest.reduce((sum, same) => sum + same.length, 0);
        const some = rest.slice(0, 20).map((same) => same[0]?.url);
        const what = `${count} more links lead to ${rest.length} other addresses that this site does not have: ${some.join(', ')}${rest.length > 20 ? ', …' : ''}.`;
        messages.push(message(rules['dead-link'], what, rest[0]?.[0], fix));
    }
    return messages;
}
/** Whether the site has a page or a file at an address, in any of the forms that hosts take for one. */
function isKnown(url, read) {
    const key = keyOf(url);
    const lower = key.toLowerCase();
    for (const form of [lower, `${lower}.html`, `${lower}.htm`]) {
        for (const list of [addressList, fileList, assetList])
            for (const { value } of read.rows(list, { from: form, until: `${form}${after}` }))
                if (keyOf(value[0]) === key)
                    return true;
        for (const { value } of read.rows(`redirect:${form}`))
            if (keyOf(value.from) === key)
                return true;
    }
    return false;
}
function inOrder(a, b) {
    return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
}
/** One key for the forms of an address that hosts take for one: with or without `.html`, `index.html` or a slash. */
function keyOf(url) {
    return normalized(toFile(url))
        .replace(/(?:^|\/)index\.html?$/, '')
        .replace(/\.html?$/, '')
        .replace(/\/$/, '');
}
/** Whether a line of `_redirects` (Netlify, Cloudflare Pages) is for a path: `/blog/*` is for all below `/blog/`, `:name` for one part. */
function ruleMatcher(text) {
    const exact = new Set();
    const patterns = [];
    for (const line of text.split('\n')) {
        const [from = '', to] = line.trim().split(/\s+/);
        if (!from.startsWith('/') || to === undefined)
            continue;
        const path = decoded(from.replace(/\?.*$/s, ''));
        if (!/[*]|\/:\w/.test(path))
            exact.add(keyOf(path));
        else {
            const source = path
                .split('/')
                .map((part) => (part.startsWith(':') ? '[^/]+' : part.split('*').map(literal).join('.*')))
                .join('/');
            patterns.push(new RegExp(`^${source.replace(/\/\.\*$/, '(?:/.*)?')}$`, 'u'));
        }
    }
    return (url) => exact.has(keyOf(url)) || patterns.some((pattern) => pattern.test(url));
}
function literal(text) {
    return text.replace(/[\\^$.*+?()[\]{}|/-]/g, (sign) => `\\${sign}`).replace(/\\-/g, '-');
}
function decoded(path) {
    try {
        return decodeURIComponent(path);
    }
    catch {
        return path;
    }
}
//# sourceMappingURL=links.js.map