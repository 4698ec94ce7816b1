/** Elements that may not be in a paragraph. HTML, section 4.4.1: a paragraph has phrasing content only. */
const blocks = new Set([
    'aside',
    'blockquote',
    'details',
    'div',
    'dl',
    'figure',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'hr',
    'ol',
    'p',
    'pre',
    'section',
    'table',
    'ul',
]);
/** Elements that may be around blocks as well as among words. HTML, section 3.2.5.3: transparent content. */
const transparent = new Set(['a', 'del', 'ins']);
/** Elements with phrasing content only. */
const phrasing = new Set([
    'abbr',
    'b',
    'bdi',
    'bdo',
    'cite',
    'code',
    'dfn',
    'em',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'i',
    'kbd',
    'mark',
    'p',
    'q',
    's',
    'samp',
    'small',
    'span',
    'strong',
    'sub',
    'sup',
    'time',
    'u',
    'var',
]);
export function isBlock(node) {
    if (node.type !== 'element')
        return false;
    return blocks.has(node.tagName) || (transparent.has(node.tagName) && node.children.some(isBlock));
}
export function holdsPhrasing(tagName) {
    return phrasing.has(tagName);
}
/**
 * Moves blocks out of an element that cannot contain them: the element is divided around them, and parts without
 * content are dropped. Blocks get into paragraphs where a frame, a shortcode or a picture was among words.
 */
export function divide(node) {
    if (!node.children.some(isBlock))
        return [node];
    const out = [];
    let run = [];
    let part = node;
    const flush = () => {
        if (run.some(hasContent)) {
            out.push({ ...part, children: trimmed(run) });
            part = withoutId(node);
        }
        run = [];
    };
    for (const child of node.children) {
        if (isBlock(child)) {
            flush();
            // Emphasis over several paragraphs becomes emphasis within each.
            if (child.tagName === 'p' && !own.has(node.tagName)) {
                out.push(within(child, part));
                part = withoutId(node);
            }
            else
                out.push(child);
        }
        else {
            run.push(child);
        }
    }
    flush();
    return out;
}
const own = new Set(['a', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p']);
/** An id may be on one element only, so only the first part has it. */
function withoutId(node) {
    if (node.properties.id === undefined)
        return node;
    const { id: _, ...properties } = node.properties;
    return { ...node, properties };
}
function within(paragraph, inline) {
    return { ...paragraph, children: [{ ...inline, children: paragraph.children }] };
}
/** Whether a node shows anything, or a link leads to it. */
export function hasContent(node) {
    if (node.type === 'text')
        return node.value.trim() !== '';
    if (node.type !== 'element')
        return false;
    const { tagName, properties } = node;
    return (tagName === 'img' || tagName === 'hr' || properties.id !== undefined || node.children.some(hasContent));
}
function trimmed(children) {
    let start = 0;
    let end = children.length;
    const blank = (node) => node !== undefined &&
        ((node.type === 'text' && node.value.trim() === '') ||
            (node.type === 'element' && node.tagName === 'br'));
    while (start < end && blank(children[start]))
        start += 1;
    while (end > start && blank(children[end - 1]))
        end -= 1;
    return children.slice(start, end);
}
//# sourceMappingURL=nesting.js.map