import { divideCaption } from './figures.js';
import { divideId } from './headings.js';
import { isFlag } from './html-names.js';
import { readTag, tokenize } from './html-tokens.js';
import { textOfHtml } from './raw-html.js';
/** The words of a Markdown tree after the survey, and of the directives and shortcodes in it. */
export function piecesOf(tree, blocks) {
    const pieces = [];
    const add = (text, at, plain = false, down = 0) => {
        if (text)
            pieces.push({ text, at, down, plain });
    };
    const used = new Set();
    const titles = new Map();
    let amongHtml = false;
    const walk = (node) => {
        const at = node.position?.start;
        switch (node.type) {
            case 'text':
            case 'inlineCode':
                add(node.value, at, !amongHtml);
                return;
            case 'code':
                add(wordsOfInfo(node.lang, node.meta), at);
                add(node.value, at, false, 1);
                return;
            case 'html':
                pieces.push(...piecesOfHtml(node.value, at));
                return;
            case 'image':
                add(node.alt, at);
                if (node.title)
                    addCaption(node.title, at);
                return;
            case 'definition':
                // An unused address is reported by itself.
                if (node.title && !titles.has(node.identifier))
                    titles.set(node.identifier, { text: node.title, at, down: 0, plain: false });
                return;
            case 'imageReference':
                add(node.alt, at);
                used.add(node.identifier);
                return;
            case 'linkReference':
                used.add(node.identifier);
                break;
            case 'heading': {
                const last = node.children.at(-1);
                const divided = last?.type === 'text' ? divideId(last.value) : undefined;
                if (divided === undefined)
                    break;
                for (const child of node.children.slice(0, -1))
                    walk(child);
                add(divided.text, at, true);
                return;
            }
            case 'link':
                add(node.title, at);
                break;
        }
        if (!('children' in node))
            return;
        const outer = amongHtml;
        amongHtml ||= node.type !== 'root' && node.children.some(({ type }) => type === 'html');
        for (const child of node.children)
            walk(child);
        amongHtml = outer;
    };
    const addCaption = (title, at) => {
        const { caption, credit } = divideCaption(title);
        pieces.push(...piecesOfValue(caption, at), ...piecesOfValue(credit, at));
    };
    walk(tree);
    for (const [identifier, piece] of titles)
        if (used.has(identifier))
            pieces.push(piece);
    for (const { name, attributes, at } of blocks) {
        for (const [key, value] of Object.entries(attributes)) {
            if (name === 'code' || settings.has(key))
                continue;
            if (/^\d+$/.test(key) && !/\s/.test(value))
                continue;
            if (key === 'caption')
                addCaption(value, at);
            else if (name === 'html')
                pieces.push(...piecesOfValue(/<[a-z!/]/i.test(value) ? value : textOfHtml(value), at));
            else if (value !== '')
                pieces.push(...piecesOfValue(value, at));
            else if (!isFlag(key))
                add(key, at);
        }
        if (name === 'code')
            add(attributes.code, at);
    }
    return pieces;
}
/** Attributes of directives and shortcodes that are settings, and no words for readers. */
const settings = new Set(`src url href link id class style width height size align position float layout type lang language target rel loading
  start end time t autoplay loop muted controls ratio aspect aspectratio srcset sizes user list theme color colour number
  index weight alt_text_id code linenos hl_lines image thumb thumbnail poster file path page anchor lazy crop zoom lat lng
  lon latitude longitude dnt hidecaption webp resize quality n`.split(/\s+/));
/** The words behind the language of a code fence, without settings for highlighters: `{1,3}`, `linenos=true`. */
function wordsOfInfo(lang, meta) {
    const rest = (meta ?? '')
        .replace(/\{[^{}]*\}/g, ' ')
        .replace(/(?<![\w-])[\w-]{1,40}=(?:"[^"]*"|'[^']*'|\S*)/g, ' ')
        .replace(/\b(?:linenos|showLineNumbers|numberLines|wrap|copy|diff|live|editable|runnable|ignore|no_run)\b/gi, ' ')
        .trim();
    return /[\p{L}\p{N}]/u.test(rest) ? `${lang ?? ''} ${rest}` : '';
}
/** Attributes of HTML elements with words for readers. */
const wording = /^(?:title|alt|summary|label|placeholder|caption|aria-(?:label|description|roledescription)|data-(?:caption|title|alt))$/;
function piecesOfHtml(html, at) {
    const pieces = [];
    let line = 0;
    let counted = 0;
    const lineOf = (offset) => {
        for (; counted < offset; counted += 1)
            if (html.charCodeAt(counted) === 10)
                line += 1;
        return line;
    };
    for (const token of tokenize(html)) {
        const source = html.slice(token.start, token.end);
        const down = lineOf(token.start);
        if (token.kind === 'text') {
            if (/\S/.test(source))
                pieces.push({ text: decoded(source), at, down, plain: false });
        }
        else if (token.kind === 'tag') {
            for (const { name, value } of readTag(source).attributes) {
                // A forgotten quotation mark turns text into the value of an attribute.
                if (value && (wording.test(name) || /[<>]/.test(value)) && !/^(?:srcdoc|on\w+)$/.test(name))
                    pieces.push({ text: decoded(value.replace(/<[^<>]*>?/g, ' ')), at, down, plain: false });
            }
        }
    }
    return pieces;
}
/** The pieces of an attribute of a directive or shortcode, which in archives may contain HTML. */
function piecesOfValue(value, at) {
    if (!/[<&]/.test(value))
        return value === '' ? [] : [{ text: value, at, down: 0, plain: false }];
    return piecesOfHtml(value, at).map((piece) => ({ ...piece, down: 0 }));
}
function decoded(text) {
    return text.includes('&') ? textOfHtml(text.replaceAll('<', '&lt;')) : text;
}
//# sourceMappingURL=written.js.map