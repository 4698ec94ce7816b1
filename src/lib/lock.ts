import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { type Owner, ownerIn, ownName } from './owner.js';

/** A folder that is one thread's until it is released, or the number of the process that has it. */
export type Lock = { readonly release: () => void; readonly pid?: undefined } | { readonly pid: number };

/** Files with these names say who has the folder, or wants it. */
const isClaim = (name: string): boolean => /^owner(?:-|$)/.test(name);

const unfinished = '.new';

/** For so long those who came at the same time are waited for, and looked at again after each pause; milliseconds. */
const patience = 2_000;
const pause = 4;

/**
 * Takes a folder for the thread that calls, of whatever process. Each puts a file of its own there, whole from its first moment, and
 * looks only then who else has one: so of two, the later sees the earlier, and never do both take the folder. Of those who came at
 * the same time the one whose file has the first name waits until the others have gone. Files of processes that have ended count
 * for nothing, and nobody takes one's place, so it does not matter who removes them. Throws errors of the file system.
 */
export function lockFolder(dir: string): Lock {
  const name = `owner-${process.pid}-${randomUUID()}`;
  const file = path.join(dir, name);
  const release = () => fs.rmSync(file, { force: true });
  try {
    putWhole(file, ownName('claims'));
    const until = performance.now() + patience;
    while (true) {
      const others = othersIn(dir, name);
      if (others.size === 0) {
        putWhole(file, ownName('holds'));
        return { release };
      }
      const [first] = [...others].sort(([a], [b]) => (a < b ? -1 : 1));
      const holder = [...others.values()].find(({ state }) => state === 'holds');
      const before = first !== undefined && first[0] < name ? first[1] : undefined;
      const winner = holder ?? before ?? (performance.now() > until ? first?.[1] : undefined);
      if (winner !== undefined) {
        release();
        return { pid: winner.pid };
      }
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  } catch (error) {
    release();
    throw error;
  }
}

/** Removes all that is in a folder but the files that say who has it, or wants it. Only for whoever has it. */
export function clearLocked(dir: string): void {
  for (const name of fs.readdirSync(dir))
    if (!isClaim(name)) fs.rmSync(path.join(dir, name), { recursive: true, force: true });
}

/** Files of those who run, but for one; those of others are removed. A file that is not yet renamed says nothing. */
function othersIn(dir: string, own: string): Map<string, Owner> {
  const others = new Map<string, Owner>();
  for (const name of fs.readdirSync(dir)) {
    if (!isClaim(name) || name.startsWith(own)) continue;
    const owner = ownerIn(path.join(dir, name), Number(/^owner-(\d+)-/.exec(name)?.[1]));
    if (owner === undefined) fs.rmSync(path.join(dir, name), { force: true });
    else if (!name.endsWith(unfinished)) others.set(name, owner);
  }
  return others;
}

/** So that nobody sees a file with only half of a name in it. */
function putWhole(file: string, text: string): void {
  fs.writeFileSync(file + unfinished, text);
  fs.renameSync(file + unfinished, file);
}
