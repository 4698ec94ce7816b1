import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { doer } from '../../src/commands/farm.js';
import { resolveConfig } from '../../src/config/resolve.js';
import { ObjectFailure } from '../../src/objects/object-store.js';
import { Lost } from '../../src/shards/depot.js';
import { putSnapshot, readSnapshot } from '../../src/shards/snapshot.js';
import type { Task } from '../../src/shards/tasks.js';
import { createWorker } from '../../src/shards/worker.js';
import { fill, temporaryFolder } from '../support/folders.js';
import { story } from '../support/newsroom.js';
import { buildFrom, depotIn, objectsIn } from '../support/shards.js';

const task: Task = { step: 'parse', unit: `blobs/${'a'.repeat(43)}` };

/** Does tasks that come to `outcomes` in turn. Returns after how many tasks the machine gives up. */
async function givesUpAfter(outcomes: readonly (Error | undefined)[]): Promise<number | undefined> {
  let at = 0;
  let end: number | undefined;
  const worker = {
    run: async () => {
      const outcome = outcomes[at++];
      if (outcome) throw outcome;
      return true;
    },
  };
  const terminal = {
    cwd: '/',
    clock: () => 0,
    env: {},
    out: () => {},
    err: () => {},
    color: false,
    interactive: false,
    untilStopped: () => Promise.resolve(),
  };
  const { run } = doer({
    worker,
    terminal,
    giveUp: () => {
      end ??= at;
    },
  });
  for (const _ of outcomes) await run(task).catch(() => {});
  return end;
}

const lost = new Lost(task.unit);
const noFolder = Object.assign(new Error('ENOENT'), { code: 'ENOENT', syscall: 'mkdtemp' });

it.each<[name: string, outcomes: readonly (Error | undefined)[], end: number | undefined]>([
  ['cannot reach the store', [new ObjectFailure('folder-failed', 'It is gone.')], 1],
  ['has lost a folder', [undefined, noFolder], 2],
  ['fails at five tasks in a row', [undefined, lost, lost, lost, lost, lost], 6],
])('a machine that %s leaves the tasks to others', async (_, outcomes, end) => {
  expect(await givesUpAfter(outcomes)).toBe(end);
});

it('a machine that fails now and then goes on', async () => {
  const four = [lost, lost, lost, lost];
  expect(await givesUpAfter([...four, undefined, ...four])).toBeUndefined();
});

it('a worker whose folder was removed goes on in a new one', async () => {
  const root = temporaryFolder();
  for (const n of [1, 2, 3])
    fill(root, { [`content/articles/story-${n}.md`]: story(`Story ${n}`, `2026-11-0${n + 1}`) });
  const { config } = resolveConfig({ url: 'https://news.example' }, { root });
  if (config === undefined) throw new Error('the configuration is not sound');
  const machines = { folder: path.join(root, 'depot'), count: 1 };
  const depot = depotIn(machines);
  await buildFrom({ config, now: Date.parse('2026-11-23T12:00:00Z'), write: true }, machines);
  const blobs = objectsIn(machines.folder).filter((object) => object.startsWith('blobs/'));
  const found = await Promise.all(blobs.map((blob) => readSnapshot(blob, depot).catch(() => undefined)));
  const at = found.findIndex((each) => each?.family === 'page');
  const snapshot = found[at];
  if (snapshot === undefined) throw new Error('the build has put no snapshot');
  const next = await putSnapshot({ ...snapshot, family: 'forward' }, depot);
  const dir = path.join(temporaryFolder(), 'worker');
  const worker = createWorker({ depot, config, dir });
  expect(await worker.unitsOf('pages', blobs[at] as string)).toEqual(snapshot.units);
  fs.rmSync(dir, { recursive: true });
  expect(await worker.unitsOf('pages', next)).toEqual(snapshot.units);
});
