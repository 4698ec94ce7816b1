import type { Keeper } from '../../../store/keeper.js';
import { constants } from '../tuning.js';

/** What every query needs of every story, in columns. A story's number is its row; numbers are never given again. */
export interface Table {
  readonly size: number;
  readonly columns: Readonly<Columns>;
  readonly keys: readonly string[];
  /** Digests of the entries. */
  readonly digests: readonly string[];
  /** Stories of now, by key. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Appends a row and returns its number. */
  add(row: Row): number;
  /** Marks a row as one of a story that is no more, or is another now. */
  kill(id: number): void;
  /** Notes what a row's query found. */
  setFound(id: number, whole: number, least: number, list: readonly number[]): void;
  setFallbacks(id: number, fallbacks: boolean): void;
  /** Calls back with each living row that has any of `wanted` in its list. */
  whoHas(wanted: ReadonlySet<number>, visit: (id: number) => void): void;
  /** Puts away what has changed. */
  save(): void;
}

export interface Row {
  readonly key: string;
  readonly date: number;
  readonly month: number;
  readonly day: number;
  /** Number of the language. */
  readonly language: number;
  readonly sponsored: boolean;
  readonly length: number;
  /** Number of the series, or 0. */
  readonly series: number;
  /** Digest of the entry. */
  readonly digest: string;
}

interface Columns {
  date: Float64Array;
  /** The least score that a story must have to enter the list; 0 while the list is not full. */
  least: Float64Array;
  month: Int32Array;
  day: Int32Array;
  length: Uint32Array;
  /** The whole weight of the words of its query. */
  whole: Uint32Array;
  series: Uint32Array;
  language: Uint8Array;
  /** 1: public; 2: sponsored; 4: its block was filled with what is newest. */
  flags: Uint8Array;
}

export const alive = 1;
export const sponsored = 2;
export const fallback = 4;

/** Rows in a chunk, which is what is read and written at a time; and places in a list. */
const rowsOfChunk = 1024;
const rowBytes = 8 + 8 + 4 * 5 + 2;
/** As many as are ranked (tuning.ts). */
export const listSize = constants.kept;

/** Whether a row is that of a story of now. */
export function isAlive({ columns }: Pick<Table, 'columns'>, id: number): boolean {
  return ((columns.flags[id] as number) & alive) !== 0;
}

/** Whether the first comes after the second in the archive. */
export function isLaterIn({ columns, keys }: Table, a: number, b: number): boolean {
  const difference = (columns.date[a] as number) - (columns.date[b] as number);
  return difference > 0 || (difference === 0 && (keys[a] ?? '') > (keys[b] ?? ''));
}

/** Opens the table of `size` rows, or undefined when what is kept is not whole. */
export function openTable(keeper: Keeper, size: number): Table | undefined {
  const rows = new Rows(size);
  for (let chunk = 0; chunk * rowsOfChunk < size; chunk++) {
    const bytes = keeper.get(`rows/${chunk}`);
    const texts = keeper.get(`keys/${chunk}`);
    if (bytes === undefined || texts === undefined || !rows.load(chunk, bytes, texts)) return undefined;
  }
  return tableOf(rows, keeper);
}

function tableOf(rows: Rows, keeper: Keeper): Table {
  const lists = new Map<number, Uint32Array>();
  const changedRows = new Set<number>();
  const changedKeys = new Set<number>();
  const changedLists = new Set<number>();
  const chunkOf = (id: number) => Math.floor(id / rowsOfChunk);
  const listsOf = (chunk: number): Uint32Array => {
    let known = lists.get(chunk);
    if (known === undefined) {
      const bytes = keeper.get(`lists/${chunk}`);
      known = new Uint32Array(rowsOfChunk * listSize).fill(none);
      if (bytes !== undefined) known.set(new Uint32Array(new Uint8Array(bytes).buffer));
      lists.set(chunk, known);
    }
    return known;
  };
  return {
    get size() {
      return rows.size;
    },
    get columns() {
      return rows.columns;
    },
    keys: rows.keys,
    digests: rows.digests,
    numbers: rows.numbers,
    add(row) {
      const id = rows.add(row);
      changedRows.add(chunkOf(id));
      changedKeys.add(chunkOf(id));
      return id;
    },
    kill(id) {
      rows.kill(id);
      changedRows.add(chunkOf(id));
    },
    setFound(id, whole, least, list) {
      rows.columns.whole[id] = whole;
      rows.columns.least[id] = least;
      changedRows.add(chunkOf(id));
      const at = (id % rowsOfChunk) * listSize;
      const all = listsOf(chunkOf(id));
      for (let i = 0; i < listSize; i++) all[at + i] = list[i] ?? none;
      changedLists.add(chunkOf(id));
    },
    setFallbacks(id, fallbacks) {
      const flags = rows.columns.flags[id] as number;
      const now = fallbacks ? flags | fallback : flags & ~fallback;
      if (now === flags) return;
      rows.columns.flags[id] = now;
      changedRows.add(chunkOf(id));
    },
    whoHas(wanted, visit) {
      if (wanted.size === 0) return;
      for (let chunk = 0; chunk * rowsOfChunk < rows.size; chunk++) {
        const all = listsOf(chunk);
        const end = Math.min(rowsOfChunk, rows.size - chunk * rowsOfChunk) * listSize;
        let last = -1;
        for (let i = 0; i < end; i++) {
          const id = all[i] as number;
          if (id === none || !wanted.has(id)) continue;
          const row = chunk * rowsOfChunk + Math.floor(i / listSize);
          if (row === last) continue;
          last = row;
          if (isAlive(rows, row)) visit(row);
        }
      }
    },
    save() {
      for (const chunk of changedRows) keeper.put(`rows/${chunk}`, rows.save(chunk));
      for (const chunk of changedKeys) keeper.put(`keys/${chunk}`, rows.saveKeys(chunk));
      for (const chunk of changedLists) {
        const all = listsOf(chunk);
        keeper.put(`lists/${chunk}`, new Uint8Array(all.buffer, all.byteOffset, all.byteLength));
      }
      changedRows.clear();
      changedKeys.clear();
      changedLists.clear();
    },
  };
}

/** In a list: no story. */
const none = 0xffffffff;

class Rows {
  size = 0;
  readonly keys: string[] = [];
  readonly digests: string[] = [];
  readonly numbers = new Map<string, number>();
  columns: Columns;

  constructor(size: number) {
    this.columns = emptyColumns(Math.max(64, size + 64));
  }

  add(row: Row): number {
    const id = this.size++;
    if (id >= this.columns.date.length) this.columns = grown(this.columns);
    const { columns } = this;
    columns.date[id] = row.date;
    columns.month[id] = row.month;
    columns.day[id] = row.day;
    columns.length[id] = row.length;
    columns.series[id] = row.series;
    columns.language[id] = row.language;
    columns.flags[id] = alive | (row.sponsored ? sponsored : 0);
    this.keys.push(row.key);
    this.digests.push(row.digest);
    this.numbers.set(row.key, id);
    return id;
  }

  kill(id: number): void {
    this.columns.flags[id] = (this.columns.flags[id] as number) & ~alive;
    const key = this.keys[id];
    if (key !== undefined && this.numbers.get(key) === id) this.numbers.delete(key);
  }

  load(chunk: number, bytes: Uint8Array, texts: Uint8Array): boolean {
    if (bytes.length % rowBytes !== 0) return false;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const lines = decoder.decode(texts).split('\0');
    const rows = bytes.length / rowBytes;
    if (lines.length !== rows * 2) return false;
    const { columns } = this;
    for (let i = 0; i < rows; i++) {
      const id = chunk * rowsOfChunk + i;
      if (id >= columns.date.length) return false;
      const at = i * rowBytes;
      columns.date[id] = view.getFloat64(at, true);
      columns.least[id] = view.getFloat64(at + 8, true);
      columns.month[id] = view.getInt32(at + 16, true);
      columns.day[id] = view.getInt32(at + 20, true);
      columns.length[id] = view.getUint32(at + 24, true);
      columns.whole[id] = view.getUint32(at + 28, true);
      columns.series[id] = view.getUint32(at + 32, true);
      columns.language[id] = view.getUint8(at + 36);
      columns.flags[id] = view.getUint8(at + 37);
      const key = lines[2 * i] ?? '';
      this.keys.push(key);
      this.digests.push(lines[2 * i + 1] ?? '');
      if (isAlive(this, id)) this.numbers.set(key, id);
    }
    this.size = this.keys.length;
    return true;
  }

  save(chunk: number): Uint8Array {
    const first = chunk * rowsOfChunk;
    const rows = Math.min(rowsOfChunk, this.size - first);
    const bytes = new Uint8Array(rows * rowBytes);
    const view = new DataView(bytes.buffer);
    const { columns } = this;
    for (let i = 0; i < rows; i++) {
      const id = first + i;
      const at = i * rowBytes;
      view.setFloat64(at, columns.date[id] as number, true);
      view.setFloat64(at + 8, columns.least[id] as number, true);
      view.setInt32(at + 16, columns.month[id] as number, true);
      view.setInt32(at + 20, columns.day[id] as number, true);
      view.setUint32(at + 24, columns.length[id] as number, true);
      view.setUint32(at + 28, columns.whole[id] as number, true);
      view.setUint32(at + 32, columns.series[id] as number, true);
      view.setUint8(at + 36, columns.language[id] as number);
      view.setUint8(at + 37, columns.flags[id] as number);
    }
    return bytes;
  }

  /** No name of a file has a NUL in it. */
  saveKeys(chunk: number): Uint8Array {
    const first = chunk * rowsOfChunk;
    const lines: string[] = [];
    for (let id = first; id < Math.min(first + rowsOfChunk, this.size); id++)
      lines.push(this.keys[id] ?? '', this.digests[id] ?? '');
    return encoder.encode(lines.join('\0'));
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function emptyColumns(size: number): Columns {
  return {
    date: new Float64Array(size),
    least: new Float64Array(size),
    month: new Int32Array(size),
    day: new Int32Array(size),
    length: new Uint32Array(size),
    whole: new Uint32Array(size),
    series: new Uint32Array(size),
    language: new Uint8Array(size),
    flags: new Uint8Array(size),
  };
}

function grown(columns: Columns): Columns {
  const larger = emptyColumns(columns.date.length * 2);
  larger.date.set(columns.date);
  larger.least.set(columns.least);
  larger.month.set(columns.month);
  larger.day.set(columns.day);
  larger.length.set(columns.length);
  larger.whole.set(columns.whole);
  larger.series.set(columns.series);
  larger.language.set(columns.language);
  larger.flags.set(columns.flags);
  return larger;
}
