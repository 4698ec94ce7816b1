import type { Root } from 'hast';
import { type Story } from './story.js';
/**
 * The single pass over a body's elements: everything not known to be harmless is removed, with a message; links,
 * pictures, embeds and headings get their final form; typography is applied. The sanitizer in remark-html, which
 * follows, finds nothing left to do.
 */
export declare function cleanTree(tree: Root, story: Story): Root;
