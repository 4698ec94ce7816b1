import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { isSystemError } from '../lib/system-error.js';

/** Work for threads: batches of tasks, each answered as a whole. */
interface Job<Task, Answer> {
  /** What a thread runs. Run from TypeScript sources, as tests do, there is none. */
  readonly program: URL;
  /** What each thread is given when it begins. */
  readonly data: object;
  readonly threads: number;
  readonly batches: readonly (readonly Task[])[];
  /** Batches that a thread has besides the one at which it works, so that it never waits. */
  readonly ahead?: number | undefined;
  /** Mebibytes: a thread whose heap grows larger is ended, and not the whole program. */
  readonly memory?: number | undefined;
  take(answer: Answer, batch: readonly Task[]): void | Promise<void>;
}

/**
 * What a thread answers. A full disk is for the coordinator to tell of; any other error is thrown: it ends the thread, and shows when the tasks are done
 * again.
 */
export async function answerOf<Answer>(
  make: () => Answer | Promise<Answer>,
): Promise<Answer | { readonly error: Error }> {
  try {
    return await make();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { error };
  }
}

/** Whether threads can be run at all. */
export function hasProgram(program: URL): boolean {
  return fs.existsSync(fileURLToPath(program));
}

/**
 * Runs batches in threads. Answers come in any order. Returns the tasks of batches at which a thread died: whoever asked does them by itself, and finds
 * out why. What `take` throws ends all threads, and is thrown.
 */
export async function runInThreads<Task, Answer>(job: Job<Task, Answer>): Promise<Task[]> {
  const { program, data, threads, batches, ahead = 1, memory, take } = job;
  const left: Task[] = [];
  let next = 0;
  let hasAnswered = false;
  let failure: { readonly error: unknown } | undefined;
  const running = new Set<Worker>();
  const fail = (error: unknown) => {
    failure ??= { error };
    next = batches.length;
    for (const worker of running) void worker.terminate();
  };

  const work = (): Promise<void> =>
    new Promise((resolve) => {
      const worker = new Worker(program, {
        workerData: data,
        ...(memory !== undefined && { resourceLimits: { maxOldGenerationSizeMb: memory } }),
      });
      running.add(worker);
      /** What the thread has been sent and has not answered, oldest first. */
      const sent: (readonly Task[])[] = [];
      /** Answers that are being taken. */
      const taking = new Set<Promise<void>>();
      let hasEnded = false;
      const send = () => {
        // The last answers of a thread come together with its end: nothing may be sent to it any more.
        if (hasEnded) return;
        while (sent.length + taking.size <= ahead && next < batches.length) {
          const batch = batches[next++] as readonly Task[];
          sent.push(batch);
          worker.postMessage(batch);
        }
        if (sent.length + taking.size === 0) void worker.terminate();
      };
      worker.on('message', (answer: Answer) => {
        hasAnswered = true;
        const batch = sent.shift();
        if (batch === undefined || failure !== undefined) return;
        const taken: Promise<void> = Promise.resolve()
          .then(() => take(answer, batch))
          .catch(fail)
          .finally(() => {
            taking.delete(taken);
            send();
          });
        taking.add(taken);
      });
      // Why it died shows, if it shows, when its batches are done again.
      worker.on('error', () => {});
      worker.on('exit', () => {
        hasEnded = true;
        running.delete(worker);
        for (const batch of sent) left.push(...batch);
        // A thread that cannot begin would not begin the next time.
        if (!hasAnswered)
          for (; next < batches.length; next++) left.push(...(batches[next] as readonly Task[]));
        const isOver = failure !== undefined || next >= batches.length;
        void Promise.all(taking).then(() => resolve(isOver ? undefined : work()));
      });
      send();
    });
  await Promise.all(Array.from({ length: Math.min(threads, batches.length) }, work));
  if (failure !== undefined) throw failure.error;
  return left;
}
