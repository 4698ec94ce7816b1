import fs from 'node:fs';
import path from 'node:path';
import { type BuildOptions, type BuildResult, build } from '../../src/build/build.js';
import { openFolderStore } from '../../src/objects/folder.js';
import type { ObjectStore } from '../../src/objects/object-store.js';
import { createCoordinator, type Driver, type Ground, type Sizes } from '../../src/shards/coordinator.js';
import { type Depot, openDepot } from '../../src/shards/depot.js';
import { type Done, depotDriver, doShard, parseShard } from '../../src/shards/runs.js';
import { createWorker } from '../../src/shards/worker.js';
import { temporaryFolder } from './folders.js';

/** Builds by several machines that share a depot, each with a depot of its own over one folder. */

/** So small that a newsroom of a few stories is many units. */
export const small: Sizes = { least: 1, files: 4, stories: 3, pages: 10 };

export interface Machines {
  /** The folder of the depot. */
  readonly folder: string;
  /** How many shards there are. */
  readonly count: number;
  readonly sizes?: Sizes;
  /** What each machine sees of the depot. */
  readonly through?: (objects: ObjectStore) => ObjectStore;
}

export function depotIn({
  folder,
  through = (objects) => objects,
}: Pick<Machines, 'folder' | 'through'>): Depot {
  return openDepot(through(openFolderStore(folder)));
}

export async function parseShards(
  { config }: Pick<BuildOptions, 'config'>,
  machines: Machines,
  shards = numbers(machines.count),
): Promise<Done[]> {
  const { count, sizes = small } = machines;
  return Promise.all(
    shards.map((shard) => parseShard({ depot: depotIn(machines), config, shard: { shard, count }, sizes })),
  );
}

/** Does a step, that of pages if none is named, as some shards. */
export async function pageShards(
  { config }: Pick<BuildOptions, 'config'>,
  machines: Machines,
  { shards = numbers(machines.count), patience = 0, run = '', step = 'pages' as 'picks' | 'pages' } = {},
): Promise<Awaited<ReturnType<typeof doShard>>[]> {
  const { count, sizes = small } = machines;
  return Promise.all(
    shards.map((shard) => {
      const depot = depotIn(machines);
      const dir = temporaryFolder();
      const worker = createWorker({ depot, config, dir });
      return doShard(step, { depot, config, shard: { shard, count }, sizes, run, patience, worker });
    }),
  );
}

/** The one process that builds the site. It waits for `others` when it has told them of a step. */
export function buildFrom(
  options: BuildOptions,
  machines: Machines,
  run = '',
  others: (step: Ground['step']) => Promise<unknown> = () => Promise.resolve(),
): Promise<BuildResult> {
  const depot = depotIn(machines);
  const { sizes = small } = machines;
  const toAll = depotDriver(depot, options.config, run);
  const driver: Driver = {
    ...toAll,
    async announce(ground, versions) {
      await toAll.announce(ground, versions);
      if (ground.key !== undefined) await others(ground.step);
    },
  };
  return build({ ...options, elsewhere: createCoordinator({ depot, driver, sizes }) });
}

/** All steps of all shards, in the usual order. Pages are made while the site is built. */
export async function shardedBuild(options: BuildOptions, machines: Machines): Promise<BuildResult> {
  await parseShards(options, machines);
  let isOver = false;
  const building = buildFrom(options, machines).finally(() => {
    isOver = true;
  });
  const pages = (async () => {
    for (const step of ['picks', 'pages'] as const)
      while (!isOver && !(await isDone(pageShards(options, machines, { patience: 20, step })))) {}
  })();
  const [result] = await Promise.all([building, pages]);
  return result;
}

/** Whether shards have found what there is to do. */
async function isDone(shards: ReturnType<typeof pageShards>): Promise<boolean> {
  return (await shards).every((each) => !('rule' in each));
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at + 1);
}

/** All objects of a depot, by key. */
export function objectsIn(folder: string): string[] {
  return (
    fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      // What is just being put has another name.
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) =>
        path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
      )
      .sort()
  );
}
