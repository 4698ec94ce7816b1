import type { Root as HastRoot, RootContent } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import type { Handler, Handlers, State } from 'mdast-util-to-hast';
import { cleanTree } from './clean.js';
import { footnoteReference, footnotes } from './footnotes.js';
import { parseRaw } from './raw-html.js';
import type { Story } from './story.js';

declare module 'mdast' {
  interface RootData {
    story?: Story;
    /** Whether there is raw HTML to parse. */
    html?: boolean;
    /** All footnotes, including those without a reference. */
    notes?: readonly FootnoteDefinition[];
  }
}

/**
 * Handlers by which remark-html turns nodes of Markdown into nodes of HTML. That of the root, called once, gives a body
 * its final form, between remark-html's conversion and its sanitizer.
 */
export const handlers: Handlers = {
  html(state: State, node: { value: string }) {
    const result = { type: 'raw' as const, value: node.value };
    state.patch(node as Parameters<State['patch']>[0], result);
    return result;
  },
  footnoteReference,
  // The type allows only nodes inside a root.
  root: convertRoot as unknown as Handler,
};

function convertRoot(state: State, node: MdastRoot): HastRoot {
  const children: RootContent[] = state.wrap(state.all(node), false);
  const { story, html, notes: definitions = [] } = node.data ?? {};
  const notes = footnotes(state, definitions, story);
  if (notes !== undefined) children.push({ type: 'text', value: '\n' }, notes);
  const tree: HastRoot = { type: 'root', children };
  if (story === undefined || !story.features.sanitize) return tree;
  return cleanTree(html === true ? parseRaw(tree, story) : tree, story);
}
