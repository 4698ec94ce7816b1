import type { Element, ElementContent } from 'hast';
import { type Story } from './story.js';
export declare function cleanFrame(node: Element, story: Story): ElementContent[];
export declare function cleanMedia(node: Element, story: Story): ElementContent[];
/** For some providers, the address of a script tells what it would show. */
export declare function cleanScript(node: Element, story: Story): ElementContent[];
/**
 * A post or chart as its provider offers it, an element with the address in an attribute; undefined for any other
 * element, and for a post whose text is in the element.
 */
export declare function cleanPasted(node: Element, story: Story): ElementContent[] | undefined;
