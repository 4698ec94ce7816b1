import fs from 'node:fs';
/**
 * The processor time of the calling thread. Linux gives it in nanoseconds, as the first number of `schedstat`
 * (Documentation/scheduler/sched-stats).
 */
export const threadTime = () => {
    const used = process.threadCpuUsage?.();
    if (used !== undefined)
        return (used.user + used.system) / 1_000;
    try {
        const nanoseconds = Number(fs.readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]);
        return nanoseconds > 0 ? nanoseconds / 1_000_000 : undefined;
    }
    catch {
        return undefined;
    }
};
//# sourceMappingURL=thread-time.js.map