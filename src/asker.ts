import { workerData } from 'node:worker_threads';
import { type Answers, answer } from './model/related/answers.js';
import { opened, type Sendable } from './model/related/inverted.js';
import type { Tuning } from './model/related/tuning.js';

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
