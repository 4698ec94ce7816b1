import fs from 'node:fs';

/** Milliseconds of processor time used so far; undefined where the system does not tell. */
export type Clock = () => number | undefined;

/** In Node since version 23.9; microseconds. */
interface WithThreadTime {
  threadCpuUsage?(): { readonly user: number; readonly system: number };
}

/**
 * The processor time of the calling thread. Linux gives it in nanoseconds, as the first number of `schedstat`
 * (Documentation/scheduler/sched-stats).
 */
export const threadTime: Clock = () => {
  const used = (process as WithThreadTime).threadCpuUsage?.();
  if (used !== undefined) return (used.user + used.system) / 1_000;
  try {
    const nanoseconds = Number(fs.readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]);
    return nanoseconds > 0 ? nanoseconds / 1_000_000 : undefined;
  } catch {
    return undefined;
  }
};
