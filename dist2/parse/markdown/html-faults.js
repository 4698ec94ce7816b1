import { lowerBound } from '../../lib/lower-bound.js';
import { markdownRules as rules } from '../markdown-rules.js';
import { findCommentEnd } from './comment-end.js';
import { commentOf } from './fault.js';
import { isFlag, isHtmlElement } from './html-names.js';
import { readTag, tokenize } from './html-tokens.js';
import { lineStarts } from './source.js';
import { quoted } from './story.js';
/** The raw HTML of a text, and what in it was meant as words. */
export class RawHtml {
    #text;
    #lineOf;
    /** Offsets of the beginnings of lines, in the text and in the value of each node. */
    #lines;
    #starts = new Map();
    #tokens;
    /** Names of elements that HTML does not have. Tags with attributes show that they are elements of some program, not words. */
    #foreign = new Set();
    /** Tags within `<svg>` and `<math>`, which have elements of their own. */
    #drawn = new Set();
    constructor(text, nodes, lineOf) {
        this.#text = text;
        this.#lineOf = lineOf;
        this.#lines = lineStarts(text);
        this.#tokens = new Map(nodes.map((node) => [node, tokenize(node.value)]));
        let drawing;
        for (const [node, tokens] of this.#tokens) {
            for (const token of tokens) {
                if (token.kind !== 'tag')
                    continue;
                const tag = readTag(node.value.slice(token.start, token.end));
                drawing?.tokens.push(token);
                if (tag.closing && tag.name === drawing?.name) {
                    for (const each of drawing.tokens)
                        this.#drawn.add(each);
                    drawing = undefined;
                }
                else if (drawing === undefined && !tag.closing && /^(?:svg|math)$/.test(tag.name)) {
                    drawing = { name: tag.name, tokens: [] };
                }
                if (!isHtmlElement(tag.name) && isMarkup(tag))
                    this.#foreign.add(tag.name);
            }
        }
    }
    faultsOf(node) {
        const faults = [];
        for (const token of this.#tokens.get(node) ?? []) {
            const fault = this.#faultOf(node, token);
            if (fault !== undefined)
                faults.push(fault);
        }
        return faults;
    }
    #faultOf(node, token) {
        if (token.kind === 'text')
            return undefined;
        const source = node.value.slice(token.start, token.end);
        const at = this.#place(node, token.start);
        const typed = (rule, what) => at === undefined
            ? undefined
            : { rule, what, at, edits: [{ start: at.offset, end: at.offset + 1, text: '&lt;' }] };
        switch (token.kind) {
            case 'comment':
                return at && this.#faultOfComment(node, token, source, at);
            case 'cdata':
                return at && this.#faultOfCdata(node, token, at);
            case 'instruction':
                if (token.closed)
                    return undefined;
                return typed(rules['unclosed-html'], `“${quoted(firstLine(source))}” is never closed, so it is shown as it was typed.`);
            case 'declaration':
                if (token.closed && declaration.test(source))
                    return undefined;
                return typed(token.closed ? rules['unknown-element'] : rules['unclosed-html'], `“${quoted(firstLine(source))}” is shown as it was typed.`);
            case 'tag': {
                if (!token.closed)
                    return typed(rules['unclosed-html'], `The tag “${quoted(firstLine(source))}” has no end (>), so it is shown as it was typed.`);
                const tag = readTag(source);
                if (this.#drawn.has(token) || !this.#isWords(tag))
                    return undefined;
                return typed(rules['unknown-element'], `“${quoted(source)}” is shown as it was typed.`);
            }
        }
    }
    #faultOfComment(node, token, source, at) {
        const nested = source.indexOf('<!--', 4);
        if (token.closed && nested < 0)
            return undefined;
        const own = nested < 0 ? source : source.slice(0, nested);
        const end = findCommentEnd(own, 4);
        const close = end === undefined ? undefined : this.#place(node, token.start + end.start);
        if (end !== undefined && close !== undefined) {
            const mark = own.slice(end.start, end.end);
            const edit = { start: close.offset, end: close.offset + mark.length, text: '-->' };
            if (!end.proper && this.#text.startsWith(mark, edit.start))
                return commentOf(own.slice(0, end.end), at, [edit]);
        }
        const last = this.#place(node, token.start + source.trimEnd().length - 1);
        const to = last === undefined || last.line === at.line ? '' : `, down to line ${this.#lineOf(last)},`;
        const what = token.closed
            ? `Another comment begins within “${quoted(source)}”; all of it${to} is left out.`
            : `The comment “${quoted(source)}” is never closed; all that follows${to} is left out.`;
        return { rule: rules['unclosed-comment'], what, at, edits: [] };
    }
    /** `<![CDATA[` and `]]>` enclose plain text in XML. */
    #faultOfCdata(node, token, at) {
        const edits = [{ start: at.offset, end: at.offset + '<![CDATA['.length, text: '' }];
        const close = token.closed ? this.#place(node, token.end - 3) : undefined;
        if (close !== undefined)
            edits.push({ start: close.offset, end: close.offset + 3, text: '' });
        return { rule: rules['dropped-tag'], what: '<![CDATA[ has been left out; its text stays.', at, edits };
    }
    #isWords(tag) {
        if (this.#foreign.has(tag.name) || /[-:]/.test(tag.name))
            return false;
        if (!isHtmlElement(tag.name))
            return !isMarkup(tag);
        return (tag.attributes.every(({ value }) => value === undefined) &&
            tag.attributes.some(({ name }) => !isFlag(name)));
    }
    /** The place in the text of an offset in a node's value, which lacks the marks of quotations and lists that lines begin with. */
    #place(node, offset) {
        const start = node.position?.start;
        if (start?.offset === undefined)
            return undefined;
        const starts = this.#startsOf(node);
        const index = lowerBound(starts, offset + 1) - 1;
        const inLine = offset - (starts[index] ?? 0);
        if (index === 0)
            return { line: start.line, column: start.column + inLine, offset: start.offset + inLine };
        const from = this.#lines[start.line - 1 + index] ?? 0;
        const end = (this.#lines[start.line + index] ?? this.#text.length + 1) - 1;
        const rest = node.value.slice(offset, (starts[index + 1] ?? node.value.length + 1) - 1);
        const at = end - rest.length;
        if (!this.#text.startsWith(rest, at) || at < from)
            return undefined;
        return { line: start.line + index, column: at - from + 1, offset: at };
    }
    #startsOf(node) {
        let starts = this.#starts.get(node);
        if (starts === undefined) {
            starts = lineStarts(node.value);
            this.#starts.set(node, starts);
        }
        return starts;
    }
}
/** A declaration that browsers ignore. One with an empty line in it has taken in text, so it does not count. */
const declaration = /^<!(?:doctype|element|entity|attlist|notation)\b(?![\s\S]*\n[ \t]*\n)/i;
function isMarkup(tag) {
    return tag.selfClosing || tag.attributes.some(({ value }) => value !== undefined);
}
function firstLine(source) {
    return source.trimStart().split('\n', 1)[0] ?? '';
}
//# sourceMappingURL=html-faults.js.map