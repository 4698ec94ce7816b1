import type { Entry } from '../../entry.js';
import { isAbout } from '../../query/query.js';
import type { Change } from './fresh.js';
import { namedBy, namersOf, putNamers } from './named.js';
import type { Index } from './opened.js';
import { seriesTerm } from './record.js';
import { type Shift, termsOfEntry } from './shift.js';
import { postedImpact } from './statistics.js';
import type { NewRow } from './table.js';

export interface Edits {
  /** Stories that are new, or others than they were. */
  readonly put: readonly Entry[];
  /** Keys of those that are no more. */
  readonly gone: readonly string[];
}

/** What a set of edits did to the numbers of stories. */
export interface Applied {
  /** What went, with their keys. */
  readonly dead: ReadonlyMap<number, string>;
  readonly born: ReadonlySet<number>;
  /** Stories that are others now, by the numbers that they had. */
  readonly edited: ReadonlySet<number>;
  readonly shifts: readonly Shift[];
}

/** Takes stories out of the index and puts others in; undefined where a story cannot be changed so. */
export function apply(index: Index, { put, gone }: Edits): Applied | undefined {
  const { table, postings, records } = index;
  const dead = new Map<number, string>();
  const born = new Set<number>();
  const edited = new Set<number>();
  const shifts: Shift[] = [];
  const changes: Change[] = [];
  const kill = (id: number, key: string, entry: Entry) => {
    dead.set(id, key);
    table.kill(id);
    shifts.push({ id, entry, by: -1 });
    changes.push(...changesOf(id, entry, undefined));
  };
  for (const key of gone) {
    const id = table.numberOf(key);
    if (id !== undefined) kill(id, key, records.entry(id));
  }
  for (const entry of put) {
    const known = table.numberOf(entry.key);
    const before = known === undefined ? undefined : records.entry(known);
    const stays = before !== undefined && hasSamePlace(before, entry);
    if (known !== undefined && before !== undefined && !stays) kill(known, entry.key, before);
    const row = rowOf(entry, index);
    const id = known !== undefined && stays ? known : table.add(row);
    if (stays) {
      table.replace(id, row);
      edited.add(id);
      shifts.push({ id, entry: before, by: -1 });
    } else born.add(id);
    shifts.push({ id, entry, by: 1 });
    changes.push(...changesOf(id, stays ? before : undefined, entry));
    records.putEntry(id, entry);
    for (const key of namedBy(entry))
      putNamers(key, [...new Set(namersOf(key, index.keeper)).add(id)], index.keeper);
  }
  if (shifts.some(({ entry }) => hasTermTwice(entry))) return undefined;
  postings.change(changes);
  return { dead, born, edited, shifts };
}

/** Whether a story may keep its number: the archive's order and what counts stories see no other. */
function hasSamePlace(a: Entry, b: Entry): boolean {
  return (
    a.date === b.date &&
    a.month === b.month &&
    a.day === b.day &&
    a.language === b.language &&
    a.sponsored === b.sponsored
  );
}

function rowOf(entry: Entry, { languages }: Index): NewRow {
  let language = languages.indexOf(entry.language);
  if (language < 0) language = languages.push(entry.language) - 1;
  return { ...entry, language, length: entry.profile.length, series: seriesTerm(entry) };
}

/** What becomes of the terms of a story that is another, came or went. */
function changesOf(id: number, before: Entry | undefined, after: Entry | undefined): Change[] {
  const terms = new Map<number, { before?: number; after?: number }>();
  for (const { term, count } of countedTerms(before)) terms.set(term, { before: count });
  for (const { term, count } of countedTerms(after)) terms.set(term, { ...terms.get(term), after: count });
  const changes: Change[] = [];
  for (const [term, { before: was, after: is }] of terms)
    if (was !== is || isAboutIn(before, was) !== isAboutIn(after, is))
      changes.push({ term, id, before: was, after: is });
  return changes;
}

function isAboutIn(entry: Entry | undefined, count: number | undefined): boolean {
  if (entry === undefined || count === undefined) return false;
  return isAbout(postedImpact(Uint32Array.of(entry.profile.length), 0, count));
}

/** Sponsored stories have no postings. */
function countedTerms(entry: Entry | undefined) {
  return entry === undefined || entry.sponsored ? [] : termsOfEntry(entry);
}

/** Terms are hashes: once in millions of stories a word is one with what the story is filed under. */
function hasTermTwice(entry: Entry): boolean {
  const terms = countedTerms(entry);
  return new Set(terms.map(({ term }) => term)).size < terms.length;
}
