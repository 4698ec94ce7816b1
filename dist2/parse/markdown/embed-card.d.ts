import type { Element, ElementContent } from 'hast';
import type { Embed } from '../../embeds/embed.js';
import type { Story } from './story.js';
/** A card with a link, in place of a frame that would load something from another company. */
export declare function embedCard(story: Story, embed: Embed, caption?: readonly ElementContent[] | string): Element;
