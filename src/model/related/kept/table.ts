import type { Found } from '../find.js';
import type { Asked } from '../query.js';
import { constants } from '../tuning.js';
import type { Editable } from './draft.js';
import { alive, type Columns, fallback, type Row, Rows, rowsOfChunk } from './rows.js';

/** What every query needs of every story, and what every story's query found. Numbers of stories are never given again. */
export interface Table {
  readonly size: number;
  readonly columns: Columns;
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
  setFound(id: number, asked: Asked, found: Found): void;
  setFallbacks(id: number, fallbacks: boolean): void;
  /** Calls back with each living row that has any of `wanted` in its list. */
  whoHas(wanted: ReadonlySet<number>, visit: (id: number) => void): void;
  /** Puts away what has changed. */
  save(): void;
}

/** Whether a row is that of a story of now. */
export function isAlive({ columns }: Pick<Table, 'columns'>, id: number): boolean {
  return ((columns.flags[id] as number) & alive) !== 0;
}

/** Whether the first comes after the second in the archive. */
export function isLaterIn({ columns, keys }: Table, a: number, b: number): boolean {
  const difference = (columns.date[a] as number) - (columns.date[b] as number);
  return difference > 0 || (difference === 0 && (keys[a] ?? '') > (keys[b] ?? ''));
}

/** In a list: no story. */
const none = 0xffffffff;
const chunkOf = (id: number) => Math.floor(id / rowsOfChunk);

/** Opens the table of `size` rows, or undefined when what is kept is not whole. */
export function openTable(keeper: Editable, size: number): Table | undefined {
  const rows = new Rows(size);
  for (let chunk = 0; chunk * rowsOfChunk < size; chunk++) {
    const bytes = keeper.get(`rows/${chunk}`);
    // What the keeper gives is good until it is asked again.
    const columns = bytes && Uint8Array.from(bytes);
    const texts = keeper.get(`keys/${chunk}`);
    if (columns === undefined || texts === undefined || !rows.load(columns, texts)) return undefined;
  }
  return rows.size === size ? tableOf(rows, keeper) : undefined;
}

function tableOf(rows: Rows, keeper: Editable): Table {
  const listSize = constants.kept;
  const lists = new Map<number, Uint32Array>();
  const changed = { rows: new Set<number>(), keys: new Set<number>(), lists: new Set<number>() };
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
      changed.rows.add(chunkOf(id));
      changed.keys.add(chunkOf(id));
      return id;
    },
    kill(id) {
      rows.kill(id);
      changed.rows.add(chunkOf(id));
    },
    setFound(id, { whole, lightest }, { ids, least }) {
      const { columns } = rows;
      columns.whole[id] = whole;
      columns.lightest[id] = lightest;
      columns.least[id] = least;
      changed.rows.add(chunkOf(id));
      const at = (id % rowsOfChunk) * listSize;
      const all = listsOf(chunkOf(id));
      for (let i = 0; i < listSize; i++) all[at + i] = ids[i] ?? none;
      changed.lists.add(chunkOf(id));
    },
    setFallbacks(id, fallbacks) {
      const flags = rows.columns.flags[id] as number;
      const now = fallbacks ? flags | fallback : flags & ~fallback;
      if (now === flags) return;
      rows.columns.flags[id] = now;
      changed.rows.add(chunkOf(id));
    },
    whoHas(wanted, visit) {
      if (wanted.size === 0) return;
      const isWanted = new Uint8Array(rows.size);
      for (const id of wanted) isWanted[id] = 1;
      for (let chunk = 0; chunk * rowsOfChunk < rows.size; chunk++) {
        const all = listsOf(chunk);
        const end = Math.min(rowsOfChunk, rows.size - chunk * rowsOfChunk) * listSize;
        let last = -1;
        for (let i = 0; i < end; i++) {
          const id = all[i] as number;
          if (id === none || isWanted[id] !== 1) continue;
          const row = chunk * rowsOfChunk + Math.floor(i / listSize);
          if (row === last) continue;
          last = row;
          if (isAlive(rows, row)) visit(row);
        }
      }
    },
    save() {
      for (const chunk of changed.rows) keeper.put(`rows/${chunk}`, rows.save(chunk));
      for (const chunk of changed.keys) keeper.put(`keys/${chunk}`, rows.saveTexts(chunk));
      for (const chunk of changed.lists) {
        const all = listsOf(chunk);
        keeper.put(`lists/${chunk}`, new Uint8Array(all.buffer, all.byteOffset, all.byteLength));
      }
      for (const each of Object.values(changed)) each.clear();
    },
  };
}
