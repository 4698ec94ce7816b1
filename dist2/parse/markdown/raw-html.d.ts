import type { ElementContent, Root } from 'hast';
import { type Point, type Story, type Visit } from './story.js';
/**
 * Turns the raw HTML of a tree into elements with the HTML standard's own parser, which corrects nesting across
 * Markdown and HTML. Elements have their positions in the source.
 */
export declare function parseRaw(tree: Root, story: Story): Root;
/** Parses a piece of HTML from an attribute of a shortcode; messages about it have the place of the shortcode. */
export declare function showFragment(html: string, story: Story, at: Point | undefined, visit: Visit): ElementContent[];
/** The text of a value that may have character references and tags, as in archives. */
export declare function textOfHtml(value: string): string;
