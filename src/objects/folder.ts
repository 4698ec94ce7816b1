import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileDigest } from '../lib/digest.js';
import { lockFolder } from '../lib/lock.js';
import { realPath } from '../lib/real-path.js';
import { syncFiles, syncFolders } from '../lib/sync.js';
import { isSystemError, systemReason } from '../lib/system-error.js';
import { ObjectFailure, type ObjectHead, type ObjectStore } from './object-store.js';

/** Keys that begin so lie beside the folder, which may be served. */
const apart = '.stet/';

/** The folder beside the folder in which files lie until they are whole, and readers may get them. */
const unfinished = 'unfinished';
/** No file takes so long. Milliseconds. */
const abandoned = 3_600_000;

/** How long to wait for another process that puts under a condition, which takes far less. Milliseconds. */
const patience = 10_000;
const pause = 20;

/**
 * A folder of this machine, or of a disk that it has mounted. `folder` is absolute and need not exist. Files are replaced whole. Keys that begin with
 * `.stet/` lie in a folder beside it, whose name has `.stet` at its end; when such a key is put, all that was put before is durable. Nothing is
 * written through a link in the folder, for it would lie somewhere else.
 */
export function openFolderStore(folder: string): ObjectStore {
  const root = realPath(folder);
  const beside = `${root}.stet`;
  const place = (key: string) =>
    key.startsWith(apart) ? path.join(beside, key.slice(apart.length)) : path.join(root, key);
  let check = () => {};
  /** Folders that are no links. */
  const known = new Set<string>();
  /** Files, and folders with changes, that a power failure may still undo. */
  const unsure = { files: new Set<string>(), folders: new Set<string>() };

  async function makeFolder(dir: string): Promise<void> {
    if (known.has(dir)) return;
    await fs.promises.mkdir(dir, { recursive: true });
    if ((await fs.promises.realpath(dir)) !== dir)
      throw new ObjectFailure(
        'folder-failed',
        `${dir} is a link to another place, and stet writes through none.`,
        'Remove the link, or name the other place in the address.',
      );
    known.add(dir);
  }

  async function replace(key: string, write: (temporary: string) => Promise<void>): Promise<void> {
    const file = place(key);
    const dir = path.dirname(file);
    await makeFolder(dir);
    try {
      await replaceFrom(path.join(beside, unfinished), file, key, write);
    } catch (error) {
      // The folder is a disk of its own.
      if (!isSystemError(error) || error.code !== 'EXDEV') throw error;
      await replaceFrom(dir, file, key, write);
    }
    unsure.files.add(file);
    unsure.folders.add(dir);
    if (key.startsWith(apart)) await sync();
  }

  async function replaceFrom(
    dir: string,
    file: string,
    key: string,
    write: (temporary: string) => Promise<void>,
  ): Promise<void> {
    await makeFolder(dir);
    const temporary = path.join(dir, `.stet-${randomUUID()}.tmp`);
    try {
      await write(temporary);
      if (key.startsWith(apart)) {
        await sync();
        await syncFiles([temporary]);
      }
      await fs.promises.rename(temporary, file);
    } catch (error) {
      await fs.promises.rm(temporary, { force: true });
      throw error;
    }
  }

  /** Removes what processes left that were killed while they wrote. */
  async function removeAbandoned(): Promise<void> {
    const dir = path.join(beside, unfinished);
    for (const name of await fs.promises.readdir(dir).catch(() => [])) {
      const file = path.join(dir, name);
      const { mtimeMs } = await fs.promises.stat(file).catch(() => ({ mtimeMs: Number.NaN }));
      if (Date.now() - mtimeMs > abandoned) await fs.promises.rm(file, { force: true });
    }
  }

  async function sync(): Promise<void> {
    const files = [...unsure.files].filter((file) => fs.existsSync(file));
    const folders = [...unsure.folders].filter((dir) => fs.existsSync(dir));
    unsure.files.clear();
    unsure.folders.clear();
    await syncFiles(files);
    await syncFolders(folders);
  }

  async function headOf(key: string): Promise<ObjectHead | undefined> {
    try {
      const found = await fs.promises.lstat(place(key), { bigint: true });
      // What replaces a file has another inode.
      const version = [found.size, found.ino, found.mtimeNs].map((each) => each.toString(36)).join('-');
      return found.isFile() ? { size: Number(found.size), version, headers: {} } : undefined;
    } catch (error) {
      if (isSystemError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return undefined;
      throw error;
    }
  }

  const copyTo = (from: string) => (to: string) =>
    fs.promises.copyFile(from, to, fs.constants.COPYFILE_FICLONE);

  return {
    name: `file:${folder}`,
    hasHeaders: false,
    beforeEach(next) {
      check = next;
    },
    get: (key) =>
      doing(key, async () => {
        const head = await headOf(key);
        return head && { ...head, bytes: await fs.promises.readFile(place(key)) };
      }),
    digest: (key) =>
      doing(key, async () => {
        const head = await headOf(key);
        return head && { ...head, digest: fileDigest(place(key)) };
      }),
    head: (key) => doing(key, () => headOf(key)),
    put: (key, content, _, { none, version } = {}) =>
      doing(key, async () => {
        const isConditional = none === true || version !== undefined;
        const release = isConditional ? await locked(beside) : () => {};
        try {
          if (isConditional && (await headOf(key))?.version !== (none ? undefined : version))
            return undefined;
          const copy = content instanceof Uint8Array ? undefined : copyTo(content.file);
          await replace(key, copy ?? ((to) => fs.promises.writeFile(to, content as Uint8Array)));
          return (await headOf(key))?.version ?? '';
        } finally {
          release();
          if (isConditional) await removeAbandoned();
        }
      }),
    copy: (from, to) =>
      doing(from, async () => {
        if ((await headOf(from)) === undefined) return false;
        await replace(to, copyTo(place(from)));
        return true;
      }),
    delete: (keys) =>
      doing(keys[0] ?? '', async () => {
        for (const key of keys) {
          const file = place(key);
          await fs.promises.rm(file, { force: true });
          unsure.folders.add(path.dirname(file));
          await removeEmptyFolders(path.dirname(file), key.startsWith(apart) ? beside : root);
        }
      }),
  };

  async function doing<Done>(key: string, work: () => Promise<Done>): Promise<Done> {
    check();
    try {
      return await work();
    } catch (error) {
      if (!isSystemError(error)) throw error;
      const isFull = error.code === 'ENOSPC' || error.code === 'EDQUOT';
      throw new ObjectFailure(
        isFull ? 'full' : 'folder-failed',
        `${error.path ?? place(key)}: ${systemReason(error)}.`,
      );
    }
  }

  async function removeEmptyFolders(from: string, top: string): Promise<void> {
    for (let dir = from; dir !== top; dir = path.dirname(dir))
      try {
        await fs.promises.rmdir(dir);
        known.delete(dir);
      } catch {
        return;
      }
  }
}

/** Waits for the lock on a folder. Returns what gives the lock back. */
async function locked(dir: string): Promise<() => void> {
  await fs.promises.mkdir(dir, { recursive: true });
  const until = performance.now() + patience;
  while (true) {
    const lock = lockFolder(dir);
    if (lock.pid === undefined) return lock.release;
    if (performance.now() > until)
      throw new ObjectFailure('folder-failed', `Another process (${lock.pid}) does not let go of ${dir}.`);
    await wait(pause);
  }
}
