import path from 'node:path';
import { expect, it } from 'vitest';
import { type BuildOptions, build } from '../../src/build/build.js';
import { ObjectFailure, type ObjectStore } from '../../src/objects/object-store.js';
import { newsroomToEdit, randomOf } from '../support/edits.js';
import { temporaryFolder } from '../support/folders.js';
import { createOracle, type Engine } from '../support/oracle.js';
import { buildFrom, type Machines, pageShards, parseShards } from '../support/shards.js';

/** More steps, on a larger site: npm run soak. */
const steps = Number(process.env.STET_SOAK_STEPS ?? 2);
const stories = Number(process.env.STET_SOAK_STORIES ?? 12);
const seed = Number(process.env.STET_SOAK_SEED ?? 1);

/** Loses and damages some of what it is asked for. */
function faulty(objects: ObjectStore, random: () => number): ObjectStore {
  return {
    ...objects,
    async get(key) {
      const found = await objects.get(key);
      const chance = random();
      if (found === undefined || chance < 0.1) return undefined;
      if (chance > 0.2) return found;
      const bytes = Buffer.from(found.bytes);
      const at = Math.floor(random() * bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      return { ...found, bytes };
    },
  };
}

/** Reaches the depot for some time, and then no more. */
function cutOff(objects: ObjectStore, random: () => number): ObjectStore {
  let left = Math.floor(random() * 40);
  const reach = () => {
    if (left-- <= 0) throw new ObjectFailure('unreachable', 'The host does not answer.');
  };
  return {
    ...objects,
    async get(key) {
      reach();
      return objects.get(key);
    },
    async put(...all) {
      reach();
      return objects.put(...all);
    },
  };
}

/** Builds every other time as one process does, with the store of the shards before. Of the machines any may be missing, twice there, or late. */
function shards(folder: string): Engine {
  const random = randomOf(seed);
  let turn = 0;
  return {
    name: 'shards',
    async build(options: BuildOptions) {
      turn++;
      if (!options.write || turn % 3 === 0) return build(options);
      const sizes = {
        least: random() < 0.5 ? 1 : 8,
        files: 1 + Math.floor(random() * 6),
        stories: 1 + Math.floor(random() * 5),
        pages: 1 + Math.floor(random() * 20),
      };
      const machines: Machines = {
        folder,
        count: 2,
        sizes,
        through: (objects) => (random() < 0.5 ? faulty(objects, random) : objects),
      };
      const some = () => [1, 2, 2].filter(() => random() < 0.5);
      const others: Machines = {
        ...machines,
        through: (objects) => (random() < 0.3 ? cutOff : faulty)(objects, random),
      };
      await Promise.allSettled([parseShards(options, others, some())]);
      let isOver = false;
      const building = buildFrom(options, machines).finally(() => {
        isOver = true;
      });
      const pages = async () => {
        while (!isOver)
          for (const step of ['picks', 'pages'] as const)
            await Promise.allSettled([pageShards(options, others, { shards: some(), patience: 10, step })]);
      };
      const [result] = await Promise.all([building, pages()]);
      return result;
    },
  };
}

it('after any edits, and whatever becomes of machines and the depot, shards make the site of one process', async () => {
  const newsroom = newsroomToEdit(temporaryFolder(), seed + 7, stories, { mistakes: true });
  const oracle = createOracle(newsroom, [
    { name: 'alone', build },
    shards(path.join(newsroom.root, 'depot')),
  ]);
  const past: string[] = [];
  let unpublished = 0;
  let published = 0;
  for (let step = 0; step <= steps; step++) {
    if (unpublished === 2) newsroom.recover();
    const edits =
      unpublished === 2 ? ['recovered'] : step === 0 ? ['begun'] : [newsroom.edit(), newsroom.edit()];
    past.push(...edits);
    const outcome = await oracle.step(`seed ${seed}, step ${step}, after ${past.slice(-6).join(' / ')}`);
    if (outcome.published) newsroom.settle();
    unpublished = outcome.published ? 0 : unpublished + 1;
    published += outcome.published ? 1 : 0;
  }
  expect(published).toBeGreaterThan(0);
});
