import fs from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { open } from 'lmdb';
import { Damaged } from '../lib/damaged.js';
import { type Keeper, keeperInMemory } from './keeper.js';

/** A file of bytes by name. All that is put in one `work` is there afterwards, or none of it. */
export interface Database {
  /** Runs `work`. What is found damaged is forgotten, and `work` run again. */
  transact<T>(work: (keeper: Keeper) => T): T;
  /** One value, outside of any work. Throws `Damaged` for what is not as it was put. */
  read(name: string): Uint8Array | undefined;
  /** Forgets everything. */
  forget(): void;
  /**
   * Gives back the memory that a large work took: for as long as it is open, the database keeps that of all pages that were ever
   * written in one. It is opened again when it is asked for next.
   */
  rest(): Promise<void>;
  close(): Promise<void>;
}

/** Each value has its checksum before it: the database itself would not notice a flipped bit. */
const sealSize = 4;

/** The database refused: the disk is full, say. What it was to keep is then made, and not kept. */
class Refused extends Error {}

/**
 * Opens a database, whose folder is made if need be. A second process waits for the first while it writes. One that cannot be
 * opened is removed and begun anew: it holds nothing that cannot be made again. Where none can be made, nothing is kept; what
 * else is wrong with the folder, the writer of the site reports.
 */
export function openDatabase(file: string): Database {
  if (!hasRoom(path.dirname(file))) return forgetful;
  let opened: ReturnType<typeof openFile> | undefined;
  try {
    if (!isAsLeft(file)) removeFile(file);
    opened = openFile(file);
  } catch {
    try {
      removeFile(file);
      opened = openFile(file);
    } catch {
      opened = undefined;
    }
  }
  if (opened === undefined) return forgetful;
  let database = opened;
  let isResting = false;
  const awake = () => {
    if (isResting) {
      database = asked(() => openFile(file));
      isResting = false;
    }
    return database;
  };
  const keeper: Keeper = {
    get(name) {
      const sealed = asked(() => awake().get(name));
      if (sealed === undefined) return undefined;
      const bytes = sealed.subarray(sealSize);
      if (sealed.length < sealSize || sealed.readUInt32LE(0) !== sealOf(name, bytes)) throw new Damaged(name);
      return bytes;
    },
    put(name, bytes) {
      const sealed = Buffer.allocUnsafe(sealSize + bytes.length);
      sealed.writeUInt32LE(sealOf(name, bytes), 0);
      sealed.set(bytes, sealSize);
      asked(() => awake().putSync(name, sealed));
    },
    delete(name) {
      asked(() => awake().removeSync(name));
    },
    clear() {
      asked(() => awake().clearSync());
    },
  };
  return {
    transact<T>(work: (keeper: Keeper) => T): T {
      let done: { readonly result: T } | undefined;
      const run = (anew: boolean) =>
        awake().transactionSync(() => {
          if (anew) keeper.clear();
          done = { result: work(keeper) };
        });
      try {
        try {
          run(false);
        } catch (error) {
          if (!(error instanceof Damaged)) throw error;
          run(true);
        }
      } catch (error) {
        // A commit that failed takes nothing from what was made; an error of the work itself is thrown on.
        if (done === undefined && !(error instanceof Refused)) throw error;
      }
      return done === undefined ? work(keeperInMemory()) : done.result;
    },
    read: (name) => keeper.get(name),
    forget: () => void awake().transactionSync(() => keeper.clear()),
    async rest() {
      if (isResting) return;
      isResting = true;
      await database.close();
    },
    async close() {
      if (!isResting) await database.close();
      isResting = false;
      noteAsLeft(file);
    },
  };
}

/**
 * The database trusts its file, and a damaged one can end the process. So a file is opened only if it is as the last build
 * left it, by size and time of change; one that a build left without closing it, or that anything else wrote to, is not.
 */
function isAsLeft(file: string): boolean {
  try {
    return fs.readFileSync(noteOf(file), 'utf8') === stateOf(file);
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

function asked<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Refused(error instanceof Error ? error.message : String(error));
  }
}

function openFile(file: string) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  return open<Buffer, string>({ path: file, noSubdir: true, encoding: 'binary', overlappingSync: false });
}

/** Less is no room for a database, whose pages in memory the system then cannot put anywhere: it ends the process. Bytes. */
const leastRoom = 1024 * 1024;

function hasRoom(dir: string): boolean {
  try {
    const { blocks, bavail, bsize } = fs.statfsSync(dir);
    // Some file systems do not tell.
    return blocks === 0 || bavail * bsize >= leastRoom;
  } catch {
    return true;
  }
}

const forgetful: Database = {
  transact: (work) => work(keeperInMemory()),
  read: () => undefined,
  forget: () => {},
  rest: async () => {},
  close: async () => {},
};

/** Removes a database; returns how many bytes it had. */
export function removeFile(file: string): number {
  const bytes = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  for (const each of [file, `${file}-lock`, noteOf(file)]) fs.rmSync(each, { force: true });
  return bytes;
}

/** A checksum of name and bytes both, so that no value stands in for another. */
function sealOf(name: string, bytes: Uint8Array): number {
  return crc32(bytes, crc32(name));
}
