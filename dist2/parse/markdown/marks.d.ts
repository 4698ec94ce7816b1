import type { Nodes, PhrasingContent } from 'mdast';
import type { Rule } from '../../lib/message.js';
import { type MarkKind } from './mark-kinds.js';
import { type Point } from './story.js';
/** A mark that means nothing where it stands, so that readers see it as it was typed. */
export interface Slip {
    readonly kind: MarkKind;
    readonly source: string;
    /** Offset in the parsed text. */
    readonly at: number;
}
interface Inline {
    readonly children: readonly PhrasingContent[];
    readonly position?: {
        readonly start: Point;
        readonly end: Point;
    } | undefined;
}
/** Slips in one block of running text: a paragraph, a heading or a cell. `source` is the whole text that was parsed. */
export declare function findSlips(block: Nodes & Inline, source: string): Slip[];
/** Tags of template languages, in an address or in raw HTML, where other marks are not searched. */
export declare function findTemplateTags(value: string): string[];
/** Markdown inside a block of raw HTML, where it means nothing. */
export declare function findMarkdownInHtml(html: string): string | undefined;
/**
 * The messages about slips: one for each, or where a story has many of one kind, one for the first with their number. With
 * `hasUnknownDirectives`, stray ends of boxes are left out: a message about the unknown directive explains them.
 */
export declare function describeSlips(all: readonly Slip[], hasUnknownDirectives: boolean): {
    rule: Rule;
    what: string;
    fix: string;
    at: number;
}[];
export {};
