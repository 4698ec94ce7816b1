import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { syncFolder } from './atomic.js';

/** More files or folders than these are synced with their whole file system, in one call, instead of one by one. */
const MANY = 64;

/** Makes the bytes of files last that lie on one file system. */
export async function syncFiles(files: readonly string[]): Promise<void> {
  if (await syncedAtOnce(files)) return;
  for (const file of files) {
    const handle = fs.openSync(file, 'r+');
    try {
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
  }
}

/** Makes the names in folders last that lie on one file system. */
export async function syncFolders(dirs: readonly string[]): Promise<void> {
  if (await syncedAtOnce(dirs)) return;
  for (const dir of dirs) syncFolder(dir);
}

async function syncedAtOnce(paths: readonly string[]): Promise<boolean> {
  const [first] = paths;
  if (first === undefined || paths.length <= MANY) return false;
  try {
    // coreutils: sync(1) -f is syncfs(2), which Node has no call for.
    await promisify(execFile)('sync', ['-f', path.resolve(first)]);
    return true;
  } catch {
    // Not on this system: one by one, then.
    return false;
  }
}
