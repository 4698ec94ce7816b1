import vm from 'node:vm';

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
