import type { Root } from 'mdast';
import type { Block, Point } from './story.js';
/** A piece of text that an editor wrote for readers. */
export interface Piece {
    readonly text: string;
    /** The beginning of the construct that contains the text. */
    readonly at: Point | undefined;
    /** How many lines below that point the text begins. Line feeds in the text are line feeds of the source. */
    readonly down: number;
    /** Whether the text has no HTML beside it; words of such a text are the least likely to be lost. */
    readonly plain: boolean;
}
/** The words of a Markdown tree after the survey, and of the directives and shortcodes in it. */
export declare function piecesOf(tree: Root, blocks: readonly Block[]): Piece[];
