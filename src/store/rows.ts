import fs from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { type Database as Lmdb, open, type Transaction } from 'lmdb';
import { Damaged } from '../lib/damaged.js';
import { digest } from '../lib/digest.js';

/**
 * The graph's rows: bytes by key, in the order of the keys' UTF-8. What is put waits in memory, where it is seen at once, until `flush` brings all of it
 * into the database in one transaction. A store without a database holds everything in memory.
 *
 * A key has two parts: its *table*, within which rows can be walked in order, and its name there. Neither holds U+0000.
 */
export interface Rows {
  get(table: string, name: string): Uint8Array | undefined;
  put(table: string, name: string, bytes: Uint8Array): void;
  delete(table: string, name: string): void;
  /** Rows of a table from `from` on and before `until`, in order or in reverse. */
  range(table: string, bounds?: Bounds): IterableIterator<readonly [name: string, bytes: Uint8Array]>;
  /**
   * Rows of the database, in the order of their keys, without what waits. A key is table and name with U+0000 in between, as UTF-8. `isWanted` is asked once
   * for each table.
   */
  stored(isWanted: (table: string) => boolean): IterableIterator<readonly [key: Buffer, bytes: Uint8Array]>;
  /** How many changes wait in memory. */
  readonly waiting: number;
  /** How many bytes the values of these changes have. */
  readonly waitingBytes: number;
  /** The database that `flush` writes to, for threads to read; undefined where there is none. */
  readonly file: string | undefined;
  /** Brings what waits into the database. Returns false where nothing can be kept: what waits stays in memory then. */
  flush(): boolean;
  /**
   * Gives back the memory that large transactions took: as long as it is open, LMDB keeps as many pages as the largest of them wrote. To be called when
   * nobody walks any rows.
   */
  rest(): Promise<void>;
  /** Forgets what waits. */
  discard(): void;
  /** Forgets all tables, in the database too, but those that are kept. */
  clear(isKept?: (table: string) => boolean): void;
  close(): Promise<void>;
}

interface Bounds {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly reverse?: boolean | undefined;
}

/**
 * LMDB takes keys of 1,978 bytes. A longer one is cut, and a digest in place of the rest tells it from others; the value then begins with the length of the
 * key and the key. Bytes.
 */
const longestKey = 1_800;
const digestSize = 43;
const cutAt = longestKey - digestSize;
const lengthSize = 4;
const separator = '\0';
/** Each value has the checksum of key and value before it: LMDB itself would not notice a flipped bit. */
const sealSize = 4;
const plain = /^[\0-\x7f]*$/;

/** The UTF-8 bytes of a text, one character each, so that strings compare as the database does. */
function bytesOf(text: string): string {
  return plain.test(text) ? text : Buffer.from(text).toString('latin1');
}

function textOf(bytes: string): string {
  return plain.test(bytes) ? bytes : Buffer.from(bytes, 'latin1').toString();
}

/** After a transaction of more rows the database is opened anew. */
const mostHeld = 20_000;
/** More new names are sorted with all others. */
const mostPlaced = 32;

type Waiting = Map<string, Uint8Array | undefined>;

interface Table {
  readonly rows: Waiting;
  /** Names in order, but those that came since they were put in order. */
  sorted: string[];
  fresh: string[];
}

interface RowsOptions {
  /** Only reads, as threads do: nothing may be put. */
  readonly readOnly?: boolean | undefined;
}

/** A database that another one goes on in, made when there is too much to hold in memory. */
interface Elsewhere {
  readonly file: string;
  /** To be called when the database is closed. */
  remove(): void;
}

/** Finds a place for that database, where there is no file yet. Throws where there is none. */
export type MakeElsewhere = () => Elsewhere;

/** Rows in memory alone. */
export function rowsInMemory(): Rows {
  return rowsOver(undefined);
}

/** Opens a database, which is made if need be. Throws where it cannot be. */
export function openRows(file: string, { readOnly = false }: RowsOptions = {}): Rows {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  return rowsOver({ file, readOnly });
}

/**
 * Rows for a process that leaves the database as it is, and sees it as it is now whatever other processes write to it; without a file, there are no rows.
 * What is put waits in memory; the first `flush` goes on elsewhere.
 */
export function openRowsToLook(file: string | undefined, elsewhere: MakeElsewhere): Rows {
  return rowsOver(file === undefined ? undefined : { file, readOnly: true, isSnapshot: true }, elsewhere);
}

interface Ground {
  readonly file: string;
  readonly readOnly: boolean;
  /** Whether what other processes write is not seen. */
  readonly isSnapshot?: boolean | undefined;
  /** Whether the database is of no use after the process has ended. */
  readonly isTemporary?: boolean | undefined;
}

interface Opened {
  readonly lmdb: Lmdb<Buffer, Buffer>;
  readonly snapshot: Snapshot | undefined;
  /** What all is read in, of a snapshot. */
  readonly reading: { readonly transaction: Transaction } | undefined;
}

interface Snapshot {
  readonly transaction: Transaction;
  /** The beginning of the file, which every commit changes; undefined where others committed all the time. */
  readonly beginning: Buffer | undefined;
}

function openGround({ file, readOnly, isSnapshot, isTemporary }: Ground): Opened {
  const lmdb = open<Buffer, Buffer>({
    path: file,
    noSubdir: true,
    encoding: 'binary',
    keyEncoding: 'binary',
    overlappingSync: false,
    noSync: isTemporary === true,
    readOnly,
  });
  const snapshot = isSnapshot ? takeSnapshot(lmdb, file) : undefined;
  return { lmdb, snapshot, reading: snapshot && { transaction: snapshot.transaction } };
}

const mostTries = 10;

function takeSnapshot(lmdb: Lmdb<Buffer, Buffer>, file: string): Snapshot {
  for (let tries = 1; ; tries++) {
    const beginning = beginningOf(file);
    lmdb.resetReadTxn();
    const transaction = lmdb.useReadTransaction();
    const isSure = beginningOf(file).equals(beginning);
    if (isSure || tries === mostTries) return { transaction, beginning: isSure ? beginning : undefined };
    transaction.done();
  }
}

/** The pages that name what is in force are the first two. Bytes. */
const largestPages = 2 * 32_768;

function beginningOf(file: string): Buffer {
  const handle = fs.openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(largestPages);
    return bytes.subarray(0, fs.readSync(handle, bytes, 0, bytes.length, 0));
  } finally {
    fs.closeSync(handle);
  }
}

/** Opens a copy of what a snapshot sees. The file may have been changed since by another process: then it is copied row by row. */
function copySnapshot(from: string, { lmdb, snapshot, reading }: Opened, to: Ground): Opened {
  // LMDB writes over no page that a reader may ask for, and what names the pages in force is copied first.
  fs.copyFileSync(from, to.file, fs.constants.COPYFILE_FICLONE);
  if (snapshot?.beginning !== undefined && beginningOf(to.file).equals(snapshot.beginning))
    return openGround(to);
  fs.rmSync(to.file);
  const copy = openGround(to);
  copy.lmdb.transactionSync(() => {
    for (const { key, value } of lmdb.getRange({ ...reading })) copy.lmdb.putSync(key, value);
  });
  return copy;
}

async function closeGround({ lmdb, snapshot }: Opened): Promise<void> {
  snapshot?.transaction.done();
  await lmdb.close();
}

function rowsOver(from: Ground | undefined, makeElsewhere?: MakeElsewhere): Rows {
  let ground = from;
  let opened = from && openGround(from);
  /** Whether changes go elsewhere, and none has gone yet. */
  let isLooking = makeElsewhere !== undefined;
  let elsewhere: Elsewhere | undefined;
  let hasNoRoom = false;
  /** Databases that are read no more. */
  const left: Opened[] = [];
  /** Tables of the database that are forgotten, though they are still in it. */
  let isHidden: ((table: string) => boolean) | undefined;
  /** Rows of the largest transaction since the database was opened. */
  let largest = 0;
  const tables = new Map<string, Table>();
  let waiting = 0;
  let waitingBytes = 0;

  const keyOf = (table: string, name: string): Buffer => Buffer.from(`${table}${separator}${name}`, 'latin1');
  const set = (table: string, name: string, bytes: Uint8Array | undefined) => {
    const [inTable, row] = [bytesOf(table), bytesOf(name)];
    let its = tables.get(inTable);
    if (its === undefined) {
      its = { rows: new Map(), sorted: [], fresh: [] };
      tables.set(inTable, its);
    }
    if (!its.rows.has(row)) {
      its.fresh.push(row);
      waiting++;
    }
    waitingBytes += (bytes?.length ?? 0) - (its.rows.get(row)?.length ?? 0);
    // Without a database, what is deleted is nowhere.
    if (bytes === undefined && opened === undefined) {
      its.rows.delete(row);
      its.sorted = [];
      its.fresh = [...its.rows.keys()];
      waiting--;
    } else its.rows.set(row, bytes);
  };

  function* waitingIn(table: string, { from, until, reverse }: Bounds): IterableIterator<string> {
    const its = tables.get(table);
    if (its === undefined) return;
    const sorted = inOrder(its);
    const first = from === undefined ? 0 : placeFor(from, sorted);
    const end = until === undefined ? sorted.length : placeFor(until, sorted);
    // What is put meanwhile comes to other places: who walks sees the names that were there.
    const names = sorted.slice(first, end);
    if (reverse) names.reverse();
    yield* names;
  }

  function* stored(
    table: string,
    { from = '', until, reverse }: Bounds,
  ): IterableIterator<[string, Uint8Array]> {
    if (opened === undefined || isHidden?.(textOf(table))) return;
    const low = keyOf(table, from);
    const high = until === undefined ? Buffer.from(`${table}\x01`, 'latin1') : keyOf(table, until);
    const bounds = { start: low.subarray(0, cutAt), end: high.length < cutAt ? high : behind(high) };
    const found = reverse ? reversed(opened, bounds) : opened.lmdb.getRange({ ...opened.reading, ...bounds });
    try {
      for (const [key, bytes] of inKeyOrder(found, reverse === true))
        if (Buffer.compare(key, low) >= 0 && Buffer.compare(key, high) < 0)
          yield [key.subarray(table.length + separator.length).toString('latin1'), bytes];
    } catch (error) {
      throw damageIn(error);
    }
  }

  return {
    get(table, name) {
      const [inTable, row] = [bytesOf(table), bytesOf(name)];
      const its = tables.get(inTable);
      if (its?.rows.has(row)) return its.rows.get(row);
      if (opened === undefined || isHidden?.(table)) return undefined;
      const stored = storedKey(keyOf(inTable, row));
      const { lmdb, reading } = opened;
      try {
        const sealed = lmdb.get(stored, reading);
        return sealed && unsealed(stored, sealed)[1];
      } catch (error) {
        throw damageIn(error);
      }
    },
    put: set,
    delete: (table, name) => set(table, name, undefined),
    *range(table, bounds = {}) {
      const inTable = bytesOf(table);
      const its = {
        from: bounds.from === undefined ? undefined : bytesOf(bounds.from),
        until: bounds.until === undefined ? undefined : bytesOf(bounds.until),
        reverse: bounds.reverse,
      };
      const rows = tables.get(inTable)?.rows;
      const isFirst = (a: string, b: string) => (its.reverse ? a > b : a < b);
      const fresh = waitingIn(inTable, its);
      let next = fresh.next();
      for (const [name, bytes] of stored(inTable, its)) {
        for (; !next.done && isFirst(next.value, name); next = fresh.next()) {
          const put = rows?.get(next.value);
          if (put !== undefined) yield [textOf(next.value), put] as const;
        }
        if (!next.done && next.value === name) {
          const put = rows?.get(name);
          if (put !== undefined) yield [textOf(name), put] as const;
          next = fresh.next();
        } else yield [textOf(name), bytes] as const;
      }
      for (; !next.done; next = fresh.next()) {
        const put = rows?.get(next.value);
        if (put !== undefined) yield [textOf(next.value), put] as const;
      }
    },
    *stored(isWanted) {
      if (opened === undefined) return;
      const { lmdb, reading } = opened;
      let start: Buffer | undefined = Buffer.alloc(0);
      while (start !== undefined) {
        const found = lmdb.getRange({ ...reading, start });
        start = undefined;
        let last: string | undefined;
        for (const [key, bytes] of inKeyOrder(found, false)) {
          const table = key.toString('latin1', 0, key.indexOf(0));
          if (table !== last && !isWanted(textOf(table))) {
            start = Buffer.from(`${table}\x01`, 'latin1');
            break;
          }
          last = table;
          yield [key, bytes] as const;
        }
      }
    },
    get waiting() {
      return waiting;
    },
    get waitingBytes() {
      return waitingBytes;
    },
    get file() {
      return ground?.readOnly ? undefined : ground?.file;
    },
    flush() {
      if (hasNoRoom || (isLooking && !goElsewhere())) return false;
      if (opened === undefined) return false;
      largest = Math.max(largest, waiting);
      const { lmdb } = opened;
      try {
        lmdb.transactionSync(() => putAll(lmdb));
      } catch (error) {
        // Where there is no room for a database of passing use, what waits stays in memory.
        if (elsewhere === undefined) throw error;
        hasNoRoom = true;
        return false;
      }
      tables.clear();
      waiting = 0;
      waitingBytes = 0;
      return true;
    },
    async rest() {
      if (opened === undefined || ground === undefined || largest < mostHeld) return;
      largest = 0;
      await closeGround(opened);
      opened = openGround(ground);
    },
    discard() {
      tables.clear();
      waiting = 0;
      waitingBytes = 0;
    },
    clear(isKept) {
      for (const [table, { rows }] of tables)
        if (!isKept?.(textOf(table))) {
          waiting -= rows.size;
          for (const bytes of rows.values()) waitingBytes -= bytes?.length ?? 0;
          tables.delete(table);
        }
      const before = isHidden;
      if (isLooking) isHidden = (table) => before?.(table) === true || !isKept?.(table);
      else if (isKept) clearIn(opened?.lmdb, isKept);
      else opened?.lmdb.clearSync();
    },
    async close() {
      try {
        await Promise.all([...left, ...(opened ? [opened] : [])].map(closeGround));
      } finally {
        elsewhere?.remove();
      }
    },
  };

  /** From now on rows are in a database of this process alone. Returns false where none can be made. */
  function goElsewhere(): boolean {
    try {
      elsewhere = makeElsewhere?.();
      if (elsewhere === undefined) return false;
      const there: Ground = { file: elsewhere.file, readOnly: false, isTemporary: true };
      const next = opened && from ? copySnapshot(from.file, opened, there) : openGround(there);
      if (isHidden) clearIn(next.lmdb, (table) => !isHidden?.(table));
      if (opened) left.push(opened);
      [ground, opened, isHidden, isLooking] = [there, next, undefined, false];
      return true;
    } catch {
      // No room, say.
      hasNoRoom = true;
      elsewhere?.remove();
      elsewhere = undefined;
      return false;
    }
  }

  function putAll(lmdb: Lmdb<Buffer, Buffer>): void {
    // In order, pages of the database are filled one after the other.
    for (const table of [...tables.keys()].sort()) {
      const { rows } = tables.get(table) as Table;
      for (const name of [...rows.keys()].sort()) {
        const key = keyOf(table, name);
        const bytes = rows.get(name);
        if (bytes === undefined) lmdb.removeSync(storedKey(key));
        else lmdb.putSync(storedKey(key), sealed(key, bytes));
      }
    }
  }
}

/** What LMDB throws where its own pages are damaged is damage as any other. */
function damageIn(error: unknown): unknown {
  const isOfLmdb = error instanceof Error && ('code' in error || /^Invalid key size/.test(error.message));
  return isOfLmdb ? new Damaged(error.message) : error;
}

/** Removes all tables but those that are kept. */
function clearIn(lmdb: Lmdb<Buffer, Buffer> | undefined, isKept: (table: string) => boolean): void {
  lmdb?.transactionSync(() => {
    let last: string | undefined = '';
    let keep = true;
    for (const { key: stored, value } of lmdb.getRange()) {
      const table = tableOf(stored, value);
      if (table !== last) keep = table !== undefined && isKept(textOf(table));
      last = table;
      if (!keep) lmdb.removeSync(stored);
    }
  });
}

/** Whether a key is too long to be stored whole. */
function isCut(key: Buffer): boolean {
  return key.length >= longestKey;
}

/** Whether what is stored as a key stands for a longer one: no other has this length. */
function isCutKey(stored: Buffer): boolean {
  return stored.length === longestKey;
}

function storedKey(key: Buffer): Buffer {
  return isCut(key) ? Buffer.concat([key.subarray(0, cutAt), Buffer.from(digest(key))]) : key;
}

/** The table of a stored row; undefined where it cannot be known, for the row is damaged. */
function tableOf(stored: Buffer, value: Buffer): string | undefined {
  const end = stored.indexOf(0);
  if (end !== -1) return stored.toString('latin1', 0, end);
  try {
    const [key] = unsealed(stored, value);
    return key.toString('latin1', 0, key.indexOf(0));
  } catch (error) {
    if (!(error instanceof Damaged)) throw error;
    return undefined;
  }
}

/** Behind all keys that begin as this one, as far as one is stored. No UTF-8 has the byte. */
function behind(key: Buffer): Buffer {
  return Buffer.concat([key.subarray(0, cutAt), Buffer.of(0xff)]);
}

function sealed(key: Buffer, bytes: Uint8Array): Buffer {
  const headSize = isCut(key) ? lengthSize + key.length : 0;
  const value = Buffer.allocUnsafe(sealSize + headSize + bytes.length);
  if (headSize > 0) {
    value.writeUInt32LE(key.length, sealSize);
    value.set(key, sealSize + lengthSize);
  }
  value.set(bytes, sealSize + headSize);
  value.writeUInt32LE(crc32(value.subarray(sealSize), crc32(storedKey(key))), 0);
  return value;
}

/** The key and the bytes of a stored row. */
function unsealed(stored: Buffer, value: Buffer): readonly [key: Buffer, bytes: Uint8Array] {
  const rest = value.subarray(sealSize);
  if (value.length < sealSize || value.readUInt32LE(0) !== crc32(rest, crc32(stored)))
    throw new Damaged(stored.toString('latin1'));
  if (!isCutKey(stored)) return [stored, rest];
  const end = lengthSize + rest.readUInt32LE(0);
  return [rest.subarray(lengthSize, end), rest.subarray(end)];
}

interface StoredRow {
  readonly key: Buffer;
  readonly value: Buffer;
}

/** Rows with their keys, in the order of these: among keys that are cut, and those that begin as they do, the stored order is that of digests. */
function* inKeyOrder(
  rows: Iterable<StoredRow>,
  isReverse: boolean,
): IterableIterator<readonly [key: Buffer, bytes: Uint8Array]> {
  let alike: (readonly [key: Buffer, bytes: Uint8Array])[] = [];
  const inOrder = () => alike.sort(([a], [b]) => (isReverse ? Buffer.compare(b, a) : Buffer.compare(a, b)));
  for (const { key: stored, value } of rows) {
    const row = unsealed(stored, value);
    const [first] = alike;
    if (first && !isAlike(first[0], row[0])) {
      yield* inOrder();
      alike = [];
    }
    if (row[0].length < cutAt) yield row;
    else alike.push(row);
  }
  yield* inOrder();
}

/** Whether two keys are the same as far as one that is cut is stored. */
function isAlike(a: Buffer, b: Buffer): boolean {
  return Buffer.compare(a.subarray(0, cutAt), b.subarray(0, cutAt)) === 0;
}

/** LMDB walks backwards from a start that it gives, too; here it is the end of the range. */
function* reversed(
  { lmdb, reading }: Opened,
  { start, end }: { readonly start: Buffer; readonly end: Buffer },
) {
  for (const row of lmdb.getRange({ ...reading, start: end, reverse: true })) {
    if (Buffer.compare(row.key, end) >= 0) continue;
    if (Buffer.compare(row.key, start) < 0) return;
    yield row;
  }
}

/** Names of a table in order. A few that came are put in their places, so that a table that is read and put to in turn is not sorted each time. */
function inOrder(table: Table): readonly string[] {
  const { sorted, fresh } = table;
  if (fresh.length > mostPlaced) {
    for (const name of fresh) sorted.push(name);
    sorted.sort();
  } else for (const name of fresh) sorted.splice(placeFor(name, sorted), 0, name);
  table.fresh = [];
  return sorted;
}

/** Where a name is among those in order, or would be. */
function placeFor(name: string, sorted: readonly string[]): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((sorted[middle] as string) < name) from = middle + 1;
    else to = middle;
  }
  return from;
}
