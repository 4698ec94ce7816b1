import fs from 'node:fs';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { sendable } from '../related/index/memory/inverted-index.js';
import { queryAll } from '../related/index/memory/query-all.js';
import { createSharedResults, queryBatches, resultOf } from '../related/index/memory/shared-results.js';
/** Fewer stories than this are asked for sooner than a thread has started. */
const worthAThread = 2_000;
/** Milliseconds without a batch done after which the other threads are taken for dead. */
const patience = 30_000;
const program = new URL('./query-thread.js', import.meta.url);
/**
 * Asks the related index for every story, on all cores: this thread does what the others do, and then waits for them. The results
 * are the same however many threads take part. Synchronous, since the index is written within one transaction of the store.
 */
export const queryOnAllCores = (index, tuning, found) => {
    const { size } = index.stories;
    const threads = Math.min(os.availableParallelism(), Math.floor(size / worthAThread));
    // Run from its TypeScript sources, as tests do, there is no program for a thread.
    if (threads < 2 || !fs.existsSync(fileURLToPath(program)))
        return queryAll(index, tuning, found);
    const results = createSharedResults(index);
    const data = { stetQueryThread: true, index: sendable(index), tuning, results };
    for (let thread = 1; thread < threads; thread++) {
        const worker = new Worker(program, { workerData: data });
        worker.on('error', () => { });
        worker.unref();
    }
    queryBatches(index, tuning, results);
    const { batches, done } = results;
    for (let sofar = Atomics.load(done, 0); sofar < batches.length; sofar = Atomics.load(done, 0))
        if (Atomics.wait(done, 0, sofar, patience) === 'timed-out')
            queryBatches(index, tuning, results, { again: true });
    for (let id = 0; id < size; id++) {
        const { found: its, bounds } = resultOf(results, id);
        found(id, its, bounds);
    }
};
//# sourceMappingURL=query-threads.js.map