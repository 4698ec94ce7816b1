import fs from 'node:fs';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Config } from './config.js';
import type { Parsed } from './worker.js';

/** Fewer files than this are parsed sooner than a thread has started. */
const WORTH_A_THREAD = 400;
const BATCH = 64;

const program = new URL('./worker.js', import.meta.url);

/**
 * Reads and parses source files, on all cores where there are many. The answer is in the order of `files` and the same
 * however many threads take part: parsing a file depends on nothing but the file.
 */
export async function parseFiles(
  files: readonly string[],
  config: Config,
  onProgress: (done: number) => void,
): Promise<Parsed[]> {
  if (files.length === 0) return [];
  const threads = Math.min(os.availableParallelism(), Math.floor(files.length / WORTH_A_THREAD));
  // Run from its TypeScript sources, as tests do, there is no program for a thread.
  if (threads < 2 || !fs.existsSync(fileURLToPath(program))) {
    // Loaded when there is something to parse.
    const { parseFile, readerFor } = await import('./worker.js');
    const reader = readerFor(config);
    const parsed: Parsed[] = [];
    for (const [done, file] of files.entries()) {
      onProgress(done);
      parsed.push(await parseFile(file, reader, config));
    }
    return parsed;
  }
  const parsed = new Array<Parsed>(files.length);
  let next = 0;
  let done = 0;
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(program, { workerData: { stetWorker: true, config } });
      let from = 0;
      const send = () => {
        if (next >= files.length) {
          worker.terminate().then(() => resolve(), reject);
          return;
        }
        from = next;
        next = Math.min(files.length, next + BATCH);
        worker.postMessage(files.slice(from, next));
      };
      worker.on('message', (batch: readonly Parsed[]) => {
        for (const [offset, each] of batch.entries()) parsed[from + offset] = each;
        done += batch.length;
        onProgress(done);
        send();
      });
      worker.on('error', reject);
      send();
    });
  await Promise.all(Array.from({ length: threads }, work));
  return parsed;
}
