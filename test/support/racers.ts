import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';

/** What one thread of a race had: how often it took the folder, and how often it was not alone in it. */
export interface Raced {
  readonly taken: number;
  readonly shared: number;
}

/** Each thread takes the folder again and again; while it has it, it is alone in making and removing a file. */
const racer = `
import fs from 'node:fs';
import path from 'node:path';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { fileURLToPath } from 'node:url';
import { lockFolder } from './lock.mjs';

const [dir, threads, rounds, deadly] = isMainThread ? process.argv.slice(2) : workerData;
if (isMainThread) {
  const data = [dir, threads, rounds, deadly];
  let all = { taken: 0, shared: 0 };
  let left = Number(threads);
  for (let at = 0; at < Number(threads); at++)
    new Worker(fileURLToPath(import.meta.url), { workerData: data }).on('message', (its) => {
      all = { taken: all.taken + its.taken, shared: all.shared + its.shared };
      if (--left === 0) process.stdout.write(JSON.stringify(all));
    });
} else {
  let taken = 0;
  let shared = 0;
  for (let round = 0; round < Number(rounds); round++) {
    const lock = lockFolder(dir);
    if (lock.pid !== undefined) continue;
    taken++;
    const alone = path.join(dir, 'alone');
    try {
      fs.writeFileSync(alone, '', { flag: 'wx' });
      fs.rmSync(alone);
    } catch {
      shared++;
    }
    if (deadly === 'dies' && round > Number(rounds) / 2) process.exit(0);
    lock.release();
  }
  parentPort.postMessage({ taken, shared });
}
`;

/** Puts the program of a race into a folder, and returns what runs it in a process of so many threads. */
export function prepareRace(folder: string): (dir: string, options: RaceOptions) => Promise<Raced> {
  buildSync({
    entryPoints: ['src/lib/lock.ts'],
    outfile: path.join(folder, 'lock.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  const program = path.join(folder, 'racer.mjs');
  fs.writeFileSync(program, racer);
  return (dir, { threads, rounds, dies = false }) =>
    new Promise((resolve, reject) => {
      const args = [program, dir, String(threads), String(rounds), dies ? 'dies' : ''];
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
      let said = '';
      child.stdout.on('data', (data) => {
        said += data;
      });
      child.on('error', reject);
      child.on('close', () => resolve(said === '' ? { taken: 0, shared: 0 } : JSON.parse(said)));
    });
}

export interface RaceOptions {
  readonly threads: number;
  readonly rounds: number;
  /** The whole process ends while one of its threads has the folder. */
  readonly dies?: boolean;
}
