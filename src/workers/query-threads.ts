import fs from 'node:fs';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { sendable } from '../related/index/memory/inverted-index.js';
import { type AskAll, askAll } from '../related/index/memory/query-all.js';
import { answer, answerOf, createAnswers } from '../related/index/memory/shared-results.js';
import type { AskerData } from './query-thread.js';

/** Fewer stories than this are asked for sooner than a thread has started. */
const worthAThread = 2_000;
/** Milliseconds without a turn done after which the other threads are taken for dead. */
const patience = 30_000;

const program = new URL('./query-thread.js', import.meta.url);

/**
 * Asks the archive on all cores: this thread does what the others do, and then waits for them. The answers are the same
 * however many take part. Synchronous, since the index is kept within one transaction of the store.
 */
export const askOnAllCores: AskAll = (inverted, tuning, found) => {
  const { length } = inverted.entries;
  const threads = Math.min(os.availableParallelism(), Math.floor(length / worthAThread));
  // Run from its TypeScript sources, as tests do, there is no program for a thread.
  if (threads < 2 || !fs.existsSync(fileURLToPath(program))) return askAll(inverted, tuning, found);
  const answers = createAnswers(inverted);
  const data: AskerData = { stetAsker: true, archive: sendable(inverted), tuning, answers };
  for (let thread = 1; thread < threads; thread++) {
    const worker = new Worker(program, { workerData: data });
    worker.on('error', () => {});
    worker.unref();
  }
  answer(inverted, tuning, answers);
  const { turns, done } = answers;
  for (let sofar = Atomics.load(done, 0); sofar < turns.length; sofar = Atomics.load(done, 0))
    if (Atomics.wait(done, 0, sofar, patience) === 'timed-out')
      answer(inverted, tuning, answers, { again: true });
  for (let index = 0; index < length; index++) {
    const { found: its, asked } = answerOf(answers, index);
    found(index, its, asked);
  }
};
