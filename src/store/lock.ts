import fs from 'node:fs';
import { type Lock, lockFolder } from '../lib/lock.js';

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
  let lock: Lock;
  try {
    fs.mkdirSync(dir, { recursive: true });
    lock = lockFolder(dir);
  } catch {
    return () => {};
  }
  if (lock.pid !== undefined) throw new StoreInUse(dir, lock.pid);
  return lock.release;
}
