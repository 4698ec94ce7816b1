import fs from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { type Database as Lmdb, open } from 'lmdb';
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
  /** How many changes wait in memory. */
  readonly waiting: number;
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

export interface Bounds {
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

export interface RowsOptions {
  /** Only reads, as threads do: nothing may be put. */
  readonly readOnly?: boolean | undefined;
}

/** Rows in memory alone. */
export function rowsInMemory(): Rows {
  return rowsOver(undefined);
}

/** Opens a database, which is made if need be. Throws where it cannot be. */
export function openRows(file: string, options: RowsOptions = {}): Rows {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  return rowsOver(() =>
    open<Buffer, Buffer>({
      path: file,
      noSubdir: true,
      encoding: 'binary',
      keyEncoding: 'binary',
      overlappingSync: false,
      readOnly: options.readOnly === true,
    }),
  );
}

function rowsOver(openHere: (() => Lmdb<Buffer, Buffer>) | undefined): Rows {
  let lmdb = openHere?.();
  /** Rows of the largest transaction since the database was opened. */
  let largest = 0;
  const tables = new Map<string, Table>();
  let waiting = 0;

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
    // Without a database, what is deleted is nowhere.
    if (bytes === undefined && lmdb === undefined) {
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
    if (lmdb === undefined) return;
    const low = keyOf(table, from);
    const high = until === undefined ? Buffer.from(`${table}\x01`, 'latin1') : keyOf(table, until);
    const bounds = { start: low.subarray(0, cutAt), end: high.length < cutAt ? high : behind(high) };
    const found = reverse ? reversed(lmdb, bounds) : lmdb.getRange(bounds);
    for (const [key, bytes] of inKeyOrder(found, reverse === true))
      if (Buffer.compare(key, low) >= 0 && Buffer.compare(key, high) < 0)
        yield [key.subarray(table.length + separator.length).toString('latin1'), bytes];
  }

  return {
    get(table, name) {
      const [inTable, row] = [bytesOf(table), bytesOf(name)];
      const its = tables.get(inTable);
      if (its?.rows.has(row)) return its.rows.get(row);
      if (lmdb === undefined) return undefined;
      const stored = storedKey(keyOf(inTable, row));
      const sealed = lmdb.getBinary(stored);
      return sealed && unsealed(stored, sealed)[1];
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
    get waiting() {
      return waiting;
    },
    flush() {
      if (lmdb === undefined) return false;
      largest = Math.max(largest, waiting);
      const open = lmdb;
      open.transactionSync(() => {
        // In order, pages of the database are filled one after the other.
        for (const table of [...tables.keys()].sort()) {
          const { rows } = tables.get(table) as Table;
          for (const name of [...rows.keys()].sort()) {
            const key = keyOf(table, name);
            const bytes = rows.get(name);
            if (bytes === undefined) open.removeSync(storedKey(key));
            else open.putSync(storedKey(key), sealed(key, bytes));
          }
        }
      });
      tables.clear();
      waiting = 0;
      return true;
    },
    async rest() {
      if (lmdb === undefined || largest < mostHeld) return;
      largest = 0;
      await lmdb.close();
      lmdb = openHere?.();
    },
    discard() {
      tables.clear();
      waiting = 0;
    },
    clear(isKept) {
      if (isKept === undefined) {
        tables.clear();
        waiting = 0;
        lmdb?.clearSync();
        return;
      }
      for (const [table, { rows }] of tables)
        if (!isKept(textOf(table))) {
          waiting -= rows.size;
          tables.delete(table);
        }
      const open = lmdb;
      open?.transactionSync(() => {
        let last = '';
        let keep = true;
        for (const { key: stored, value } of open.getRange()) {
          const key = isCutKey(stored) ? unsealed(stored, value)[0] : stored;
          const table = key.subarray(0, key.indexOf(0)).toString('latin1');
          if (table !== last) keep = isKept(textOf(table));
          last = table;
          if (!keep) open.removeSync(stored);
        }
      });
    },
    async close() {
      await lmdb?.close();
    },
  };
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
  lmdb: Lmdb<Buffer, Buffer>,
  { start, end }: { readonly start: Buffer; readonly end: Buffer },
) {
  for (const row of lmdb.getRange({ start: end, reverse: true })) {
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
