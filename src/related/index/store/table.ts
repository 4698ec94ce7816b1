import { crc32 } from 'node:zlib';
import type { Asked } from '../../query/query.js';
import type { Found } from '../../rank/find.js';
import { type BySum, indexBySum } from './by-sum.js';
import type { Editable } from './draft.js';
import { alive, type Columns, fallback, type Row, Rows, rowsOfChunk } from './rows.js';
import { openTexts, type Text } from './texts.js';

export type NewRow = Omit<Row, 'sum'> & Text;

/** What every query needs of every story. Numbers of stories are never given again. */
export interface Table {
  readonly size: number;
  /** So many of the first rows are in the archive's order: those that were there when the index was made. */
  readonly ordered: number;
  readonly columns: Columns;
  /** How many stories there are now. */
  living(): number;
  /** The number of a story of now, or undefined. */
  numberOf(key: string): number | undefined;
  keyOf(id: number): string;
  digestOf(id: number): string;
  /** Appends a row and returns its number. */
  add(row: NewRow): number;
  /** Puts a row in place of what the story of the same key was. */
  replace(id: number, row: NewRow): void;
  /** Marks a row as one of a story that is no more. */
  kill(id: number): void;
  /** Notes what a row's query is, and what it takes to be found by it. */
  setFound(id: number, asked: Asked, found: Pick<Found, 'least'>): void;
  setFallbacks(id: number, fallbacks: boolean): void;
  /** Puts away what has changed. */
  save(): void;
}

/** Whether a row is that of a story of now. */
export function isAlive({ columns }: Pick<Table, 'columns'>, id: number): boolean {
  return ((columns.flags[id] as number) & alive) !== 0;
}

/** Whether the first comes after the second in the archive. */
export function isLaterIn(
  { columns, keyOf, ordered }: Pick<Table, 'columns' | 'keyOf' | 'ordered'>,
  a: number,
  b: number,
): boolean {
  if (a < ordered && b < ordered) return a > b;
  const difference = (columns.date[a] as number) - (columns.date[b] as number);
  return difference > 0 || (difference === 0 && a !== b && keyOf(a) > keyOf(b));
}

const chunkOf = (id: number) => Math.floor(id / rowsOfChunk);

/** Opens the table of `size` rows, or undefined when what is kept is not whole. */
export function openTable(keeper: Editable, size: number, ordered = 0): Table | undefined {
  const rows = new Rows(size);
  for (let chunk = 0; chunk * rowsOfChunk < size; chunk++) {
    const bytes = keeper.get(`rows/${chunk}`);
    if (bytes === undefined || !rows.load(bytes)) return undefined;
  }
  return rows.size === size ? tableOf(rows, keeper, ordered) : undefined;
}

function tableOf(rows: Rows, keeper: Editable, ordered: number): Table {
  const texts = openTexts(keeper);
  const changed = new Set<number>();
  /** The rows that there were when a key was first looked for; those since are few. */
  let indexed: { readonly bySum: BySum; readonly size: number } | undefined;
  const keyOf = (id: number) => texts.text(id).key;
  const set = (id: number, { key, digest }: Text) => {
    texts.set(id, { key, digest });
    changed.add(chunkOf(id));
  };
  return {
    get size() {
      return rows.size;
    },
    ordered,
    get columns() {
      return rows.columns;
    },
    living() {
      let living = 0;
      for (let id = 0; id < rows.size; id++) living += (rows.columns.flags[id] as number) & alive;
      return living;
    },
    numberOf(key) {
      indexed ??= { bySum: indexBySum(rows.columns.sum, rows.size), size: rows.size };
      const isIt = (id: number) => isAlive(rows, id) && keyOf(id) === key;
      for (let id = rows.size - 1; id >= indexed.size; id--) if (isIt(id)) return id;
      return indexed.bySum.find(crc32(key), isIt);
    },
    keyOf,
    digestOf: (id) => texts.text(id).digest,
    add(row) {
      const id = rows.add({ ...row, sum: crc32(row.key) });
      set(id, row);
      return id;
    },
    replace(id, row) {
      rows.set(id, { ...row, sum: crc32(row.key) });
      set(id, row);
    },
    kill(id) {
      rows.kill(id);
      changed.add(chunkOf(id));
    },
    setFound(id, { whole, lightest }, { least }) {
      const { columns } = rows;
      columns.whole[id] = whole;
      columns.lightest[id] = lightest;
      columns.least[id] = least;
      changed.add(chunkOf(id));
    },
    setFallbacks(id, fallbacks) {
      const flags = rows.columns.flags[id] as number;
      const now = fallbacks ? flags | fallback : flags & ~fallback;
      if (now === flags) return;
      rows.columns.flags[id] = now;
      changed.add(chunkOf(id));
    },
    save() {
      for (const chunk of changed) keeper.put(`rows/${chunk}`, rows.save(chunk));
      changed.clear();
      texts.save();
    },
  };
}
