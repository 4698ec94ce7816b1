import { workerData } from 'node:worker_threads';
import { openSent, type SentIndex } from '../related/index/memory/inverted-index.js';
import { queryBatches, type SharedResults, waitForRoom } from '../related/index/memory/shared-results.js';
import type { Tuning } from '../related/tuning.js';

/** What a thread that queries the related index is given. */
export interface QueryThreadData {
  readonly stetQueryThread: true;
  readonly index: SentIndex;
  readonly tuning: Tuning;
  readonly results: SharedResults;
}

/** As a thread: takes batches of queries until none is left. */
if (isOurs(workerData)) {
  const { index, tuning, results } = workerData;
  queryBatches(openSent(index), tuning, results, (batch) => waitForRoom(results, batch));
}

/** Other programs, such as test runners, load this module in threads of theirs. */
function isOurs(data: unknown): data is QueryThreadData {
  return typeof data === 'object' && data !== null && 'stetQueryThread' in data;
}
