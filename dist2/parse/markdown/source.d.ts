import { type Message } from '../../lib/message.js';
import type { FieldPlace } from '../document.js';
import type { Point } from './story.js';
/** The place of a body: the file, and the line at which the body begins, counted from 1. */
export interface BodyPlace {
    readonly file: string;
    readonly line: number;
}
/** Removes characters that no page may have, with a message for each line that has some. */
export declare function stripForbidden(text: string, place: BodyPlace, messages: Message[]): string;
/** One replacement: `[start, end)` of the text before became `text`. Edits are in order and do not overlap. */
export interface Edit {
    readonly start: number;
    readonly end: number;
    readonly text: string;
}
/** An edit that stet makes before a text is parsed: it takes something out, or puts a slip right. */
export interface Rewrite extends Edit {
    /** The message to an editor; undefined where the meaning was clear and is shown. */
    readonly problem?: {
        readonly kind: 'comment' | 'unclosed-comment' | 'layout-mark';
        readonly source: string;
    };
}
export declare function applyEdits(text: string, edits: readonly Edit[]): string;
/** Finds the place in the file of a point of the edited text. */
export declare function locator(text: string, edits: readonly Edit[], place: BodyPlace): (at: Point | undefined) => FieldPlace;
/** The offset before edits of an offset after them. */
export declare function originalOffset(edits: readonly Edit[], offset: number): number;
/** The point before edits of a point after them. */
export declare function originalPoint<At extends Point | undefined>(at: At, edits: readonly Edit[]): At;
/** The offset after edits of an offset before them at which one of the edits begins. */
export declare function editedOffset(edits: readonly Edit[], offset: number): number;
/** The point after edits of a point before them. */
export declare function editedPoint(at: Point | undefined, edits: readonly Edit[]): Point | undefined;
/** The offsets at which the lines of a text begin. */
export declare function lineStarts(text: string): number[];
/** Whether one of several ascending ranges contains an offset. */
export declare function isWithin(ranges: readonly {
    readonly start: number;
    readonly end: number;
}[], offset: number): boolean;
/** Two lists of edits, which do not overlap, merged in the order of the text. */
export declare function inOrder(some: readonly Edit[], others: readonly Edit[]): readonly Edit[];
