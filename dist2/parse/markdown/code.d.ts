import type { Element } from 'hast';
import type { Story } from './story.js';
/**
 * Code reads from left to right. In a text that reads from right to left, characters would change places without the
 * attribute, since feeds have no styles.
 */
export declare function codeProperties(properties: Element['properties'], { language }: Story): Element['properties'];
