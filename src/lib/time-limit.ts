import vm from 'node:vm';
import type { Clock } from './thread-time.js';

/** Does the work, unless it takes too long. Returns whether it was done. */
export type TimeLimit = (work: () => void) => boolean;

/**
 * Cuts synchronous work off after so many milliseconds, in whatever thread it runs: node:vm is what the platform has for
 * that. Finally blocks of what is cut off do not run, so what it had half changed is not to be used again. Each call
 * starts a thread that watches it, which takes about a tenth of a millisecond.
 */
export function createTimeLimit(milliseconds: number): TimeLimit {
  let current = () => {};
  const context = vm.createContext({ work: () => current() });
  const script = new vm.Script('work()');
  return (work) => {
    current = work;
    try {
      script.runInContext(context, { timeout: milliseconds });
      return true;
    } catch (error) {
      if (isTimeout(error)) return false;
      throw error;
    }
  };
}

/** Of an error made in the other context, which is no instance of this one's. */
function isTimeout(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}

/** A machine that gives a thread less than this part of its time is given up on. */
const leastShare = 1 / 16;
/** With this part of its time on the processor, work has had all that it may have: other threads of the program take the rest. */
const nearlyAll = 0.9;
/** After a wait of the whole time, and one that is as long as the share of the thread made that, the machine may have become busier. */
const mostTries = 2;

/**
 * Does work that was cut off once, `used` milliseconds of the processor's time after it began, again and alone: on a machine that is busy with
 * other things the time on the wall says nothing of the work. Returns whether it was done before it took `milliseconds` of the
 * processor's time. Where nobody can tell that, it has twice the time on the wall.
 */
export function tryAgain(
  work: () => void,
  milliseconds: number,
  { used, clock }: { readonly used: number | undefined; readonly clock: Clock },
): boolean {
  let share = used === undefined ? undefined : used / milliseconds;
  for (let tries = 0; tries < mostTries; tries++) {
    if (share !== undefined && share >= nearlyAll) return false;
    const wait =
      share === undefined ? 2 * milliseconds : (1.5 * milliseconds) / Math.max(share, 1.5 * leastShare);
    const before = clock();
    const isDone = createTimeLimit(Math.ceil(wait))(work);
    const after = clock();
    if (before === undefined || after === undefined) return isDone;
    if (isDone || after - before >= milliseconds) return isDone && after - before <= milliseconds;
    share = (after - before) / wait;
  }
  return false;
}
