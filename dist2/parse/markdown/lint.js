import { markdownRules as rules } from '../markdown-rules.js';
import { describeSlips, findMarkdownInHtml, findSlips, findTemplateTags } from './marks.js';
import { pairDirective } from './shortcodes.js';
import { quoted } from './story.js';
/**
 * Finds text that looks like markup and markup that was meant as text: marks that readers would see, boxes and code
 * that never end, paragraphs that have become code, headings or lists. The tree comes from the parser, unchanged.
 */
export function lint(tree, { source, restore, unknown }) {
    const findings = [];
    const slips = [];
    walk(tree);
    for (const { at, ...message } of describeSlips(slips.map((slip) => ({ ...slip, source: restore(slip.source) })), unknown)) {
        findings.push({ ...message, at: pointAt(at) });
    }
    return findings;
    function walk(node) {
        switch (node.type) {
            case 'paragraph':
            case 'tableCell':
                slips.push(...findSlips(node, source));
                break;
            case 'heading':
                slips.push(...findSlips(node, source));
                lintHeading(node);
                break;
            case 'code':
                lintCode(node);
                return;
            case 'html':
                lintHtml(node);
                return;
            case 'list':
                lintList(node);
                break;
            case 'definition':
                if (isNote(node))
                    add(rules.comment, `The comment “${quoted(sliceOf(node))}” is not published.`, node);
                else
                    lintAddress(node, node.url);
                return;
            case 'link':
            case 'image':
                lintAddress(node, node.url);
                break;
            case 'containerDirective':
                if (node.name !== pairDirective && !isClosed(sliceOf(node), ':', 3)) {
                    add(rules['unclosed-directive'], `“${quoted(firstLine(sliceOf(node)))}” is never closed.`, node);
                }
                break;
        }
        if ('children' in node)
            for (const child of node.children)
                walk(child);
    }
    function lintAddress(node, url) {
        if (!/\{|%7B|<%/i.test(url))
            return;
        for (const tag of findTemplateTags(decoded(url)))
            add(rules['template-tag'], `“${quoted(restore(tag))}” stands in an address.`, node);
    }
    function lintHtml(node) {
        const value = withoutComments(node.value);
        for (const tag of findTemplateTags(value))
            add(rules['template-tag'], `“${quoted(restore(tag))}” stands in HTML.`, node);
        const markdown = findMarkdownInHtml(value);
        if (markdown !== undefined)
            add(rules['markdown-in-html'], `“${quoted(restore(markdown))}” is shown as text.`, node);
    }
    function lintCode(node) {
        const slice = sliceOf(node);
        const mark = /^[ \t]*([`~])/.exec(slice)?.[1];
        if (mark === undefined) {
            if (isProse(node.value)) {
                const first = firstLine(node.value.trim());
                add(rules['indented-text'], `“${quoted(restore(first))}” is shown as program code.`, node);
            }
        }
        else if (!isClosed(slice, mark, 3)) {
            add(rules['unclosed-code'], `The code that begins with “${quoted(firstLine(slice))}” never ends.`, node);
        }
    }
    function lintHeading(node) {
        const slice = sliceOf(node);
        if (/^[ \t]*#/.test(slice))
            return;
        const lines = slice.split('\n').slice(0, -1);
        const text = lines.join(' ').trim();
        if (lines.length > 1 || text.length > 100 || /[.。…,;:][”’"')\]]*$/.test(text))
            add(rules['heading-by-line'], `“${quoted(restore(text))}” is shown as a heading.`, node);
    }
    function lintList(node) {
        if (node.ordered === true && (node.start ?? 1) >= 1_000) {
            add(rules['list-by-number'], `“${quoted(restore(firstLine(sliceOf(node))))}” is shown as a list.`, node);
        }
    }
    function add(rule, what, node) {
        findings.push({ rule, what, at: node.position?.start });
    }
    function sliceOf(node) {
        return source.slice(node.position?.start.offset, node.position?.end.offset);
    }
    function pointAt(offset) {
        const before = source.lastIndexOf('\n', offset - 1) + 1;
        let line = 1;
        for (let at = source.indexOf('\n'); at >= 0 && at < offset; at = source.indexOf('\n', at + 1))
            line += 1;
        return { line, column: offset - before + 1, offset };
    }
}
/** Whether a fence's last line has at least as many marks as the first, and nothing else. */
function isClosed(slice, mark, least) {
    const lines = slice.trimEnd().split('\n');
    const opening = /^[ \t]*([:`~]+)/.exec(slice)?.[1]?.length ?? least;
    const last = lines.length > 1 ? (lines.at(-1) ?? '').trim().replace(/^[> \t]+/, '') : '';
    return last.length >= opening && [...last].every((char) => char === mark);
}
/** `[//]: # (note)` and `[comment]: <> (note)`: definitions that nothing can refer to, used as comments. */
export function isNote({ identifier, url }) {
    return (url === '#' || url === '') && /^(?:\/\/|_|-|comment|comments|note|hidden)$/i.test(identifier);
}
/** Whether a text has several words as in a sentence, and none of the signs that programs are full of. */
function isProse(text) {
    const sentence = /[\p{Lu}\p{Lo}]|[.,!?;](?:\s|$)/u.test(text) || text.trim().split(/\s+/, 5).length > 4;
    return (sentence &&
        /\p{L}\p{L}[,.:]?\s+\p{L}|[\u3040-\u30ff\u4e00-\u9fff]{4}/u.test(text) &&
        !/[{}=|\\<>]|;[ \t]*$|\w\(|^[ \t]*(?:[#@$/%-]|\/\/)|::|\w_\w/m.test(text));
}
function withoutComments(html) {
    const [before = '', ...others] = html.split('<!--');
    return (before +
        others
            .map((part) => {
            const end = part.indexOf('-->');
            return end < 0 ? '' : part.slice(end + 3);
        })
            .join(''));
}
function firstLine(text) {
    const end = text.indexOf('\n');
    return end < 0 ? text : text.slice(0, end);
}
function decoded(url) {
    try {
        return decodeURI(url);
    }
    catch {
        return url;
    }
}
//# sourceMappingURL=lint.js.map