import type { Clock } from './thread-time.js';
/** Runs the work, and returns false if it was cut off. */
type TimeLimit = (work: () => void) => boolean;
/**
 * Cuts off synchronous work after so many milliseconds, in whatever thread it runs, by means of node:vm. Finally blocks
 * of work that is cut off do not run, so data that the work was changing must not be used again. Each call starts a
 * thread to watch the work, which takes about a tenth of a millisecond.
 */
export declare function createTimeLimit(milliseconds: number): TimeLimit;
/**
 * Runs work again, alone, that was cut off after `used` milliseconds of processor time: on a busy machine the time on
 * the wall says nothing about the work. Returns whether the work ended within `milliseconds` of processor time. Where
 * processor time cannot be measured, the work has twice as much time on the wall.
 */
export declare function tryAgain(work: () => void, milliseconds: number, { used, clock }: {
    readonly used: number | undefined;
    readonly clock: Clock;
}): boolean;
export {};
