/** Milliseconds of processor time used so far; undefined where the system does not tell. */
export type Clock = () => number | undefined;
/**
 * The processor time of the calling thread. Linux gives it in nanoseconds, as the first number of `schedstat`
 * (Documentation/scheduler/sched-stats).
 */
export declare const threadTime: Clock;
