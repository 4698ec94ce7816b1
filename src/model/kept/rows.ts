import { listAt, ragged } from '../../lib/ragged.js';
import { type Texts, textAt, textsOf } from '../../lib/texts.js';
import { newestFirst } from '../order.js';
import { type StoryTable, traits } from './table.js';

/** A story as the columns have it. */
export interface StoryRow {
  readonly key: string;
  readonly file: string;
  readonly url: string;
  readonly slug: string;
  readonly digest: string;
  readonly traits: number;
  readonly language: number;
  readonly date: number;
  readonly modified: number;
  readonly terms: readonly number[];
  readonly recommends: readonly number[];
  readonly followUps: readonly number[];
  readonly names: readonly number[];
}

/** A row as it is. */
export function rowAt(table: StoryTable, row: number): StoryRow {
  return {
    key: textAt(table.keys, row),
    file: textAt(table.files, row),
    url: textAt(table.urls, row),
    slug: textAt(table.slugs, row),
    digest: textAt(table.digests, row),
    traits: table.traits[row] ?? 0,
    language: table.language[row] ?? 0,
    date: table.date[row] ?? 0,
    modified: table.modified[row] ?? 0,
    terms: [...listAt(table.terms, row)],
    recommends: [...listAt(table.recommends, row)],
    followUps: [...listAt(table.followUps, row)],
    names: [...listAt(table.names, row)],
  };
}

/** A row of whose story nothing is known any more. */
export function goneFrom(row: StoryRow): StoryRow {
  return { ...row, traits: 0, terms: [], recommends: [], followUps: [], names: [] };
}

export const noRows: StoryTable = {
  size: 0,
  keys: textsOf([]),
  files: textsOf([]),
  urls: textsOf([]),
  slugs: textsOf([]),
  digests: textsOf([]),
  traits: new Uint16Array(),
  language: new Uint16Array(),
  date: new Float64Array(),
  modified: new Float64Array(),
  terms: ragged(0, () => []),
  recommends: ragged(0, () => []),
  followUps: ragged(0, () => []),
  names: ragged(0, () => []),
  order: new Uint32Array(),
};

/** A table with other rows in the place of some, or behind them. Columns in which nothing changes are those of the first. */
export function withRows(table: StoryTable, rows: ReadonlyMap<number, StoryRow>): StoryTable {
  let size = table.size;
  for (const row of rows.keys()) size = Math.max(size, row + 1);
  const texts = (old: Texts, name: 'key' | 'file' | 'url' | 'slug' | 'digest'): Texts => {
    if ([...rows].every(([row, its]) => row < table.size && textAt(old, row) === its[name])) return old;
    return textsOf(Array.from({ length: size }, (_, row) => rows.get(row)?.[name] ?? textAt(old, row)));
  };
  const lists = (name: 'terms' | 'recommends' | 'followUps' | 'names') =>
    ragged(size, (row) => rows.get(row)?.[name] ?? listAt(table[name], row));
  const numbers = <Column extends Uint16Array | Float64Array>(
    column: Column,
    from: Column,
    name: NumberColumn,
  ) => {
    column.set(from);
    for (const [row, its] of rows) column[row] = its[name];
    return column;
  };
  const changed: StoryTable = {
    size,
    keys: texts(table.keys, 'key'),
    files: texts(table.files, 'file'),
    urls: texts(table.urls, 'url'),
    slugs: texts(table.slugs, 'slug'),
    digests: texts(table.digests, 'digest'),
    traits: numbers(new Uint16Array(size), table.traits, 'traits'),
    language: numbers(new Uint16Array(size), table.language, 'language'),
    date: numbers(new Float64Array(size), table.date, 'date'),
    modified: numbers(new Float64Array(size), table.modified, 'modified'),
    terms: lists('terms'),
    recommends: lists('recommends'),
    followUps: lists('followUps'),
    names: lists('names'),
    order: table.order,
  };
  return { ...changed, order: orderOf(changed, table.order, rows) };
}

type NumberColumn = 'traits' | 'language' | 'date' | 'modified';

/** Public stories, newest first: the order before, with the changed ones put where they belong now. */
function orderOf(table: StoryTable, before: Uint32Array, rows: ReadonlyMap<number, StoryRow>): Uint32Array {
  const its = (row: number) => ({ date: table.date[row] as number, key: textAt(table.keys, row) });
  const isBefore = (a: number, b: number) => newestFirst(its(a), its(b)) < 0;
  const put = [...rows.keys()]
    .filter((row) => ((table.traits[row] as number) & traits.public) !== 0)
    .sort((a, b) => (isBefore(a, b) ? -1 : 1));
  const order: number[] = [];
  let next = 0;
  for (const row of before) {
    if (rows.has(row)) continue;
    for (; next < put.length && isBefore(put[next] as number, row); next++) order.push(put[next] as number);
    order.push(row);
  }
  return Uint32Array.from([...order, ...put.slice(next)]);
}
