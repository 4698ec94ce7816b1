import type { Handlers } from 'mdast-util-to-hast';
import type { Story } from './story.js';
declare module 'mdast' {
    interface RootData {
        story?: Story;
        /** Whether there is raw HTML to parse. */
        html?: boolean;
        /** All footnotes, including those without a reference. */
        notes?: readonly FootnoteDefinition[];
    }
}
/**
 * Handlers by which remark-html turns nodes of Markdown into nodes of HTML. That of the root, called once, gives a body
 * its final form, between remark-html's conversion and its sanitizer.
 */
export declare const handlers: Handlers;
