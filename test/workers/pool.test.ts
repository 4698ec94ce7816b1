import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { batchesOf } from '../../src/lib/batches.js';
import { runInThreads } from '../../src/workers/pool.js';
import { temporaryFolder } from '../support/folders.js';

/** The program of a thread, given what it does with each batch. */
function program(answer: string): URL {
  const file = path.join(temporaryFolder(), 'thread.mjs');
  fs.writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads';\nparentPort.on('message', (batch) => { ${answer} });\n`,
  );
  return pathToFileURL(file);
}

const doubling = 'parentPort.postMessage(batch.map((n) => 2 * n));';
const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);

async function run(count: number, answer: string, threads = 2, memory?: number) {
  const taken: number[] = [];
  const left = await runInThreads<number, number[]>({
    program: program(answer),
    data: {},
    threads,
    batches: batchesOf(numbers(count), 10),
    memory,
    take: (answers) => void taken.push(...answers),
  });
  const sorted = (list: number[]) => list.sort((a, b) => a - b);
  return { taken: sorted(taken), left: sorted(left) };
}

describe('threads', () => {
  it('answer every batch once', async () => {
    expect(await run(95, doubling)).toEqual({ taken: numbers(95).map((n) => 2 * n), left: [] });
  });

  it('leave all tasks to whoever asked when no thread can begin', async () => {
    expect(await run(95, 'process.exit(1);')).toEqual({ taken: [], left: numbers(95) });
  });

  it('leave the tasks of a batch at which a thread died, and others go on', async () => {
    const { taken, left } = await run(95, `if (batch.includes(44)) process.exit(1); ${doubling}`, 1);
    expect(left).toContain(44);
    // The batch that waited behind the one that killed the thread is left too.
    expect(left.length).toBeLessThanOrEqual(20);
    expect([...taken.map((n) => n / 2), ...left].sort((a, b) => a - b)).toEqual(numbers(95));
  });

  it('end, and not the program, where they take more memory than they may', async () => {
    const greedy = `const all = []; while (batch.includes(44)) all.push(new Array(1e5).fill({ n: all.length })); ${doubling}`;
    expect((await run(95, greedy, 1, 32)).left).toContain(44);
  });

  it('work at one batch and have one ahead, however long the taker of answers takes', async () => {
    let [taking, most] = [0, 0];
    await runInThreads<number, number[]>({
      program: program(doubling),
      data: {},
      threads: 2,
      batches: batchesOf(numbers(40), 2),
      async take() {
        most = Math.max(most, ++taking);
        await new Promise((resolve) => setTimeout(resolve, 5));
        taking--;
      },
    });
    expect(most).toBeLessThanOrEqual(4);
  });

  it('end with what the taker of an answer throws, without another batch being sent', async () => {
    const full = Object.assign(new Error('ENOSPC'), { syscall: 'write' });
    let taken = 0;
    const running = runInThreads<number, number[]>({
      program: program(doubling),
      data: {},
      threads: 2,
      batches: batchesOf(numbers(1_000), 1),
      take() {
        taken++;
        throw full;
      },
    });
    await expect(running).rejects.toBe(full);
    expect(taken).toBeLessThan(5);
  });
});
