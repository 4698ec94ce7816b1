import type { Nodes } from 'mdast';
import type { Rule } from '../../lib/message.js';
import type { Edit } from './source.js';
import { type Point } from './story.js';
export type Place = Point & {
    readonly offset: number;
};
/** The line of the file at which a point of the current text stands. */
export type LineOf = (at: Point) => number;
/** Words of an editor that Markdown or HTML takes for syntax, so that readers would not see them. */
export interface Fault {
    readonly rule: Rule;
    readonly what: string;
    readonly at: Point;
    /**
     * Edits that make the words visible, in the text in which the fault was found; empty where the fault can only be
     * reported.
     */
    readonly edits: readonly Edit[];
}
/** The source of a node. */
export declare function sourceOf(text: string, node: Nodes): string;
/** A comment whose beginning or end is mistyped, so that Markdown or HTML does not take it for one. */
export declare function commentOf(comment: string, at: Point, edits: readonly Edit[]): Fault;
