import type { Root } from 'mdast';
import { type Finding } from './story.js';
interface Options {
    /** The text that was parsed. */
    readonly source: string;
    /** Gives the text that was typed, for a part of the parsed text. */
    readonly restore: (value: string) => string;
    /** Whether there are directives with unknown names, which have been reported. */
    readonly unknown: boolean;
}
/**
 * Finds text that looks like markup and markup that was meant as text: marks that readers would see, boxes and code
 * that never end, paragraphs that have become code, headings or lists. The tree comes from the parser, unchanged.
 */
export declare function lint(tree: Root, { source, restore, unknown }: Options): Finding[];
/** `[//]: # (note)` and `[comment]: <> (note)`: definitions that nothing can refer to, used as comments. */
export declare function isNote({ identifier, url }: {
    identifier: string;
    url: string;
}): boolean;
export {};
