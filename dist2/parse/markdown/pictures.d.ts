import type { Element, ElementContent } from 'hast';
import { type Story } from './story.js';
export declare function cleanPicture(node: Element, story: Story): ElementContent[];
/** `<picture>`: only the `<img>` in it is used, from which the picture stage makes all sizes. */
export declare function cleanPictureElement(node: Element, story: Story): ElementContent[];
