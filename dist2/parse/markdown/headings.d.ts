import type { Element, ElementContent } from 'hast';
import type { Story, Visit } from './story.js';
export declare function cleanHeading(node: Element, story: Story, visit: Visit): ElementContent[];
/** The text of a heading, and the id at its end; undefined where it has none. */
export declare function divideId(text: string): {
    readonly text: string;
    readonly id: string;
} | undefined;
/**
 * Gives headings their ids and levels: the headline is the page's only `h1`, so where the body has an `h1`, all its
 * headings go one level down. An id is the author's, or the slug of the text, with a number where the same text occurs
 * again.
 */
export declare function finishHeadings(story: Story): void;
