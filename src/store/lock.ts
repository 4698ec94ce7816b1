import fs from 'node:fs';
import path from 'node:path';
import { ownName, runningOwner } from '../lib/owner.js';

/** Another process works with the store. */
export class StoreInUse extends Error {
  constructor(
    readonly dir: string,
    readonly pid: number,
  ) {
    super(`${dir} is used by process ${pid}`);
  }
}

/**
 * Makes a store this process's own until the returned function is called; throws `StoreInUse` when it is another's. One that ended
 * without giving it back holds it no longer. Where the folder cannot be written to, nothing will be kept in it, and nothing is
 * held.
 */
export function lockStore(dir: string): () => void {
  const file = path.join(dir, 'owner');
  const own = `${file}-${process.pid}`;
  try {
    fs.mkdirSync(dir, { recursive: true });
    fs.writeFileSync(own, ownName());
  } catch {
    return () => {};
  }
  try {
    for (const isLast of [false, true]) {
      if (isLinked(own, file)) return () => fs.rmSync(file, { force: true });
      const pid = runningOwner(file);
      if (pid !== undefined) throw new StoreInUse(dir, pid);
      if (!isLast) fs.rmSync(file, { force: true });
    }
    // The file system knows no links.
    return () => {};
  } finally {
    fs.rmSync(own, { force: true });
  }
}

/** By a link, so that nobody sees a file without a name in it. */
function isLinked(from: string, to: string): boolean {
  try {
    fs.linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}
