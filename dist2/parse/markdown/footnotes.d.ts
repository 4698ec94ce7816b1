import type { Element, ElementContent } from 'hast';
import type { FootnoteDefinition, FootnoteReference } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { type Story, type Visit } from './story.js';
/** A reference, in the form that remark-html's handler makes. */
export declare function footnoteReference(state: State, node: FootnoteReference): Element;
/**
 * The notes, for the end of the body; undefined if there are none. Empties the list of references, so that remark-html
 * adds no notes. `definitions` are all of the body, in order. A note without a reference comes last, with a message.
 */
export declare function footnotes(state: State, definitions: readonly FootnoteDefinition[], story: Story | undefined): Element | undefined;
export declare function showReference(node: Element, story: Story): ElementContent[];
export declare function showNotes(node: Element, story: Story, visit: Visit): ElementContent[];
