import { isEmbedName } from '../../embeds/names.js';
import { directiveNames } from './blocks.js';
/** A line that begins, after quotation and list marks, with two colons or more, of whatever width, and a name. */
const line = /^((?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*)([:：]{2,})([ \t]*)(?:\{[ \t]*\.([a-z][\w-]*)|([a-z][\w-]*))([^\n]*)/gim;
/**
 * Corrects directives that are almost right: with a space before the name (Pandoc), without braces or with a title
 * behind the name (Docusaurus), with curly quotation marks (word processors, macOS), full-width colons (Chinese and
 * Japanese keyboards), a name in capitals, and cards with three colons, which would take the rest of the story for
 * their caption.
 */
export function mendDirectives(text) {
    if (!/[:：]{2}/.test(text))
        return [];
    const found = [];
    for (const match of text.matchAll(line)) {
        const [whole, prefix = '', colons = '', , pandoc, plain = '', rest = ''] = match;
        const name = (pandoc ?? plain).toLowerCase();
        if (!directiveNames.has(name))
            continue;
        const tail = rest.trimEnd();
        const leaf = isEmbedName(name) || name === 'figure';
        const attributes = pandoc === undefined ? attributesOf(tail, leaf) : `{${tail.trimStart()}`;
        if (attributes === undefined)
            continue;
        const count = colonsOf(colons.length, leaf, nextFence(text, match.index + whole.length));
        const mended = `${':'.repeat(count)}${name}${attributes}`;
        const start = match.index + prefix.length;
        const end = match.index + whole.length - (rest.length - tail.length);
        if (text.slice(start, end) !== mended)
            found.push({ start, end, text: mended });
    }
    if (text.includes('：：：')) {
        for (const { 0: whole, 1: prefix = '', index } of text.matchAll(wideFence)) {
            const start = index + prefix.length;
            const end = index + whole.length;
            found.push({ start, end, text: ':'.repeat(end - start) });
        }
    }
    return found;
}
const wideFence = /^([ \t>]*)：{3,}(?=[ \t]*\r?$)/gm;
const anyFence = /^[ \t>]*[:：]{3,}[ \t]*([^\s:：])?/gm;
/**
 * Whether the next line of three colons or more, behind an offset, closes a directive; undefined where there is none.
 */
function nextFence(text, from) {
    anyFence.lastIndex = from;
    const next = anyFence.exec(text);
    return next === null ? undefined : next[1] === undefined;
}
/** The number of colons that is meant: a card takes one line unless something closes it; a box is always closed. */
function colonsOf(count, leaf, closed) {
    if (leaf)
        return count > 2 && closed !== true ? 2 : count;
    return count === 2 && closed === true ? 3 : count;
}
/** The text behind a name, as attributes in braces; undefined where the meaning is unclear. */
function attributesOf(tail, leaf) {
    const text = tail.trimStart();
    if (text === '')
        return '';
    if (text.startsWith('{'))
        return text.endsWith('}') ? straight(text) : undefined;
    if (text.startsWith('['))
        return tail === text ? straight(text) : undefined;
    if (tail === text)
        return undefined;
    if (/^[A-Za-z][\w-]*\s*=/.test(text))
        return `{${straight(text)}}`;
    if (leaf)
        return /^(?:https?:\/\/|\/)?[^\s"{}]+$/i.test(text)
            ? `{${/[/]/.test(text) ? 'url' : 'id'}="${text}"}`
            : undefined;
    return /["{}[\]]/.test(text) ? undefined : `[${text}]`;
}
/** Turns the quotation marks of word processors around values into straight ones, in a text without straight ones. */
function straight(text) {
    if (/[“”„«»‟]/.test(text) && !text.includes('"'))
        return text.replace(/[“”„«»‟]/g, '"');
    return /=[‘’‚]/.test(text) && !/["']/.test(text) ? text.replace(/=[‘’‚]([^‘’‚]*)[‘’]/g, '="$1"') : text;
}
//# sourceMappingURL=directive-slips.js.map