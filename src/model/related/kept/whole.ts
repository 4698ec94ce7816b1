import type { Keeper } from '../../../store/keeper.js';
import type { standings } from '../blocks.js';
import type { Inverted } from '../inverted.js';
import { bucketName, bucketOf, encodeBucket } from './buckets.js';
import { namedBy, putNamers } from './named.js';
import { saveHead } from './opened.js';
import { createRecords, seriesTerm } from './record.js';
import { openTable } from './table.js';

/** Puts a whole archive and its blocks away, in place of whatever was kept. */
export function putWhole(
  { inverted, standings: its }: ReturnType<typeof standings>,
  keeper: Keeper,
  head: string,
): void {
  keeper.clear();
  const { entries } = inverted;
  const table = openTable(keeper, 0);
  if (table === undefined) throw new Error('an empty table is always whole');
  const records = createRecords(keeper);
  const languages = [...new Set(entries.map((entry) => entry.language))];
  const follows = entries.map((): number[] => []);
  its.forEach(({ followers }, id) => {
    for (const follower of followers) follows[follower.id]?.push(id);
  });
  const named = new Map<string, number[]>();
  entries.forEach((entry, id) => {
    const standing = its[id];
    if (standing === undefined) throw new Error('every story has its standing');
    const { found, asked, blocks, followers, fallbacks } = standing;
    table.add({
      ...entry,
      language: languages.indexOf(entry.language),
      length: entry.profile.length,
      series: seriesTerm(entry),
    });
    table.setFound(id, asked, found);
    table.setFallbacks(id, fallbacks);
    records.putEntry(id, entry);
    records.putFound(id, found);
    records.putStanding(id, { blocks, followers, follows: follows[id] ?? [] });
    for (const key of namedBy(entry)) {
      const from = named.get(key);
      if (from) from.push(id);
      else named.set(key, [id]);
    }
  });
  for (const [key, from] of named) putNamers(key, from, keeper);
  putBuckets(inverted, keeper);
  table.save();
  saveHead({ keeper, head, table, languages });
}

/** All postings, by how their terms begin. */
function putBuckets(inverted: Inverted, keeper: Keeper): void {
  const { entries, meta, terms, termOf, numberOf } = inverted;
  const ascending = Uint32Array.from({ length: terms }, (_, number) => termOf(number)).sort();
  /** The place of a term, by its number, in ascending order. */
  const places = new Uint32Array(terms);
  ascending.forEach((term, place) => {
    places[numberOf(term)] = place;
  });
  const eachPosting = (visit: (place: number, id: number, count: number) => void) =>
    entries.forEach(({ sponsored, profile }, id) => {
      if (sponsored) return;
      for (let i = 0; i < profile.terms.length; i++)
        visit(places[numberOf(profile.terms[i] as number)] as number, id, profile.counts[i] as number);
      for (const { term } of meta[id] ?? []) visit(places[numberOf(term)] as number, id, 0);
    });
  const starts = new Uint32Array(terms + 1);
  eachPosting((place) => {
    starts[place + 1] = (starts[place + 1] as number) + 1;
  });
  for (let place = 0; place < terms; place++)
    starts[place + 1] = (starts[place + 1] as number) + (starts[place] as number);
  const next = starts.slice();
  const ids = new Uint32Array(starts[terms] as number);
  const counts = new Uint8Array(ids.length);
  eachPosting((place, id, count) => {
    const at = next[place] as number;
    next[place] = at + 1;
    ids[at] = id;
    counts[at] = count;
  });
  for (let from = 0; from < terms; ) {
    const bucket = bucketOf(ascending[from] as number);
    let to = from;
    while (to < terms && bucketOf(ascending[to] as number) === bucket) to++;
    const first = starts[from] as number;
    const end = starts[to] as number;
    keeper.put(
      bucketName(bucket),
      encodeBucket({
        terms: ascending.subarray(from, to),
        starts: starts.subarray(from, to + 1).map((start) => start - first),
        ids: ids.subarray(first, end),
        counts: counts.subarray(first, end),
      }),
    );
    from = to;
  }
}
