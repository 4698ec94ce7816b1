import type { Rule } from '../../lib/message.js';
/** A text that is too much for the parser, which would overflow the stack or run for hours. Found before parsing. */
interface Excess {
    readonly rule: Rule;
    readonly what: string;
    /** Counted from 1, in the text. */
    readonly line: number;
}
export declare function findExcess(text: string): Excess | undefined;
/**
 * The most that the HTML of a body may be larger than its source: a table of one line can make thousands of empty
 * cells.
 */
export declare function maxOutput(sourceLength: number): number;
export declare const maxTableColumns = 100;
export declare const maxTableCells = 20000;
export {};
