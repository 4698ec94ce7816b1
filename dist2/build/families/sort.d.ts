import type { Instant } from '../../lib/time.js';
/**
 * Sorts older instants before newer ones, as text. An instant is a whole number of milliseconds of at most 8.64e15 (ECMA-262, "Time Values"), so half of
 * it and the bit that is left are exact.
 */
export declare function oldestFirst(instant: Instant): string;
/** Sorts newer instants before older ones, as text. */
export declare function newestFirst(instant: Instant): string;
/** The instant of which `newestFirst` made a text. */
export declare function instantOf(sort: string): Instant;
/** The instant of which `oldestFirst` made a text. */
export declare function dateOf(sort: string): Instant;
/** The end of all rows of one place: names of rows go on with U+0001. */
export declare const after = "\u0002";
