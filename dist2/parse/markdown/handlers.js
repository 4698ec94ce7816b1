import { cleanTree } from './clean.js';
import { footnoteReference, footnotes } from './footnotes.js';
import { parseRaw } from './raw-html.js';
/**
 * Handlers by which remark-html turns nodes of Markdown into nodes of HTML. That of the root, called once, gives a body
 * its final form, between remark-html's conversion and its sanitizer.
 */
export const handlers = {
    html(state, node) {
        const result = { type: 'raw', value: node.value };
        state.patch(node, result);
        return result;
    },
    footnoteReference,
    // The type allows only nodes inside a root.
    root: convertRoot,
};
function convertRoot(state, node) {
    const children = state.wrap(state.all(node), false);
    const { story, html, notes: definitions = [] } = node.data ?? {};
    const notes = footnotes(state, definitions, story);
    if (notes !== undefined)
        children.push({ type: 'text', value: '\n' }, notes);
    const tree = { type: 'root', children };
    if (story === undefined || !story.features.sanitize)
        return tree;
    return cleanTree(html === true ? parseRaw(tree, story) : tree, story);
}
//# sourceMappingURL=handlers.js.map