import { toString as textOf } from 'hast-util-to-string';
import { isPageId } from '../../lib/page-ids.js';
import { slugify } from '../../lib/slug.js';
import { hasContent } from './nesting.js';
import { cleanProperties } from './sanitize.js';
export function cleanHeading(node, story, visit) {
    if (!story.features.headings)
        return [{ ...node, children: visit(node.children) }];
    story.pen.block();
    const own = takeId(node);
    const heading = {
        ...node,
        properties: cleanProperties(own === undefined ? node : { ...node, properties: { ...node.properties, id: own } }, story),
        children: visit(node.children),
    };
    story.pen.block();
    if (story.features.sanitize && !heading.children.some(hasContent))
        return [];
    story.headings.push(heading);
    return [heading];
}
/** Removes the id from `## What happens next {#next}`, the syntax of Hugo, kramdown and Pandoc. */
function takeId(node) {
    const last = node.children.at(-1);
    const divided = last?.type === 'text' ? divideId(last.value) : undefined;
    if (last?.type !== 'text' || divided === undefined)
        return undefined;
    last.value = divided.text;
    return divided.id;
}
/** The text of a heading, and the id at its end; undefined where it has none. */
export function divideId(text) {
    if (!text.endsWith('}'))
        return undefined;
    const start = text.lastIndexOf('{#');
    const id = start < 0 ? undefined : /^\{#([^\s{}#]{1,100})\}$/.exec(text.slice(start))?.[1];
    return id === undefined ? undefined : { text: text.slice(0, start).trimEnd(), id };
}
/**
 * Gives headings their ids and levels: the headline is the page's only `h1`, so where the body has an `h1`, all its
 * headings go one level down. An id is the author's, or the slug of the text, with a number where the same text occurs
 * again.
 */
export function finishHeadings(story) {
    if (!story.features.headings)
        return;
    const lower = story.headings.some((heading) => heading.tagName === 'h1');
    const { taken } = story.anchors;
    const next = new Map();
    for (const heading of story.headings) {
        if (lower)
            heading.tagName = `h${Math.min(6, Number(heading.tagName.slice(1)) + 1)}`;
        if (heading.properties.id !== undefined)
            continue;
        // Long headings would make unwieldy addresses; footnotes have ids of their own.
        const slug = [...slugify(textOf(heading))].slice(0, 80).join('').replace(/-$/, '');
        const base = slug === '' ? 'section' : /^footnote-/.test(slug) ? `section-${slug}` : slug;
        let count = next.get(base) ?? 1;
        let id = count === 1 ? base : `${base}-${count}`;
        while (taken.has(id) || isPageId(id)) {
            count += 1;
            id = `${base}-${count}`;
        }
        next.set(base, count + 1);
        taken.add(id);
        heading.properties = { id, ...heading.properties };
    }
}
//# sourceMappingURL=headings.js.map