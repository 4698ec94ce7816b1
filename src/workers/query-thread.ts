import { workerData } from 'node:worker_threads';
import { opened, type Sendable } from '../related/index/memory/inverted-index.js';
import { type Answers, answer } from '../related/index/memory/shared-results.js';
import type { Tuning } from '../related/tuning.js';

/** What a thread that asks the archive is given. */
export interface AskerData {
  readonly stetAsker: true;
  readonly archive: Sendable;
  readonly tuning: Tuning;
  readonly answers: Answers;
}

/** As a thread: takes turns in asking the archive until none is left. */
if (isOurs(workerData)) answer(opened(workerData.archive), workerData.tuning, workerData.answers);

/** Other programs run this one in threads of theirs, too: test runners do. */
function isOurs(data: unknown): data is AskerData {
  return typeof data === 'object' && data !== null && 'stetAsker' in data;
}
