import { setTimeout as wait } from 'node:timers/promises';
import { settingsOf } from '../build/head.js';
import { listNewsroom } from '../build/newsroom.js';
import { createVersions } from '../build/sources.js';
import type { Config } from '../config/config.js';
import { digest } from '../lib/digest.js';
import { type Message, message } from '../lib/message.js';
import { compareUtf8 } from '../lib/utf8-order.js';
import { type Driver, type Ground, type Sizes, usualSizes } from './coordinator.js';
import type { Depot } from './depot.js';
import { parseUnit } from './parsing.js';
import { rules } from './rules.js';
import { type Shard, shareOf } from './share.js';
import { listBytes, outcomeOf, type Task } from './tasks.js';
import { sourceUnits } from './units.js';
import type { TaskWorker } from './worker.js';

/** Stands in place of a key when all of a step is done. */
const over = '';
/** Looks for a snapshot so often. Milliseconds. */
const pause = 1_000;

/** Where the snapshot of a run is named: by the newsroom as it is, so that nobody works for another one, and by the run, of which there may be several. */
function runKey(
  step: Ground['step'],
  versions: ReadonlyMap<string, string>,
  { config, run }: { readonly config: Config; readonly run: string },
): string {
  const files = [...versions].sort(([a], [b]) => compareUtf8(a, b));
  return `runs/${digest(JSON.stringify([step, settingsOf(config), run, files]))}`;
}

/** Tells others by the depot alone: they know their share of the work, and find the snapshot by the state of the newsroom. */
export function depotDriver(depot: Depot, config: Config, run: string): Driver {
  return {
    tellsTasks: false,
    offer: () => {},
    announce: ({ step, key = over }, versions) =>
      depot.put(runKey(step, versions, { config, run }), Buffer.from(key)),
    done: () => [],
  };
}

export interface ShardOptions {
  readonly depot: Depot;
  readonly config: Config;
  readonly shard: Shard;
  readonly sizes?: Sizes | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** How many units a shard has done, and how many others had done already. */
export interface Done {
  readonly made: number;
  readonly found: number;
}

/** Parses the share of a shard. */
export async function parseShard(options: ShardOptions): Promise<Done> {
  const { depot, config, shard, sizes = usualSizes, onProgress = () => {} } = options;
  const { paths } = await listNewsroom(config);
  const versionOf = createVersions(config);
  const units = shareOf(sourceUnits(paths, sizes.files), shard);
  const done = { made: 0, found: 0 };
  for (const [at, files] of units.entries()) {
    onProgress(at, units.length);
    const unit: [string, string][] = [];
    for (const file of files) unit.push([file, await versionOf(file)]);
    const task: Task = { step: 'parse', unit: depot.keyOf(listBytes(unit)) };
    if (await depot.has(outcomeOf(task))) done.found++;
    else {
      await depot.put(outcomeOf(task), await parseUnit(unit, config));
      done.made++;
    }
  }
  return done;
}

/**
 * Does the share of a shard in a step. Waits at most for some milliseconds until the build has come to the step; returns a message where that is not
 * enough.
 */
export async function doShard(
  step: Ground['step'],
  options: ShardOptions & {
    readonly worker: TaskWorker;
    /** Names the run, where there are several of one newsroom. */
    readonly run: string;
    readonly patience: number;
  },
): Promise<Done | Message> {
  const { depot, shard, worker, onProgress = () => {} } = options;
  const run = await keyOfRun(step, options);
  const key = await findGround(run, options);
  const done = { made: 0, found: 0 };
  if (key === over) return done;
  if (key === undefined)
    return message(
      rules['no-snapshot'],
      `${depot.name} has nothing to do for stet shard ${step} of this newsroom as it is here.`,
    );
  const mine = shareOf(await worker.unitsOf(step, key), shard);
  for (const [at, unit] of mine.entries()) {
    onProgress(at, mine.length);
    // What the build has done by itself in the meantime is not to be done again.
    if ((await depot.get(run))?.toString() !== key) break;
    const task: Task = step === 'pages' ? { step, snapshot: key, unit } : { step, index: key, unit };
    if (await worker.run(task)) done.made++;
    else done.found++;
  }
  return done;
}

async function keyOfRun(
  step: Ground['step'],
  { config, run }: Pick<ShardOptions, 'config'> & { readonly run: string },
): Promise<string> {
  return runKey(step, await versionsIn(config), { config, run });
}

/** Reads all source files of a newsroom, and returns their versions. */
export async function versionsIn(config: Config): Promise<ReadonlyMap<string, string>> {
  const { paths } = await listNewsroom(config);
  const versionOf = createVersions(config);
  const versions = new Map<string, string>();
  for (const file of paths) versions.set(file, await versionOf(file));
  return versions;
}

/** What stands at the key of a run. A build without a name may be one of several: what an earlier one left is not waited for. */
async function findGround(
  key: string,
  { depot, run, patience }: Pick<ShardOptions, 'depot'> & { readonly run: string; readonly patience: number },
): Promise<string | undefined> {
  const until = performance.now() + patience;
  for (;;) {
    const found = (await depot.get(key))?.toString();
    const isLate = performance.now() >= until;
    if (found !== undefined && (found !== over || run !== '' || isLate)) return found;
    if (isLate) return undefined;
    await wait(Math.min(pause, patience));
  }
}
