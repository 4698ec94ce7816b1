import type { Root as HastRoot, RootContent } from 'hast';
import type { Association, Definition, FootnoteDefinition, Root as MdastRoot } from 'mdast';
import type { Handler, Handlers, State } from 'mdast-util-to-hast';
import { cleanTree } from './clean.js';
import { footnoteReference, footnotes } from './footnotes.js';
import { parseRaw } from './raw-html.js';
import type { Story } from './story.js';

declare module 'mdast' {
  interface RootData {
    body?: SurveyedBody;
  }
}

/** A tree, and what the survey of it found, so that nothing walks over it again to find the same. */
interface SurveyedBody {
  readonly tree: MdastRoot;
  readonly story: Story;
  /** Whether there is raw HTML to parse. */
  readonly html: boolean;
  /** All footnotes, including those without a reference. */
  readonly notes: readonly FootnoteDefinition[];
  readonly definitions: readonly Definition[];
}

/**
 * Handlers by which remark-html turns nodes of Markdown into nodes of HTML. That of the root, called once, gives a body its final form,
 * between remark-html's conversion and its sanitizer. The root that remark-html is given is empty and refers to the body: its search for
 * definitions in the whole tree would take longer than the conversion.
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

function convertRoot(state: State, { data }: MdastRoot): HastRoot {
  const { body } = data ?? {};
  if (body === undefined) return { type: 'root', children: [] };
  const { tree, story, html, notes: footnoteDefinitions, definitions } = body;
  define(definitions, state.definitionById);
  define(footnoteDefinitions, state.footnoteById);
  const children: RootContent[] = state.wrap(state.all(tree), false);
  const notes = footnotes(state, footnoteDefinitions, story);
  if (notes !== undefined) children.push({ type: 'text', value: '\n' }, notes);
  const hast: HastRoot = { type: 'root', children };
  if (!story.features.sanitize) return hast;
  return cleanTree(html ? parseRaw(hast, story) : hast, story);
}

/** Of several definitions of a name, the first counts (CommonMark 0.31.2, section 4.7). */
function define<Node extends Association>(nodes: readonly Node[], byName: Map<string, Node>): void {
  for (const node of nodes) {
    const name = node.identifier.toUpperCase();
    if (!byName.has(name)) byName.set(name, node);
  }
}
