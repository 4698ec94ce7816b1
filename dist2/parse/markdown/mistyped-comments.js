import { markdownRules as rules } from '../markdown-rules.js';
import { findCommentEnd } from './comment-end.js';
import { commentOf, sourceOf } from './fault.js';
import { quoted } from './story.js';
const mistypedOpening = /<!(?:--|-?[–—]-?|-(?!-))/;
/** Comments in a block of text that Markdown takes for words, because their beginnings or ends are mistyped. */
export function mistypedComments(text, block) {
    const faults = [];
    const from = block.position?.start.offset ?? 0;
    const source = sourceOf(text, block);
    let at = 0;
    for (;;) {
        const opening = mistypedOpening.exec(source.slice(at));
        if (opening === null)
            return faults;
        const start = at + opening.index;
        const inner = start + opening[0].length;
        at = inner;
        if (source.charAt(start - 1) === '\\' || leafAt(block, from + start) !== 'text')
            continue;
        const end = findCommentEnd(source, inner);
        const place = pointAt(block, text, from + start);
        if (end === undefined) {
            faults.push({
                rule: rules['unclosed-comment'],
                what: `The comment “${quoted(source.slice(start))}” is never closed; readers see it as it was typed.`,
                at: place,
                edits: [],
            });
            return faults;
        }
        at = end.end;
        const edits = [];
        if (opening[0] !== '<!--')
            edits.push({ start: from + start, end: from + inner, text: '<!--' });
        if (!end.proper)
            edits.push({ start: from + end.start, end: from + at, text: '-->' });
        if (edits.length > 0)
            faults.push(commentOf(source.slice(start, at), place, edits));
    }
}
/** The type of the innermost node at an offset. */
function leafAt(node, offset) {
    if (!('children' in node))
        return node.type;
    const child = node.children.find(({ position }) => (position?.start.offset ?? 0) <= offset && offset < (position?.end.offset ?? 0));
    return child === undefined ? node.type : leafAt(child, offset);
}
function pointAt(node, text, offset) {
    const start = node.position?.start ?? { line: 1, column: 1, offset: 0 };
    const before = text.slice(start.offset, offset);
    const feed = before.lastIndexOf('\n');
    return {
        line: start.line + before.split('\n').length - 1,
        column: feed < 0 ? start.column + before.length : before.length - feed,
        offset,
    };
}
//# sourceMappingURL=mistyped-comments.js.map