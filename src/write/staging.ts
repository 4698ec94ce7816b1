import fs from 'node:fs';
import path from 'node:path';
import { threadId } from 'node:worker_threads';
import { clearLocked, type Lock, lockFolder } from '../lib/lock.js';
import { type Message, message } from '../lib/message.js';
import { syncFiles } from '../lib/sync.js';
import { withPath } from '../lib/system-error.js';
import type { Patch } from '../media/film.js';
import { rules } from './rules.js';
import { createStage, stagedNames } from './stage.js';

/**
 * Where the files of a build wait until the whole build has succeeded: a folder on the output's own file system, so
 * that a rename brings each into place whole. It is the lock of the output folder, too.
 */
export interface Staging {
  /** The absolute path of the folder. */
  readonly dir: string;
  /** Keeps bytes and returns the absolute path where they wait. */
  put(bytes: Uint8Array): string;
  /** Keeps a copy of a file, with some of its bytes overwritten, and returns the absolute path where it waits. */
  copy(from: string, patches: readonly Patch[]): string;
  /** Keeps a file that another thread put into the folder. */
  take(file: string): void;
  /** Removes a file that waits. */
  drop(file: string): void;
  /** The time of the file system, in milliseconds: no later change of a file or folder has an earlier time. */
  clock(): number;
  /** Makes everything that waits last. */
  sync(): Promise<void>;
  close(): void;
}

/** So often the folder is made again that somebody else removed in the meantime. */
const attempts = 100;

export function openStaging(
  output: string,
): { staging: Staging } | { staging?: undefined; message: Message } {
  const dir = stagingFolder(output);
  const lock = lockAnew(dir);
  if (lock.pid !== undefined) {
    const what = `Another build (process ${lock.pid}) is writing to ${output}.`;
    return { message: message(rules['in-use'], what) };
  }
  clearLocked(dir);
  const staged = new Set<string>();
  const stage = createStage(dir, threadId);
  const copyName = stagedNames(dir, 'copy');
  let isOpen = true;
  return {
    staging: {
      dir,
      put(bytes) {
        const file = stage(bytes);
        staged.add(file);
        return file;
      },
      copy(from, patches) {
        const file = copyName();
        withPath(file, () => copyFile(from, file, patches));
        staged.add(file);
        return file;
      },
      take: (file) => void staged.add(file),
      drop(file) {
        fs.rmSync(file, { force: true });
        staged.delete(file);
      },
      clock() {
        const file = path.join(dir, 'clock');
        fs.rmSync(file, { force: true });
        fs.writeFileSync(file, '');
        return fs.statSync(file).ctimeMs;
      },
      sync: () => syncFiles([...staged]),
      close() {
        if (!isOpen) return;
        isOpen = false;
        clearLocked(dir);
        lock.release();
        removeEmpty(dir);
      },
    },
  };
}

function copyFile(from: string, to: string, patches: readonly Patch[]): void {
  fs.copyFileSync(from, to, fs.constants.COPYFILE_FICLONE);
  // The copy has the permissions of the original, which may be read-only.
  fs.chmodSync(to, 0o644);
  const handle = fs.openSync(to, 'r+');
  try {
    for (const { at, length, name } of patches) {
      const part =
        name === undefined ? Buffer.alloc(Math.min(length, 1024 * 1024)) : Buffer.from(name, 'latin1');
      for (let done = 0; done < length; done += part.length)
        fs.writeSync(handle, part, 0, Math.min(part.length, length - done), at + done);
    }
  } finally {
    fs.closeSync(handle);
  }
}

/** Makes the folder, in the place of whatever else has its name, and takes it. Whoever had it before may just remove it. */
function lockAnew(dir: string): Lock {
  for (let attempt = 1; ; attempt++) {
    try {
      const found = fs.lstatSync(dir, { throwIfNoEntry: false });
      if (found && !found.isDirectory()) fs.rmSync(dir, { force: true });
      fs.mkdirSync(dir, { recursive: true });
      return lockFolder(dir);
    } catch (error) {
      if (attempt === attempts || !isCode(error, 'ENOENT')) throw error;
    }
  }
}

/** Somebody else may want it by now. */
function removeEmpty(dir: string): void {
  try {
    fs.rmdirSync(dir);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].some((code) => isCode(error, code))) throw error;
  }
}

/** The name of a staging folder, in the output folder or beside it. */
export function stagingName(output: string): string {
  return `.${path.basename(output)}.stet-staging`;
}

/** Beside the output; inside it only when the output is a mount of its own, to which nothing can be renamed. */
function stagingFolder(output: string): string {
  const parent = path.dirname(output);
  const name = stagingName(output);
  if (fs.statSync(parent).dev === fs.statSync(output).dev && !isMount(output)) {
    try {
      fs.accessSync(parent, fs.constants.W_OK);
      return path.join(parent, name);
    } catch {
      // Only the output itself may be written to.
    }
  }
  return path.join(output, name);
}

/**
 * Whether a folder on the same device as its parent is a mount nevertheless, as bind mounts are. rename(2) refuses a rename from one
 * mount to another (EXDEV) before it looks whether there is anything to rename (ENOENT).
 */
function isMount(dir: string): boolean {
  const none = '.stet-no-such-file';
  try {
    fs.renameSync(path.join(path.dirname(dir), none), path.join(dir, none));
  } catch (error) {
    return isCode(error, 'EXDEV');
  }
  return false;
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
