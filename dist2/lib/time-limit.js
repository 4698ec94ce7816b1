import vm from 'node:vm';
/**
 * Cuts off synchronous work after so many milliseconds, in whatever thread it runs, by means of node:vm. Finally blocks
 * of work that is cut off do not run, so data that the work was changing must not be used again. Each call starts a
 * thread to watch the work, which takes about a tenth of a millisecond.
 */
export function createTimeLimit(milliseconds) {
    let current = () => { };
    const context = vm.createContext({ work: () => current() });
    const script = new vm.Script('work()');
    return (work) => {
        current = work;
        try {
            script.runInContext(context, { timeout: milliseconds });
            return true;
        }
        catch (error) {
            if (isTimeout(error))
                return false;
            throw error;
        }
    };
}
/** The error comes from the other context, so `instanceof` does not recognize its class. */
function isTimeout(error) {
    return (typeof error === 'object' &&
        error !== null &&
        'code' in error &&
        error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT');
}
/** With a smaller share of the time than this for the thread, the machine is too busy to wait for the work. */
const leastShare = 1 / 16;
/** Work that had at least this share of the time is really too slow: other threads of the program used the rest. */
const nearlyAll = 0.9;
/** The machine may become busier during a try, so that only a longer one can tell. */
const mostTries = 2;
/**
 * Runs work again, alone, that was cut off after `used` milliseconds of processor time: on a busy machine the time on
 * the wall says nothing about the work. Returns whether the work ended within `milliseconds` of processor time. Where
 * processor time cannot be measured, the work has twice as much time on the wall.
 */
export function tryAgain(work, milliseconds, { used, clock }) {
    let share = used === undefined ? undefined : used / milliseconds;
    for (let tries = 0; tries < mostTries; tries++) {
        if (share !== undefined && share >= nearlyAll)
            return false;
        const wait = share === undefined ? 2 * milliseconds : (1.5 * milliseconds) / Math.max(share, 1.5 * leastShare);
        const before = clock();
        const isDone = createTimeLimit(Math.ceil(wait))(work);
        const after = clock();
        if (before === undefined || after === undefined)
            return isDone;
        if (isDone || after - before >= milliseconds)
            return isDone && after - before <= milliseconds;
        share = (after - before) / wait;
    }
    return false;
}
//# sourceMappingURL=time-limit.js.map