import type { Keeper } from '../../../store/keeper.js';
import type { standings } from '../blocks.js';
import type { Inverted } from '../inverted.js';
import { emptyProfile } from '../profile.js';
import { type Bucket, bucketName, bucketOf, encodeBucket } from './buckets.js';
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

/** All postings, by year and by how their terms begin. */
function putBuckets(inverted: Inverted, keeper: Keeper): void {
  const { entries, meta, terms, termOf, numberOf } = inverted;
  const ascending = Uint32Array.from({ length: terms }, (_, number) => termOf(number)).sort();
  /** The place of a term, by its number, in ascending order. */
  const places = new Uint32Array(terms);
  ascending.forEach((term, place) => {
    places[numberOf(term)] = place;
  });
  const years = new Map<number, number[]>();
  entries.forEach(({ month, sponsored }, id) => {
    if (sponsored) return;
    const year = Math.floor(month / 12);
    const ids = years.get(year);
    if (ids) ids.push(id);
    else years.set(year, [id]);
  });
  const eachPosting = (id: number, visit: (place: number, count: number) => void) => {
    const { terms: its, counts } = entries[id]?.profile ?? emptyProfile;
    for (let i = 0; i < its.length; i++)
      visit(places[numberOf(its[i] as number)] as number, counts[i] as number);
    for (const { term } of meta[id] ?? []) visit(places[numberOf(term)] as number, 0);
  };
  for (const [year, stories] of years) {
    const starts = new Uint32Array(terms + 1);
    const tally = (place: number) => {
      starts[place + 1] = (starts[place + 1] as number) + 1;
    };
    for (const id of stories) eachPosting(id, tally);
    for (let place = 0; place < terms; place++)
      starts[place + 1] = (starts[place + 1] as number) + (starts[place] as number);
    const next = starts.slice();
    const ids = new Uint32Array(starts[terms] as number);
    const counts = new Uint8Array(ids.length);
    for (const id of stories)
      eachPosting(id, (place, count) => {
        const at = next[place] as number;
        next[place] = at + 1;
        ids[at] = id;
        counts[at] = count;
      });
    putYear(year, { terms: ascending, starts, ids, counts }, keeper);
  }
}

/** Cuts the lists of a year into buckets; terms without a posting in it are in none. */
function putYear(year: number, { terms, starts, ids, counts }: Bucket, keeper: Keeper): void {
  for (let from = 0; from < terms.length; ) {
    const bucket = bucketOf(terms[from] as number);
    let to = from;
    while (to < terms.length && bucketOf(terms[to] as number) === bucket) to++;
    const first = starts[from] as number;
    const end = starts[to] as number;
    const used: number[] = [];
    for (let at = from; at < to; at++) if ((starts[at + 1] as number) > (starts[at] as number)) used.push(at);
    if (end > first)
      keeper.put(
        bucketName(year, bucket),
        encodeBucket({
          terms: Uint32Array.from(used, (at) => terms[at] as number),
          starts: Uint32Array.from([...used, to], (at) => (starts[at] as number) - first),
          ids: ids.subarray(first, end),
          counts: counts.subarray(first, end),
        }),
      );
    from = to;
  }
}
