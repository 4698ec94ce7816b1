import { textOfHtml } from './markdown/raw-html.js';
const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;
/** Elements of HTML in headlines and captions of archives. Anything else is no tag: `<the end>`, `a <b`. */
const tagNames = 'a|abbr|b|big|blockquote|br|cite|code|dd|del|dfn|div|dl|dt|em|figcaption|figure|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|ul|var|wbr';
const attribute = '\\s+[\\w:.-]{1,60}\\s*=\\s*(?:"[^"<>]{0,2000}"|\'[^\'<>]{0,2000}\'|[^\\s"\'=<>`]{1,2000})';
const tag = new RegExp(`<(/?)(${tagNames})((?:${attribute}){0,20})\\s*/?>`, 'gi');
const comment = /<!--[^<>]{0,2000}-->/g;
/** Elements that end a word: a space takes their place. */
const dividing = /^(?:blockquote|br|dd|div|dl|dt|fig|h[1-6]|hr|li|ol|p$|pre|ul)/i;
/**
 * The text that a field is meant to have where another program wrote HTML or an editor wrote Markdown: references
 * become their characters; tags and marks are removed, and their words remain. `A & B`, `AT&T`, `x <b` and `snake_case`
 * are plain text.
 */
export function plainText(written) {
    if (!/[&<*_`[~]/.test(written))
        return { text: written, references: [], marks: [] };
    const references = [];
    const marks = [];
    let text = written;
    // References that were escaped two or three times are decoded as often.
    for (let i = 0; i < 3; i += 1) {
        text = withoutTags(text, marks);
        const decoded = decode(text, references);
        if (decoded === text)
            break;
        text = decoded;
    }
    text = withoutMarkdown(text, marks);
    if (text !== written)
        text = text.replace(/ {2,}/g, ' ').trim();
    return { text, references, marks };
}
function decode(text, found) {
    if (!text.includes('&'))
        return text;
    return text.replace(reference, (written, at) => {
        const character = textOfHtml(written);
        if (character === written)
            return written;
        found.push(written);
        return character === '\u00a0' && !staysTogether(text, at, written.length) ? ' ' : character;
    });
}
/**
 * Whether a no-break space holds together two parts that must not be divided: a number and its unit, French punctuation
 * and its word. Other no-break spaces come from visual editors, in place of spaces.
 */
function staysTogether(text, at, length) {
    const previous = text.slice(0, at).slice(-1);
    return (/[\d«]/.test(previous) || /^(?:[:;!?»%€$£]|&raquo;|\d)/.test(text.slice(at + length, at + length + 7)));
}
function withoutTags(text, found) {
    if (!text.includes('<'))
        return text;
    const bare = text.replace(comment, (written) => {
        found.push(written);
        return ' ';
    });
    const closed = new Set([...bare.matchAll(/<\/(\w)>/g)].map(([, name]) => name?.toLowerCase()));
    return bare.replace(tag, (written, slash, name, attributes) => {
        // A single `<b>` may be a letter between two signs.
        if (name.length === 1 && slash === '' && attributes === '' && !closed.has(name.toLowerCase()))
            return written;
        found.push(written);
        return dividing.test(name) ? ' ' : '';
    });
}
/** Scripts such as Chinese and Japanese, which put no spaces around emphasized words. */
const unspaced = '[\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3000-\\u9fff\\uff00-\\uffef]';
/** Marks of Markdown around words, outer ones first: links, strong, emphasis, code, deletions. */
const inline = [
    /!?\[([^[\]]+)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?\)/g,
    /!?\[([^[\]]+)\]\([^()\s]* "[^"()]*"\)/g,
    around('\\*\\*\\*'),
    around('\\*\\*'),
    around('__'),
    around('\\*'),
    around('_'),
    around('~~'),
    around('`'),
];
/** A pattern for a mark, words without space at their ends, and the mark again; not within a word or a longer mark. */
function around(mark) {
    const sign = mark.slice(-1);
    const before = `(?:(?<![\\p{L}\\p{N}\\\\${sign}])|(?<=${unspaced}))`;
    const behind = `(?:(?![\\p{L}\\p{N}${sign}])|(?=${unspaced}))`;
    return new RegExp(`${before}${mark}(?=[^\\s${sign}])([^${sign}]{1,500}?)(?<!\\s)${mark}${behind}`, 'gu');
}
function withoutMarkdown(text, found) {
    let out = text;
    for (const form of inline) {
        out = out.replace(form, (written, words) => {
            found.push(written);
            return words;
        });
    }
    return out;
}
//# sourceMappingURL=plain-text.js.map