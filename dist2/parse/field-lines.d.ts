import type { Problem } from './value.js';
/**
 * Fields at the top of a file without an opening line. `open` is the offset of the first character that is no white
 * space.
 */
export declare function fieldsWithoutFence(text: string, open: number): Problem | undefined;
/** A second block of fields, directly below the first or behind empty lines. `from` is the offset of the body. */
export declare function secondBlock(text: string, from: number): Problem | undefined;
