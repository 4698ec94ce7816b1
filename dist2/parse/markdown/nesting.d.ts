import type { Element, ElementContent } from 'hast';
export declare function isBlock(node: ElementContent): node is Element;
export declare function holdsPhrasing(tagName: string): boolean;
/**
 * Moves blocks out of an element that cannot contain them: the element is divided around them, and parts without
 * content are dropped. Blocks get into paragraphs where a frame, a shortcode or a picture was among words.
 */
export declare function divide(node: Element): ElementContent[];
/** Whether a node shows anything, or a link leads to it. */
export declare function hasContent(node: ElementContent): boolean;
