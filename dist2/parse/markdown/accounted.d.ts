import type { Element, ElementContent } from 'hast';
import { type Story } from './story.js';
/** Reports that an element has been removed, with the text that was in it. `what` names the element. */
export declare function takeOut(story: Story, node: Element, what: string): void;
/** `, down to line 12` for an element that ends on another line than it begins, else an empty text. */
export declare function downTo(story: Story, node: Pick<Element, 'position'>): string;
/** Notes that a message reports the removal of an element with all words in it. */
export declare function accountFor(story: Story, node: ElementContent): void;
export declare function accountForAttributes(story: Story, { properties }: Element): void;
/**
 * Notes the text that browsers show if they cannot show a frame or film: most often it says just that, and readers of a
 * link do not miss it.
 */
export declare function accountForFallback(story: Story, node: Element): void;
