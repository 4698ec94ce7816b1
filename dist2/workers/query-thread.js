import { workerData } from 'node:worker_threads';
import { openSent } from '../related/index/memory/inverted-index.js';
import { queryBatches } from '../related/index/memory/shared-results.js';
/** As a thread: takes batches of queries until none is left. */
if (isOurs(workerData))
    queryBatches(openSent(workerData.index), workerData.tuning, workerData.results);
/** Other programs, such as test runners, load this module in threads of theirs. */
function isOurs(data) {
    return typeof data === 'object' && data !== null && 'stetQueryThread' in data;
}
//# sourceMappingURL=query-thread.js.map