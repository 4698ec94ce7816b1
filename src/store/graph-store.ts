import fs from 'node:fs';
import path from 'node:path';
import { lockStore } from './lock.js';
import { markStore, refuseForeignStore } from './ours.js';
import { openRows, openRowsToLook, type Rows, rowsInMemory } from './rows.js';
import { removeShelf } from './shelf.js';
import { temporaryDatabase } from './temporary-database.js';
import { removeWebAnswers } from './web-answers.js';

/** The store of a newsroom: what builds know from one to the next. */
export interface GraphStore {
  /** In memory alone where nothing can be kept. */
  readonly rows: Rows;
  /** Throws a damaged database away. */
  beginAnew(): Promise<void>;
  /** Gives the store back to other processes. To be called whatever happened. */
  close(): Promise<void>;
}

const name = 'graph.mdb';
/** Less is no room for a database, whose pages in memory the system then cannot put anywhere: it ends the process. Bytes. */
const leastRoom = 1024 * 1024;

/**
 * Opens the store for a process that builds: one at a time. Throws `StoreInUse` while another has it, and `StoreNotOurs` for a folder that holds
 * something else. A database that cannot be opened, or is not as it was left, is begun anew: it holds nothing that cannot be made again, but which
 * files of the output folder are stet's own.
 */
export function openGraphStore(dir: string): GraphStore {
  refuseForeignStore(dir);
  const release = lockStore(dir);
  try {
    markStoreIn(dir);
    const file = path.join(dir, name);
    let rows = openOrBegin(file);
    return {
      get rows() {
        rows ??= rowsInMemory();
        return rows;
      },
      async beginAnew() {
        await rows?.close();
        rows = hasRoom(dir) ? begin(file) : undefined;
      },
      async close() {
        await rows?.close();
        if (rows?.file !== undefined) noteAsLeft(file);
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

/**
 * Opens the store for a process that only looks, while another may be building: it sees what the last build left, and the store stays as it is. Undefined
 * where there is no store that can be read.
 */
export function openSnapshot(dir: string): Rows | undefined {
  const file = path.join(dir, name);
  if (!isAsLeft(file)) return undefined;
  try {
    return openRowsToLook(file, temporaryDatabase);
  } catch {
    return undefined;
  }
}

/** Rows for a process that only looks where no store can be read. */
export function openWithoutStore(): Rows {
  return openRowsToLook(undefined, temporaryDatabase);
}

function markStoreIn(dir: string): void {
  if (fs.existsSync(dir)) markStore(dir);
}

/** Undefined where no database can be opened. */
function openOrBegin(file: string): Rows | undefined {
  if (!hasRoom(path.dirname(file))) return undefined;
  return (isAsLeft(file) ? openNoted(file) : undefined) ?? begin(file);
}

function begin(file: string): Rows | undefined {
  try {
    removeDatabase(file);
  } catch {
    return undefined;
  }
  return openNoted(file);
}

function openNoted(file: string): Rows | undefined {
  try {
    const rows = openRows(file);
    fs.writeFileSync(noteOf(file), open);
    return rows;
  } catch {
    return undefined;
  }
}

/** What the note says while a process has the database open. */
const open = 'open';

/**
 * LMDB trusts its file, and a damaged one can end the process. So a file is opened only if it is as the last process left it, by size and time of change.
 * One that a process left by being killed is whole: LMDB writes over nothing that is in force ("copy on write").
 */
function isAsLeft(file: string): boolean {
  try {
    const note = fs.readFileSync(noteOf(file), 'utf8');
    return note === open || note === stateOf(file);
  } catch {
    return false;
  }
}

function noteAsLeft(file: string): void {
  try {
    fs.writeFileSync(noteOf(file), stateOf(file));
  } catch {
    // Then the next build begins anew.
  }
}

function noteOf(file: string): string {
  return `${file}-left`;
}

/** To the second: archives that carry a store from one machine to the next keep no more. */
function stateOf(file: string): string {
  const { size, mtimeMs } = fs.statSync(file);
  return `${size} ${Math.floor(mtimeMs / 1_000)}`;
}

function hasRoom(dir: string): boolean {
  try {
    const { blocks, bavail, bsize } = fs.statfsSync(dir);
    // Some file systems do not tell.
    return blocks === 0 || bavail * bsize >= leastRoom;
  } catch {
    return true;
  }
}

/** Removes a database; returns how many bytes it had. */
function removeDatabase(file: string): number {
  const bytes = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  for (const each of [file, `${file}-lock`, noteOf(file)]) fs.rmSync(each, { force: true });
  return bytes;
}

/** What was made of pictures: large files, which lie by themselves. */
export function picturesIn(dir: string): string {
  return path.join(dir, 'pictures');
}

/**
 * Forgets all that a store keeps, what was made of pictures only if that is asked for: it is dear, found by the digest of what it was made from
 * and checked by its own. Returns how many bytes that was. Throws as `openGraphStore` does.
 */
export function removeStore(dir: string, { pictures }: { readonly pictures: boolean }): number {
  refuseForeignStore(dir);
  const release = lockStore(dir);
  try {
    const bytes = removeDatabase(path.join(dir, name)) + removeWebAnswers(dir);
    return bytes + (pictures ? removeShelf(picturesIn(dir)) : 0);
  } finally {
    release();
  }
}
