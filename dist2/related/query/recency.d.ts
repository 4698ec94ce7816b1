import { type Tuning } from '../tuning.js';
/** How much of a score is left to a story so many days older, in parts of `fullRecency`. */
export type Recency = (days: number) => number;
/**
 * A part of a score fades by half in every half-life, and a small one within days; the rest never does, for the best
 * background may be old. Time is counted back from the story that asks, never from today: old pages hold still.
 */
export declare function createRecency({ halfLife, signals }: Tuning): Recency;
