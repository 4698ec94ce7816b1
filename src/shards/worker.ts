import fs from 'node:fs';
import path from 'node:path';
import type { Config } from '../config/config.js';
import type { Ground } from './coordinator.js';
import type { Depot } from './depot.js';
import { createUnitMaker } from './pages.js';
import { parseUnit, type SourceFile } from './parsing.js';
import { type Asker, openAsked } from './picks.js';
import { readSnapshot, type Snapshot } from './snapshot.js';
import { outcomeOf, type Task } from './tasks.js';

/** Does tasks, and puts what comes of them into the depot. */
export interface TaskWorker {
  /** Returns false where others have done the task already. Throws `OtherSources`, `OtherProgram`, and what the depot throws. */
  run(task: Task): Promise<boolean>;
  /** Keys of all units of a step. */
  unitsOf(step: Ground['step'], key: string): Promise<readonly string[]>;
}

interface WorkerOptions {
  readonly depot: Depot;
  readonly config: Config;
  /** A folder for what is fetched. */
  readonly dir: string;
}

export function createWorker({ depot, config, dir }: WorkerOptions): TaskWorker {
  /** Of the last snapshot alone: a build has one for most of its pages. */
  let known:
    | {
        readonly key: string;
        readonly snapshot: Snapshot;
        /** Where the segments are. */
        readonly folder: string;
        readonly make: ReturnType<typeof createUnitMaker>;
      }
    | undefined;
  /** The same of the related index. */
  let asked: { readonly key: string; readonly asker: Asker } | undefined;

  const open = async (key: string) => {
    if (known?.key === key) return known;
    const snapshot = await readSnapshot(key, depot);
    // A worker lives for many builds, of which each would leave something in memory and on the disk.
    asked = undefined;
    const last = known?.folder;
    known = undefined;
    if (last !== undefined) fs.rmSync(last, { recursive: true, force: true });
    // Whoever cleans folders for temporary files may have removed a folder that nobody used for days.
    fs.mkdirSync(dir, { recursive: true });
    const folder = fs.mkdtempSync(path.join(dir, 'segments-'));
    known = { key, snapshot, folder, make: createUnitMaker(snapshot, depot, folder) };
    return known;
  };
  const askerAt = async (key: string) => {
    if (asked?.key !== key) asked = { key, asker: await openAsked(key, depot) };
    return asked.asker;
  };
  const listAt = async <Each>(key: string): Promise<readonly Each[]> =>
    JSON.parse((await depot.need(key)).toString());
  const doTask = async (task: Task): Promise<Buffer> => {
    if (task.step === 'parse') return parseUnit(await listAt<SourceFile>(task.unit), config);
    if (task.step === 'pages') return (await open(task.snapshot)).make(await listAt<string>(task.unit));
    const [from = 0, to = 0] = await listAt<number>(task.unit);
    return (await askerAt(task.index)).ask({ from, to });
  };
  return {
    unitsOf: async (step, key) => (step === 'pages' ? (await open(key)).snapshot : await askerAt(key)).units,
    async run(task) {
      const outcome = outcomeOf(task);
      if (await depot.has(outcome)) return false;
      await depot.put(outcome, await doTask(task));
      return true;
    },
  };
}
