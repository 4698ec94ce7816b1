import { digest } from '../../../lib/digest.js';
import type { Entry } from '../../entry.js';
import { type Calendar, openCalendar } from './calendar.js';
import type { Editable } from './draft.js';
import { type IdSets, openIdSets } from './id-sets.js';
import { type KeyNumbers, openKeyNumbers } from './key-numbers.js';
import { openPostings, type Postings } from './postings.js';
import { openRecords, type StoryRecords } from './story-records.js';
import { openTable, type StoryTable, type TableHead } from './story-table.js';

/** The related index in a store. */
export interface StoredIndex {
  readonly head: IndexHead;
  readonly table: StoryTable;
  readonly calendar: Calendar;
  readonly keys: KeyNumbers;
  readonly postings: Postings;
  readonly records: StoryRecords;
  readonly sets: Sets;
}

export interface Sets {
  /** The stories that have one in their pools, by `foundName`. */
  readonly foundBy: IdSets;
  /** The stories that link to a key or whose editor chose it, by `citedName`. */
  readonly citedBy: IdSets;
  /** The parts of a series, by `seriesName`. */
  readonly seriesParts: IdSets;
  /** The stories with places for which nothing was found, under one name. */
  readonly fallbacks: IdSets;
}

/** What says that the whole index is there: it is written last. */
export interface IndexHead extends TableHead {
  /** What the index was made by: another one is of no use. */
  readonly version: string;
  /** How many stories there were when the whole index was made. */
  readonly made: number;
  /** By so many bits terms are divided among partitions. */
  readonly partitionBits: number;
}

export const allFallbacks = 'all';

export function foundName(id: number): string {
  return String(id).padStart(7, '0');
}

/** A key may be longer than names may be. */
export function citedName(key: string): string {
  return digest(key);
}

export function seriesName({ series, language }: { series: string; language: string }): string {
  return digest(`${language} ${series}`);
}

/** Keys of the stories that a story cites: by a link of its body, or in front matter. */
export function citedKeys({ links, chosen }: Pick<Entry, 'links' | 'chosen'>): Set<string> {
  return new Set([...links, ...chosen]);
}

const headName = 'head';

export function readHead(keeper: Editable): IndexHead | undefined {
  const bytes = keeper.get(headName);
  return bytes && JSON.parse(new TextDecoder().decode(bytes));
}

export function putHead(keeper: Editable, head: IndexHead): void {
  keeper.put(headName, new TextEncoder().encode(JSON.stringify(head)));
}

/** Opens the index, or returns undefined when there is none that this version made. */
export function openIndex(keeper: Editable, version: string): StoredIndex | undefined {
  const head = readHead(keeper);
  return head?.version === version ? openAs(keeper, head) : undefined;
}

export function openAs(keeper: Editable, head: IndexHead): StoredIndex {
  const records = openRecords(keeper);
  const keyOf = (id: number) => records.read(id).key;
  const table = openTable(keeper, head, keyOf);
  return {
    head,
    table,
    calendar: openCalendar(keeper, table),
    keys: openKeyNumbers(keeper),
    postings: openPostings(keeper, head.partitionBits),
    records,
    sets: openSets(keeper),
  };
}

export function openSets(keeper: Editable): Sets {
  return {
    foundBy: openIdSets(keeper, 'found-by'),
    citedBy: openIdSets(keeper, 'cited-by'),
    seriesParts: openIdSets(keeper, 'series'),
    fallbacks: openIdSets(keeper, 'fallbacks'),
  };
}

/** Puts away all that has changed. */
export function saveIndex(
  keeper: Editable,
  { head, table, calendar, keys, postings, sets }: StoredIndex,
): void {
  for (const each of [table, calendar, keys, postings, ...Object.values(sets)]) each.save();
  const { size, ordered, living, languages } = table;
  putHead(keeper, { ...head, size, ordered, living, languages });
}
