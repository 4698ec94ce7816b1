import fs from 'node:fs';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { sendable } from '../related/index/memory/inverted-index.js';
import { type QueryAll, queryAll } from '../related/index/memory/query-all.js';
import {
  batchSize,
  createSharedResults,
  handOn,
  hasRoom,
  queryBatches,
} from '../related/index/memory/shared-results.js';
import type { QueryThreadData } from './query-thread.js';

/** Fewer stories than this are asked for sooner than a thread has started. */
const worthAThread = 2_000;
/** Milliseconds without a batch done after which the other threads are taken for dead. */
const PATIENCE = 30_000;

/** For tests: what runs in threads, how many threads there are, batches in the window of results, and milliseconds without one done. */
interface Pool {
  readonly program?: URL;
  readonly threads?: number | undefined;
  readonly window?: number | undefined;
  readonly patience?: number;
}

/**
 * Asks the related index for every story, on all cores: this thread does what the others do, and hands on what is there after each batch. The results
 * are the same however many threads take part. Synchronous, since the index is written within one transaction of the store.
 */
export function createQueryOnAllCores({
  program = new URL('./query-thread.js', import.meta.url),
  patience = PATIENCE,
  ...pool
}: Pool = {}): QueryAll {
  return (index, tuning, found) => {
    const { size } = index.stories;
    const threads = pool.threads ?? Math.min(os.availableParallelism(), Math.floor(size / worthAThread));
    // Run from its TypeScript sources, as tests do, there is no program for a thread.
    if (threads < 2 || !fs.existsSync(fileURLToPath(program))) return queryAll(index, tuning, found);
    const results = createSharedResults(index, pool.window);
    const data: QueryThreadData = { stetQueryThread: true, index: sendable(index), tuning, results };
    const workers = Array.from({ length: threads - 1 }, () => {
      const worker = new Worker(program, { workerData: data });
      worker.on('error', () => {});
      worker.unref();
      return worker;
    });
    let isGivenUp = false;
    /** Hands on until `isEnough`; false when no thread has done a batch for so long that one may have died with a batch. */
    const handOnUntil = (isEnough: (handedOn: number) => boolean) => {
      while (!isGivenUp) {
        const sofar = Atomics.load(results.done, 0);
        if (isEnough(handOn(results, size, found))) return true;
        isGivenUp = Atomics.wait(results.done, 0, sofar, patience) === 'timed-out';
      }
      return false;
    };
    try {
      queryBatches(
        index,
        tuning,
        results,
        (batch) => handOnUntil((handedOn) => hasRoom(results, batch, handedOn)),
        () => void handOn(results, size, found),
      );
      if (handOnUntil((handedOn) => handedOn * batchSize >= size)) return;
      // The columns are given up: a thread that was only late may still write into them.
      const left = handOn(results, size, found) * batchSize;
      queryAll(index, tuning, found, { wanted: (id) => id >= left });
    } finally {
      for (const worker of workers) void worker.terminate();
    }
  };
}

export const queryOnAllCores: QueryAll = createQueryOnAllCores();
