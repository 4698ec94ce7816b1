import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Config } from '../config/config.js';
import { unparsable } from '../parse/unparsed.js';
import { openMark, removeMarks } from './parse-marks.js';
import type { BatchParser, Parsed, WorkerData } from './parse-thread.js';

/** Fewer files and bytes than these are parsed sooner than a thread has started. */
const WORTH_A_THREAD = 400;
const BYTES_WORTH_A_THREAD = 2_000_000;
/** How many files are looked at to estimate the bytes of all. */
const SAMPLE = 50;
const BATCH = 64;

/** A resident process parses again and again, with one configuration. */
const parsers = new WeakMap<Config, BatchParser>();

/** For tests: what else to run in threads, how many, and when. */
export interface Pool {
  readonly program?: URL;
  readonly threads?: number;
  /** Mebibytes: a thread whose heap grows larger is ended, and not the whole program. */
  readonly memory?: number;
}

export interface ParseOptions extends Pool {
  /** Files at which an earlier build may have been ended by native code: remark parses them. */
  readonly suspects?: ReadonlySet<string> | undefined;
  /** The folder in which threads mark what they parse (see parse-marks.ts); nothing is marked without it. */
  readonly marks?: string | undefined;
  /** Takes what some of the files gave as soon as it is there; what it returns is given in its place. */
  readonly settle?: ((files: readonly string[], parsed: readonly Parsed[]) => readonly Parsed[]) | undefined;
}

/** A range of files, `to` not being one of them. */
interface Batch {
  readonly from: number;
  readonly to: number;
}

/** Estimates the bytes of files from the sizes of some of them, at equal distances. */
function bytesOf(files: readonly string[], folder: string): number {
  const step = Math.ceil(files.length / SAMPLE);
  const some = files.filter((_, at) => at % step === 0);
  const sizes = some.map(
    (file) => fs.statSync(path.join(folder, file), { throwIfNoEntry: false })?.size ?? 0,
  );
  return (sizes.reduce((sum, size) => sum + size, 0) * files.length) / some.length;
}

/**
 * Reads and parses source files, on all cores where there are many. The answer is in the order of `files` and the same
 * however many threads take part: parsing a file depends on nothing but the file.
 */
export async function parseFiles(
  files: readonly string[],
  config: Config,
  onProgress: (done: number) => void,
  options: ParseOptions = {},
): Promise<Parsed[]> {
  try {
    if (files.length === 0) return [];
    return await parseInThreads(files, config, onProgress, options);
  } finally {
    if (options.marks !== undefined) removeMarks(options.marks);
  }
}

async function parseInThreads(
  files: readonly string[],
  config: Config,
  onProgress: (done: number) => void,
  { settle = (_, parsed) => parsed, suspects, marks, ...pool }: ParseOptions,
): Promise<Parsed[]> {
  const { program = new URL('./parse-thread.js', import.meta.url), memory = 1_024 } = pool;
  const worthIt = Math.floor(
    Math.max(files.length / WORTH_A_THREAD, bytesOf(files, config.contentDir) / BYTES_WORTH_A_THREAD),
  );
  const threads = pool.threads ?? (worthIt < 2 ? 0 : Math.min(os.availableParallelism(), worthIt));
  // Run from its TypeScript sources, as tests do, there is no program for a thread.
  if (threads === 0 || !fs.existsSync(fileURLToPath(program))) {
    // Loaded when there is something to parse.
    const { createBatchParser } = await import('./parse-thread.js');
    const isSuspected = suspects !== undefined && files.some((file) => suspects.has(file));
    const parseBatch =
      (isSuspected ? undefined : parsers.get(config)) ?? createBatchParser(config, { suspects });
    if (!isSuspected) parsers.set(config, parseBatch);
    const mark = marks === undefined ? undefined : openMark(marks, 'main');
    const parsed: Parsed[] = [];
    try {
      for (let from = 0; from < files.length; from += BATCH) {
        onProgress(from);
        const some = files.slice(from, from + BATCH);
        parsed.push(...settle(some, await parseBatch(some, (index) => mark?.set(some[index] as string))));
      }
    } finally {
      mark?.close();
    }
    return parsed;
  }
  const parsed = new Array<Parsed>(files.length);
  let next = 0;
  let done = 0;
  // Several batches for each thread, so that all end at about the same time.
  const size = Math.min(BATCH, Math.ceil(files.length / (4 * threads)));
  const again: Batch[] = [];
  const deadly = new Set<number>();

  const take = (): Batch | undefined => {
    const batch = again.pop();
    if (batch !== undefined) return batch;
    if (next >= files.length) return undefined;
    const from = next;
    next = Math.min(files.length, from + size);
    return { from, to: next };
  };

  /** Puts back what a dead thread had not given. The file it was at comes next, alone, and is named the second time. */
  const putBack = ({ from, to }: Batch, at: number, why: string) => {
    if (at + 1 < to) again.push({ from: at + 1, to });
    if (from < at) again.push({ from, to: at });
    if (!deadly.has(at)) {
      deadly.add(at);
      again.push({ from: at, to: at + 1 });
      return;
    }
    parsed[at] = { messages: [unparsable(files[at] as string, why)] };
    done += 1;
    onProgress(done);
  };

  const running = new Set<Worker>();
  let isStopped = false;
  /** Nothing further is parsed, and no thread keeps the program from ending. */
  const stop = () => {
    isStopped = true;
    for (const worker of running) void worker.terminate();
  };

  const work = (): Promise<void> =>
    new Promise((resolve, fail) => {
      const reject = (error: unknown) => {
        stop();
        fail(error);
      };
      const at = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
      const data: WorkerData = { stetWorker: true, config, at, suspects, marks };
      const worker = new Worker(program, {
        workerData: data,
        resourceLimits: { maxOldGenerationSizeMb: memory },
      });
      running.add(worker);
      let batch: Batch | undefined;
      let why = 'the thread that parsed it ended';
      let error: Error | undefined;
      const send = () => {
        batch = take();
        if (batch === undefined) {
          void worker.terminate();
          return;
        }
        Atomics.store(at, 0, -1);
        worker.postMessage(files.slice(batch.from, batch.to));
      };
      worker.on('message', (its: readonly Parsed[]) => {
        if (isStopped) return;
        const { from, to } = batch ?? { from: 0, to: 0 };
        // What an event handler throws nobody can catch.
        try {
          const settled = settle(files.slice(from, to), its);
          for (const [offset, each] of settled.entries()) parsed[from + offset] = each;
          done += its.length;
          onProgress(done);
          send();
        } catch (error) {
          reject(error);
        }
      });
      worker.on('error', (its: Error) => {
        error = its;
        why = 'code' in its && its.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory ran out' : its.message;
      });
      worker.on('exit', () => {
        running.delete(worker);
        if (batch === undefined || isStopped) {
          resolve();
          return;
        }
        const index = Atomics.load(at, 0);
        // No story can be the cause.
        if (index < 0) {
          reject(error ?? new Error('A thread that parses ended before it began.'));
          return;
        }
        putBack(batch, batch.from + index, why);
        resolve(work());
      });
      send();
    });
  await Promise.all(Array.from({ length: threads }, work));
  return parsed;
}
