import { raw } from 'hast-util-raw';
import { toString as textOf } from 'hast-util-to-string';
import { VFile } from 'vfile';
import { markdownRules as rules } from '../markdown-rules.js';
import { tokenize } from './html-tokens.js';
import { quoted, report, startOf } from './story.js';
/** Tags behind which an HTML parser takes everything for their content until they are closed. */
const swallowing = /<(\/?)(script|style|textarea|title|xmp|iframe|noembed|noframes|noscript|plaintext|select|svg|math|template|object|audio|video|canvas)(?=[\s/>])/gi;
/** Tags of a page's frame, which HTML parsers ignore. */
const frame = /^<\/?(?:html|head|body|frameset|frame)(?=[\s/>])/i;
/**
 * Turns the raw HTML of a tree into elements with the HTML standard's own parser, which corrects nesting across
 * Markdown and HTML. Elements have their positions in the source.
 */
export function parseRaw(tree, story) {
    story.foreign = true;
    prepare(tree, story);
    const file = new VFile();
    const result = raw(tree, { file });
    return result.type === 'root' ? result : { type: 'root', children: [result] };
}
/** Parses a piece of HTML from an attribute of a shortcode; messages about it have the place of the shortcode. */
export function showFragment(html, story, at, visit) {
    const outer = story.anchor;
    story.anchor = outer ?? at;
    try {
        const tree = parseRaw({ type: 'root', children: [{ type: 'raw', value: html }] }, story);
        return visit(tree.children);
    }
    finally {
        story.anchor = outer;
    }
}
/** The text of a value that may have character references and tags, as in archives. */
export function textOfHtml(value) {
    return /[<&]/.test(value) ? textOf(raw({ type: 'root', children: [{ type: 'raw', value }] })) : value;
}
/**
 * Prepares raw HTML for parsing beside Markdown: removes names of stet's own elements, and defuses tags that would take
 * in the rest of a story.
 */
function prepare(tree, story) {
    const nodes = [];
    const gather = (children) => {
        for (const child of children) {
            if (child.type === 'raw')
                nodes.push(child);
            else if (child.type === 'element')
                gather(child.children);
        }
    };
    gather(tree.children);
    // How often each tag is closed further on; counted from the end, so that the count is known at an opening tag.
    const closed = new Map();
    for (let i = nodes.length - 1; i >= 0; i -= 1) {
        const node = nodes[i];
        if (node === undefined)
            continue;
        node.value = node.value.replace(/<(\/?)(stet-)/gi, '<$1x-$2');
        node.value = withoutMarks(node.value, startOf(node), story);
        if (!node.value.includes('<'))
            continue;
        const tags = [...withoutComments(node.value).matchAll(swallowing)];
        const unclosed = [];
        for (let k = tags.length - 1; k >= 0; k -= 1) {
            const tag = tags[k];
            if (tag === undefined)
                continue;
            const name = (tag[2] ?? '').toLowerCase();
            const open = closed.get(name) ?? 0;
            if (tag[1] === '/')
                closed.set(name, open + 1);
            else if (open > 0)
                closed.set(name, open - 1);
            else if (!isSelfClosing(node.value, tag.index)) {
                report(story, rules['unclosed-html'], `<${name}> is never closed.`, startOf(node));
                unclosed.push(tag.index + 1);
            }
        }
        if (unclosed.length > 0)
            node.value = withNamesHarmless(node.value, unclosed.reverse());
    }
}
/** HTML without parts that show nothing: declarations, server programs such as PHP, and the frame of a page. */
function withoutMarks(html, at, story) {
    let out = '';
    for (const { kind, start, end, closed } of tokenize(html)) {
        const mark = html.slice(start, end);
        if (kind === 'instruction' && closed)
            reportProgram(mark, html.slice(0, start), at, story);
        else if (closed &&
            ((kind === 'declaration' && /^<!doctype/i.test(mark)) || (kind === 'tag' && frame.test(mark))))
            report(story, rules['dropped-tag'], `${mark.slice(0, 40)} has been left out.`, at);
        else
            out += mark;
    }
    return out;
}
/** HTML of the same length with spaces in place of comments. */
function withoutComments(html) {
    if (!html.includes('<!--'))
        return html;
    return tokenize(html)
        .map(({ kind, start, end }) => (kind === 'comment' ? ' '.repeat(end - start) : html.slice(start, end)))
        .join('');
}
function reportProgram(program, before, at, story) {
    const lines = (text) => text.split('\n').length - 1;
    const last = story.locate(at).line + lines(before) + lines(program);
    const to = lines(program) > 0 ? `, down to line ${last}` : '';
    report(story, rules['dropped-element'], `“${quoted(program)}” has been taken out${to}.`, at);
}
/** Puts a harmless element in place of a tag that would take in the text behind it. `at` are offsets of names. */
function withNamesHarmless(html, at) {
    return html.slice(0, at[0]) + at.map((start, index) => `x-${html.slice(start, at[index + 1])}`).join('');
}
/** `<svg/>` and `<math/>` are the only tags that HTML allows to close themselves. */
function isSelfClosing(value, at) {
    return /^<(?:svg|math)[^>]*\/>/i.test(value.slice(at, at + 2_000));
}
//# sourceMappingURL=raw-html.js.map