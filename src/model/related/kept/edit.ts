import type { Entry } from '../entry.js';
import { createWeigher } from '../evidence.js';
import { metaTerms } from '../query.js';
import type { Tuning } from '../tuning.js';
import { findAffected, type Shift } from './affected.js';
import { createAsker } from './ask.js';
import { namedBy, namersOf, putNamers } from './named.js';
import { type Index, saveHead } from './opened.js';
import { seriesTerm } from './record.js';
import { fallback } from './rows.js';
import { shelfOf } from './shelf.js';
import { openStandings } from './standings.js';
import { createStatistics } from './statistics.js';
import { isAlive } from './table.js';

export interface Edits {
  /** Stories that are new, or others than they were. */
  readonly put: readonly Entry[];
  /** Keys of those that are no more. */
  readonly gone: readonly string[];
}

/**
 * Brings the kept index from one state of the archive to the next. Returns the keys of the stories whose blocks are others
 * now; undefined, with its draft half written, when more than `most` stories had to be asked again.
 */
export function editIndex(index: Index, edits: Edits, tuning: Tuning, most: number): Set<string> | undefined {
  const { keeper, table, buckets, records } = index;
  const { dead, born, shifts } = apply(index, edits);
  const statistics = createStatistics(index);
  const asked = findAffected({ index, statistics, shifts, tuning });
  for (const id of born) asked.add(id);
  table.whoHas(new Set(dead.keys()), (id) => asked.add(id));
  if (asked.size > most) return undefined;

  const shelf = shelfOf(index);
  const ask = createAsker(index, tuning, statistics);
  for (const id of asked) {
    const { found, asked: its } = ask(id);
    records.putFound(id, found);
    table.setFound(id, its, found);
  }
  const again = new Set([...asked, ...neighbours(index, shifts)]);
  const standings = openStandings(index, { dead, born });
  for (const id of dead.keys()) standings.unfollow(id);
  const { weigh } = createWeigher(tuning);
  for (const id of again) standings.fill(id, weigh(id, records.found(id), shelf, records.profile(id)), shelf);
  const changed = standings.settle(shelf);
  for (const id of dead.keys()) records.forget(id);
  buckets.save();
  table.save();
  saveHead({ keeper, head: index.head, table, languages: index.languages });
  return changed;
}

/** Takes stories out of the index and puts others in. `dead` are the numbers of what went, with their keys; `born` of what came. */
function apply(index: Index, { put, gone }: Edits) {
  const { table, buckets, records } = index;
  const dead = new Map<number, string>();
  const shifts: Shift[] = [];
  for (const key of new Set([...gone, ...put.map((entry) => entry.key)])) {
    const id = table.numbers.get(key);
    if (id === undefined) continue;
    const entry = records.entry(id);
    dead.set(id, key);
    shifts.push({ id, entry, by: -1 });
    table.kill(id);
    if (!entry.sponsored) buckets.remove(id, postingsOf(entry).terms);
  }
  const born = new Set<number>();
  for (const entry of put) {
    const id = add(index, entry);
    born.add(id);
    shifts.push({ id, entry, by: 1 });
  }
  return { dead, born, shifts };
}

/** Appends a story: its row, its postings, and that it names others. */
function add({ table, buckets, languages, records, keeper }: Index, entry: Entry): number {
  let language = languages.indexOf(entry.language);
  if (language < 0) language = languages.push(entry.language) - 1;
  const id = table.add({
    ...entry,
    language,
    length: entry.profile.length,
    series: seriesTerm(entry),
  });
  records.putEntry(id, entry);
  if (!entry.sponsored) {
    const { terms, counts } = postingsOf(entry);
    buckets.add(id, terms, counts);
  }
  for (const key of namedBy(entry)) putNamers(key, [...namersOf(key, keeper), id], keeper);
  return id;
}

function postingsOf(entry: Entry): { readonly terms: number[]; readonly counts: number[] } {
  const { terms, counts } = entry.profile;
  const meta = metaTerms(entry);
  return {
    terms: [...terms, ...meta.map(({ term }) => term)],
    counts: [...counts, ...meta.map(() => 0)],
  };
}

/**
 * Stories whose queries find the same, but whose blocks may not: those that name one that came or went, or have a candidate
 * that does; parts of its series; and those with places for which nothing was found.
 */
function neighbours({ keeper, table }: Index, shifts: readonly Shift[]): Set<number> {
  const found = new Set<number>();
  const namers = new Set<number>();
  for (const { entry } of shifts)
    for (const id of namersOf(entry.key, keeper)) if (isAlive(table, id)) namers.add(id);
  for (const id of namers) found.add(id);
  table.whoHas(namers, (id) => found.add(id));
  const series = new Set(shifts.map(({ entry }) => seriesTerm(entry)));
  series.delete(0);
  const { columns } = table;
  for (let id = 0; id < table.size; id++) {
    if (!isAlive(table, id)) continue;
    const fills = ((columns.flags[id] as number) & fallback) !== 0;
    if (fills || series.has(columns.series[id] as number)) found.add(id);
  }
  return found;
}
