import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { relatedDefaults } from '../../src/config/signals.js';
import { indexArchive } from '../../src/related/index/memory/inverted-index.js';
import { type QueryAll, queryAll } from '../../src/related/index/memory/query-all.js';
import { createQueryOnAllCores } from '../../src/workers/query-threads.js';
import { entryOf } from '../support/entries.js';
import { fill } from '../support/folders.js';
import { anyProfile } from '../support/profiles.js';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-query-threads-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** The program of threads, made of its sources. */
const program = pathToFileURL(path.join(folder, 'query-thread.mjs'));
beforeAll(() =>
  build({
    entryPoints: ['src/workers/query-thread.ts'],
    outfile: path.join(folder, 'query-thread.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  }),
);

const profiles = fc.sample(anyProfile, { numRuns: 700, seed: 7 });
const { index } = indexArchive(
  profiles.map((profile, at) => entryOf({ key: `a${at}`, day: 20_000 + Math.floor(at / 3), profile })),
);

/** What is handed on, in order. */
function answersOf(ask: QueryAll) {
  const answers: unknown[] = [];
  ask(index, relatedDefaults, (id, found, { whole, lightest }) => {
    const { ids, scores, closeness, own, pool, rarities } = found;
    const { ids: poolIds, scores: poolScores, least } = pool;
    answers.push(
      [[id, own, whole, lightest, least], ids, scores, closeness, poolIds, poolScores, rarities].map(
        (each) => [...each],
      ),
    );
  });
  return answers;
}
const expected = answersOf(queryAll);

it.each([
  [2, 1],
  [2, 3],
  [3, 2],
  [3, 128],
])(
  '%d threads with room for %d batches of results give what one thread gives, in the same order',
  (threads, window) => {
    expect(answersOf(createQueryOnAllCores({ program, threads, window }))).toEqual(expected);
  },
);

it.each([1, 4])(
  'what a thread had taken when it died is asked for again, with room for %d batches',
  (window) => {
    fill(folder, {
      'dying.mjs': `
      import { workerData } from 'node:worker_threads';
      const { batches } = workerData.results;
      for (const batch of [0, 5]) Atomics.store(batches, batch, 1);
      process.exit(1);`,
    });
    const dying = pathToFileURL(path.join(folder, 'dying.mjs'));
    const ask = createQueryOnAllCores({ program: dying, threads: 2, window, patience: 300 });
    expect(answersOf(ask)).toEqual(expected);
  },
);

it('an error of what takes the answers ends the asking', () => {
  const ask = createQueryOnAllCores({ program, threads: 2, window: 2 });
  const refuse = () => {
    throw new Error('the disk is full');
  };
  expect(() => ask(index, relatedDefaults, refuse)).toThrow('the disk is full');
});
