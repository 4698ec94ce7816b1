import type { Entry } from '../../entry.js';
import { type ChunkedColumns, type Columns, openColumns, placeIn } from './chunked-columns.js';
import type { Editable } from './draft.js';

const rowColumns = {
  date: Float64Array,
  month: Int32Array,
  day: Int32Array,
  /** Number of the language. */
  language: Uint16Array,
  flags: Uint8Array,
} as const;

const boundColumns = {
  /** What a story must score by the lists that are read to be found; 0 while any is. */
  least: Float64Array,
  /** See QueryBounds. */
  whole: Uint32Array,
  lightest: Uint32Array,
} as const;

/** Bits of `flags`: the story is public now; sponsored; links to others. */
const alive = 1;
const sponsored = 2;
const linking = 4;

/**
 * What queries need of all stories. Each story has a number, which is never given to another. Numbers below `ordered` are in
 * the archive's order; a story that comes later in it than all others keeps it so, and any other ends it for those that follow.
 */
export interface StoryTable {
  readonly size: number;
  readonly ordered: number;
  /** How many stories there are now. */
  readonly living: number;
  readonly rows: ChunkedColumns<typeof rowColumns>;
  readonly bounds: ChunkedColumns<typeof boundColumns>;
  /** Languages, by number. */
  readonly languages: readonly string[];
  numberOfLanguage(language: string): number;
  isAlive(id: number): boolean;
  isSponsored(id: number): boolean;
  isLinking(id: number): boolean;
  /** Whether the first comes after the second in the archive. */
  isLater(a: number, b: number): boolean;
  add(entry: Entry): number;
  /** Notes what of a story may differ while it has the same number. */
  replace(id: number, entry: Entry): void;
  kill(id: number): void;
  save(): void;
}

export type RowChunk = Columns<typeof rowColumns>;

/** What the head of the index says of the table. */
export interface TableHead {
  readonly size: number;
  readonly ordered: number;
  readonly living: number;
  readonly languages: readonly string[];
}

export function openTable(keeper: Editable, head: TableHead, keyOf: (id: number) => string): StoryTable {
  const rows = openColumns(keeper, 'rows', rowColumns, head.size);
  const bounds = openColumns(keeper, 'bounds', boundColumns, head.size);
  const languages = [...head.languages];
  let { size, ordered, living } = head;
  const dateOf = (id: number) => rows.read(id).date[placeIn(id)] as number;
  const hasFlag = (id: number, flag: number) => ((rows.read(id).flags[placeIn(id)] as number) & flag) !== 0;
  const isLater = (a: number, b: number): boolean => {
    if (a < ordered && b < ordered) return a > b;
    const difference = dateOf(a) - dateOf(b);
    return difference > 0 || (difference === 0 && a !== b && keyOf(a) > keyOf(b));
  };
  const numberOfLanguage = (language: string): number => {
    const known = languages.indexOf(language);
    return known >= 0 ? known : languages.push(language) - 1;
  };
  const setFlags = (id: number, entry: Entry) => {
    rows.write(id).flags[placeIn(id)] =
      alive | (entry.sponsored ? sponsored : 0) | (entry.links.length > 0 ? linking : 0);
  };
  return {
    get size() {
      return size;
    },
    get ordered() {
      return ordered;
    },
    get living() {
      return living;
    },
    rows,
    bounds,
    languages,
    numberOfLanguage,
    isAlive: (id) => hasFlag(id, alive),
    isSponsored: (id) => hasFlag(id, sponsored),
    isLinking: (id) => hasFlag(id, linking),
    isLater,
    add(entry) {
      const id = size++;
      living += 1;
      const chunk = rows.write(id);
      const at = placeIn(id);
      chunk.date[at] = entry.date;
      chunk.month[at] = entry.month;
      chunk.day[at] = entry.day;
      chunk.language[at] = numberOfLanguage(entry.language);
      setFlags(id, entry);
      bounds.write(id);
      if (ordered === id && (id === 0 || isAfter(entry, id - 1))) ordered += 1;
      return id;
    },
    replace: setFlags,
    kill(id) {
      living -= 1;
      const chunk = rows.write(id);
      chunk.flags[placeIn(id)] = (chunk.flags[placeIn(id)] as number) & ~alive;
    },
    save() {
      rows.save();
      bounds.save();
    },
  };

  function isAfter({ date, key }: Entry, id: number): boolean {
    const before = dateOf(id);
    return date > before || (date === before && key > keyOf(id));
  }
}
