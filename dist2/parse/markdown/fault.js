import { markdownRules as rules } from '../markdown-rules.js';
import { quoted } from './story.js';
/** The source of a node. */
export function sourceOf(text, node) {
    return text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}
/** A comment whose beginning or end is mistyped, so that Markdown or HTML does not take it for one. */
export function commentOf(comment, at, edits) {
    return {
        rule: rules['unclosed-comment'],
        what: `“${quoted(comment)}” is taken for a comment, and is not published; comments are written <!-- … -->.`,
        at,
        edits,
    };
}
//# sourceMappingURL=fault.js.map