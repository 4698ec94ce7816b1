import type { Keeper } from '../../../store/keeper.js';
import type { standings } from '../blocks.js';
import type { Inverted } from '../inverted.js';
import { constants } from '../tuning.js';
import { bucketName, bucketOf, encodeBucket } from './buckets.js';
import { namedBy, putNamers } from './named.js';
import { saveHead } from './opened.js';
import { encodeBlocks, encodeFollowers, encodeRecord, seriesTerm } from './record.js';
import { openTable } from './table.js';

/** Puts a whole archive and its blocks away, in place of whatever was kept. */
export function putWhole(
  { inverted, standings: its }: ReturnType<typeof standings>,
  keeper: Keeper,
  { head, digests }: { readonly head: string; readonly digests: ReadonlyMap<string, string> },
): void {
  keeper.clear();
  const { entries } = inverted;
  const table = openTable(keeper, 0);
  if (table === undefined) throw new Error('an empty table is always whole');
  const languages = [...new Set(entries.map((entry) => entry.language))];
  const followed = entries.map((): { id: number; strength: number }[] => []);
  const named = new Map<string, number[]>();
  entries.forEach((entry, id) => {
    const standing = its[id];
    if (standing === undefined) throw new Error('every story has its standing');
    const { found, whole, blocks, followers, fallbacks } = standing;
    table.add({
      key: entry.key,
      date: entry.date,
      month: entry.month,
      day: entry.day,
      language: languages.indexOf(entry.language),
      sponsored: entry.sponsored,
      length: entry.profile.length,
      series: seriesTerm(entry),
      digest: digests.get(entry.key) ?? '',
    });
    table.setFound(id, whole, found.ids.length < constants.kept ? 0 : (found.scores.at(-1) ?? 0), found.ids);
    table.setFallbacks(id, fallbacks);
    keeper.put(`story/${id}`, encodeRecord({ entry, found }));
    keeper.put(`blocks/${id}`, encodeBlocks(blocks));
    if (followers.length > 0) keeper.put(`after/${id}`, encodeFollowers(followers));
    for (const follower of followers) followed[follower.id]?.push({ id, strength: 0 });
    for (const key of namedBy(entry)) {
      const from = named.get(key);
      if (from) from.push(id);
      else named.set(key, [id]);
    }
  });
  followed.forEach((earlier, id) => {
    if (earlier.length > 0) keeper.put(`before/${id}`, encodeFollowers(earlier));
  });
  for (const [key, from] of named) putNamers(key, from, keeper);
  putBuckets(inverted, keeper);
  table.save();
  saveHead({ keeper, head, table, languages });
}

/** The lists, as they are in memory, by year and by how their terms begin. */
function putBuckets({ entries, termOf, terms, start, ids }: Inverted, keeper: Keeper): void {
  const order = Uint32Array.from({ length: terms }, (_, number) => termOf(number)).sort();
  const numbers = new Map<number, number>();
  for (let number = 0; number < terms; number++) numbers.set(termOf(number), number);
  const yearOf = Int32Array.from(entries, ({ month }) => Math.floor(month / 12));
  const counts = countsOf(entries);
  for (let from = 0; from < order.length; ) {
    const bucket = bucketOf(order[from] as number);
    let to = from;
    while (to < order.length && bucketOf(order[to] as number) === bucket) to++;
    const years = new Map<number, { terms: number[]; starts: number[]; ids: number[]; counts: number[] }>();
    for (let at = from; at < to; at++) {
      const term = order[at] as number;
      const number = numbers.get(term) as number;
      for (let i = start[number] as number; i < (start[number + 1] as number); i++) {
        const id = ids[i] as number;
        const year = yearOf[id] as number;
        let its = years.get(year);
        if (its === undefined) {
          its = { terms: [], starts: [], ids: [], counts: [] };
          years.set(year, its);
        }
        if (its.terms.at(-1) !== term) {
          its.terms.push(term);
          its.starts.push(its.ids.length);
        }
        its.ids.push(id);
        its.counts.push(counts(id, term));
      }
    }
    for (const [year, its] of years) {
      its.starts.push(its.ids.length);
      keeper.put(
        bucketName(year, bucket),
        encodeBucket({
          terms: Uint32Array.from(its.terms),
          starts: Uint32Array.from(its.starts),
          ids: Uint32Array.from(its.ids),
          counts: Uint8Array.from(its.counts),
        }),
      );
    }
    from = to;
  }
}

/** How often a story has a term; asked for each story in ascending order of terms, so that a cursor finds it at once. */
function countsOf(entries: Inverted['entries']): (id: number, term: number) => number {
  const cursors = new Uint32Array(entries.length);
  return (id, term) => {
    const profile = entries[id]?.profile;
    if (profile === undefined) return 0;
    let at = cursors[id] as number;
    while (at < profile.terms.length && (profile.terms[at] as number) < term) at++;
    cursors[id] = at;
    return profile.terms[at] === term ? (profile.counts[at] as number) : 0;
  };
}
