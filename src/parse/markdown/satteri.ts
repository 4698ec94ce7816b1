import type { Nodes, Parents, Root, RootContent } from 'mdast';
import type { markdownToMdast } from 'satteri';
import type { Syntax } from './syntax.js';

/** undefined where satteri has no binary for the machine, or where the system does not let it be loaded. */
let toMdast: typeof markdownToMdast | undefined;
try {
  ({ markdownToMdast: toMdast } = await import('satteri'));
} catch {
  // remark takes its place, and gives the same trees.
}

export const hasSatteri: boolean = toMdast !== undefined;

/** Parses a text; undefined if satteri gives another tree than remark. Texts for which hasSameTree is false must not come here. */
export function parseWithSatteri(text: string, { gfm, directives }: Syntax): Root | undefined {
  if (toMdast === undefined) return undefined;
  const tree = toMdast(text, { features: { gfm, directive: directives, frontmatter: false } }) as Root;
  return directives && !dropTextDirectives(tree, text) ? undefined : tree;
}

/**
 * Makes text again of `:name`, which stet does not take for a directive; satteri cannot be told so. False if one of them has more than a name,
 * since then other text might have been taken for a part of it.
 */
function dropTextDirectives(parent: Parents, text: string): boolean {
  const { children } = parent as { children: RootContent[] };
  let isFound = false;
  for (const child of children) {
    if (child.type === 'textDirective') isFound = true;
    else if (child.type === 'image' || child.type === 'imageReference') {
      if (hasColon(child, text)) return false;
    }
    if ('children' in child && !dropTextDirectives(child, text)) return false;
  }
  if (!isFound) return true;
  const joined: RootContent[] = [];
  for (const child of children) {
    const its = child.type === 'textDirective' ? asText(child, text) : child;
    if (its === undefined) return false;
    const before = joined.at(-1);
    if (its.type === 'text' && before?.type === 'text' && before.position && its.position) {
      before.value += its.value;
      before.position.end = its.position.end;
    } else joined.push(its);
  }
  (parent as { children: RootContent[] }).children = joined;
  return true;
}

/** Whether there is a colon in the text of a picture, of which satteri leaves out what it takes for directives. */
function hasColon({ position }: RootContent, text: string): boolean {
  const source = text.slice(position?.start.offset, position?.end.offset);
  const end = source.lastIndexOf('](');
  return source.lastIndexOf(':', end < 0 ? source.length : end) >= 0;
}

function asText(node: Extract<Nodes, { type: 'textDirective' }>, text: string): RootContent | undefined {
  const { name, position } = node;
  if (position?.start.offset === undefined || position.end.offset === undefined) return undefined;
  const value = text.slice(position.start.offset, position.end.offset);
  return value === `:${name}` ? { type: 'text', value, position } : undefined;
}
