import { shorten } from '../../lib/shorten.js';
import { bodyHtml, tags } from './bodies-html.js';
/** Characters of a biography that may stand under a story; a sentence may end them if it has a few words. */
const longest = 320;
const fewest = 60;
/**
 * The first paragraph of the text about an author, as HTML that may stand in a paragraph; undefined without one. A long one is cut
 * at a sentence and loses its links, for a cut could fall into one.
 */
export function biographyOf(author, bodies, base) {
    if (author.body === undefined)
        return undefined;
    const html = firstParagraph(bodyHtml(bodies.get(author.body), author, base));
    if (html === undefined)
        return undefined;
    const text = textOf(html);
    if (text.length <= longest)
        return text === '' ? undefined : html;
    const short = shorten(text, { most: longest, fewest, language: author.language });
    return short?.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
const containers = /^(?:aside|blockquote|details|div|dl|figure|li|ol|section|table|ul)$/;
/** What is in the first paragraph that stands by itself, without footnotes and pictures. */
function firstParagraph(html) {
    let depth = 0;
    let start;
    for (const match of html.matchAll(tags)) {
        const [tag, slash, name = ''] = match;
        if (name === 'p' && depth === 0) {
            if (slash === '')
                start = match.index + tag.length;
            else if (start !== undefined) {
                const inner = inline(html.slice(start, match.index));
                if (textOf(inner) !== '')
                    return inner;
                start = undefined;
            }
        }
        else if (containers.test(name))
            depth += slash === '' ? 1 : -1;
    }
    return undefined;
}
/** Without what belongs to the page of the author: marks of footnotes, pictures, places that links lead to. */
function inline(html) {
    let out = '';
    let from = 0;
    let link = 'kept';
    for (const { 0: tag, 1: slash, 2: name = '', 3: attributes = '', index } of html.matchAll(tags)) {
        if (link !== 'mark')
            out += html.slice(from, index);
        from = index + tag.length;
        if (name === 'img' || name === 'br')
            out += ' ';
        else if (name !== 'a')
            out += `<${slash}${name}${attributes.replace(/ id="[^"]*"/, '')}>`;
        else if (slash === '') {
            link = !attributes.includes(' href="#')
                ? 'kept'
                : attributes.includes('footnote-ref')
                    ? 'mark'
                    : 'fragment';
            if (link === 'kept')
                out += tag.replace(/ id="[^"]*"/, '');
        }
        else {
            if (link === 'kept')
                out += tag;
            link = 'kept';
        }
    }
    return (out + html.slice(from)).replaceAll('<sup></sup>', '').trim();
}
const named = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };
function textOf(html) {
    return html
        .replace(tags, '')
        .replace(/&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi, (written, hex, decimal, name) => {
        if (name !== undefined)
            return named[name] ?? written;
        return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    })
        .trim();
}
//# sourceMappingURL=biography.js.map