import { wordPressEmbeds } from '../../embeds/names.js';
import { readAttributes } from './hugo.js';
/** Shortcodes that need neither attributes nor a closing tag. */
const alone = new Set(['gallery', 'playlist']);
/** Shortcodes of WordPress and Jetpack, each with the directive or Hugo shortcode that means the same. */
const known = new Map([
    ['caption', 'caption'],
    ['wp_caption', 'caption'],
    ['embed', 'embed'],
    ['audio', 'audio'],
    ['video', 'video'],
    ['wpvideo', 'video'],
    ['iframe', 'embed'],
    ['gallery', 'gallery'],
    ['playlist', 'playlist'],
    ...wordPressEmbeds,
]);
/** Bulletin boards write these in square brackets; they are reported with the way to write them in Markdown. */
const ofBoards = /^(?:b|i|u|s|url|img|quote|code|color|size|font|center|list|spoiler|sic)$/i;
/**
 * `[name a="b"]`, `[/name]`, also with the backslashes that conversions to Markdown put before brackets and
 * underscores.
 */
const shortcode = /(\\?)\[(\/?)([A-Za-z](?:[\w-]|\\_){1,40})((?:[ \t\r\n]|=|\\=)[^[\]]{0,2000}?)?(\/?)\\?\]/g;
const named = /[\w-]\s*\\?=\s*(?:["'“”„″]|&quot;|&#8220;|&#8221;)/;
/** `[youtube aqz-KE-bpKQ]`, `[vimeo 123]`. */
const identifier = /^[ \t]+(?=[\w-]*\d)[\w-]+[ \t]*$/;
const address = /^(?:\s*\\?=)?\s*["'“]?((?:https?:)?\/\/[^\s"'”]+)/i;
export function mayHaveWordPress(text) {
    return /\[\/?[A-Za-z][\w\\-]*[\s=\]]/.test(text);
}
/**
 * Finds the shortcodes of WordPress in a text. Square brackets have other uses too, so a shortcode needs a known name,
 * or quoted attributes, an address or a closing tag. Syntax: developer.wordpress.org/plugins/shortcodes.
 */
export function scanWordPress(text) {
    if (!mayHaveWordPress(text))
        return [];
    const matches = [...text.matchAll(shortcode)];
    const closed = new Map();
    for (const match of matches)
        if (match[2] === '/')
            closed.set(nameOf(match), match.index);
    const opened = new Set();
    const tags = [];
    for (const match of matches) {
        const [whole, escaped = '', slash, , rest = '', self] = match;
        const name = nameOf(match);
        const start = match.index;
        const end = start + whole.length;
        if (ofBoards.test(name))
            continue;
        if (slash === '/') {
            if (!opened.has(name))
                continue;
        }
        else if (!isOpening(name, rest, start, end, (closed.get(name) ?? -1) > start)) {
            continue;
        }
        else
            opened.add(name);
        if (escaped !== '' && !named.test(rest) && !closed.has(name))
            continue;
        tags.push({
            start,
            end,
            name: known.get(name) ?? name,
            closing: slash === '/',
            selfClosing: self === '/',
            literal: undefined,
            attributes: slash === '/' ? {} : given(rest),
            square: true,
        });
    }
    return tags;
    function given(rest) {
        // In an address, an equals sign does not separate a name from a value.
        const url = address.exec(rest)?.[1];
        return url === undefined ? readAttributes(plain(rest)) : { url };
    }
    function isOpening(name, rest, start, end, isClosed) {
        const before = text.charAt(start - 1);
        const after = text.charAt(end);
        // Part of a link, a picture, a definition, or of other brackets.
        if (after === '(' || after === ':' || before === '!' || before === '[')
            return false;
        if (before === ']' && tags.at(-1)?.end !== start)
            return false;
        const ours = known.has(name);
        if (isClosed)
            return ours || named.test(rest) || rest === '';
        if (after === '[' && !ours)
            return false;
        if (named.test(rest))
            return true;
        if (!ours)
            return false;
        if (address.test(rest) || /\w=\S/.test(rest))
            return true;
        return (alone.has(name) || identifier.test(rest)) && isOwnLine(start, end);
    }
    function isOwnLine(start, end) {
        const from = text.lastIndexOf('\n', start - 1) + 1;
        const to = text.indexOf('\n', end);
        return (`${text.slice(from, start)}${text.slice(end, to < 0 ? text.length : to)}`.replace(/[>\s]/g, '') === '');
    }
}
function nameOf(match) {
    return (match[3] ?? '').replace(/\\/g, '').toLowerCase();
}
/** Undoes what conversions and word processors did to attributes. */
function plain(rest) {
    return rest
        .replace(/^\s*\\?=/, ' ')
        .replace(/\\([_=*[\]"'])/g, '$1')
        .replace(/&quot;|&#822[01];|[“”„″]/g, '"');
}
//# sourceMappingURL=wordpress.js.map