import type { Element, Properties } from 'hast';
import type { Schema } from 'hast-util-sanitize';
import { type Story } from './story.js';
export declare function isAllowed(tagName: string): boolean;
/** The sanitizer behind stet's own pass should find nothing to remove; a test checks this. */
export declare const schema: Schema;
/** Elements that are removed with their content, which is no text for readers. */
export declare const droppedWhole: ReadonlySet<string>;
/**
 * The attributes that an element may have. Removed attributes are reported: harmless ones once for all elements of a
 * story with the same attributes, harmful ones each time.
 */
export declare function cleanProperties(node: Element, story: Story): Properties;
export declare const forbidden: RegExp;
export declare function withoutForbidden(text: string): string;
