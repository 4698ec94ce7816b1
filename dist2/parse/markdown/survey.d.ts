import type { FootnoteDefinition, Root } from 'mdast';
import { type Block, type Finding } from './story.js';
interface Survey {
    /** Whether there is raw HTML to parse. */
    readonly html: boolean;
    /** Messages for an editor; with an error among them there can be no HTML. */
    readonly findings: readonly Finding[];
    readonly notes: readonly FootnoteDefinition[];
}
export interface Restore {
    /** For running text: shortcodes are not restored, they are shown later. */
    readonly text: (value: string) => string;
    /** For code, addresses, titles and attributes, which can only show the text as typed. */
    readonly all: (value: string) => string;
}
interface Options {
    readonly blocks: Block[];
    /** Restores what was replaced for the parser; undefined where nothing was. */
    readonly restore: Restore | undefined;
    readonly pictures: boolean;
}
/**
 * The single pass over a Markdown tree before it becomes HTML: restores what was hidden from the parser, numbers
 * directives, turns task marks into text, and finds what would grow beyond measure.
 */
export declare function survey(tree: Root, options: Options): Survey;
export {};
