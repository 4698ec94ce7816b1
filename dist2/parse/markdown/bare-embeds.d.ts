import type { Element } from 'hast';
import type { Story } from './story.js';
/**
 * The cards of a paragraph that consists of addresses of known providers, as WordPress embeds them; undefined for any
 * other paragraph. `node` is not cleaned yet.
 */
export declare function cardsOf(node: Element, story: Story): Element[] | undefined;
