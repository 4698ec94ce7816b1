import { createFinder, type Found } from '../find.js';
import { type Asked, isAbout, metaTerms, queryOf } from '../query.js';
import type { Chunk } from '../rank.js';
import { createRecency } from '../recency.js';
import { commonTerms } from '../stop-words.js';
import type { Tuning } from '../tuning.js';
import { rarity } from '../weigh.js';
import type { Index } from './opened.js';
import { type KeptStatistics, memo, postedImpact } from './statistics.js';
import { isAlive, isLaterIn } from './table.js';

/** Asks the kept lists what one story's query finds. */
export function createAsker(
  { table, buckets, languages, records }: Index,
  tuning: Tuning,
  statistics: KeptStatistics,
): (id: number) => { found: Found; asked: Asked } {
  const find = createFinder();
  const recency = createRecency(tuning);
  /** Of those about the term: see inverted.ts. */
  const listOf = memo((term: number): Chunk[] => {
    const posted = buckets.find(term);
    if (posted === undefined) return [];
    const ids = new Uint32Array(posted.ids.length);
    const impacts = new Uint8Array(ids.length);
    let size = 0;
    for (let i = 0; i < ids.length; i++) {
      const id = posted.ids[i] as number;
      const impact = postedImpact(table.columns.length, id, posted.counts[i] as number);
      if (!isAbout(impact)) continue;
      ids[size] = id;
      impacts[size++] = impact;
    }
    return [{ ids, impacts, from: 0, to: size }];
  });
  return (id) => {
    const { columns } = table;
    const entry = records.entry(id);
    const { profile, month, day, language } = entry;
    const common = commonTerms(language);
    const stories = statistics.storiesBefore(languages.indexOf(language), month);
    const query = queryOf(
      profile,
      metaTerms(entry),
      {
        stories,
        rarityOf: (term) => rarity(stories, statistics.frequency(term, month), common.has(term)),
      },
      tuning,
    );
    const found = find(profile, query, {
      size: table.size,
      recencyOf: (other) =>
        isAlive(table, other) && isLaterIn(table, id, other)
          ? recency(day - (columns.day[other] as number))
          : 0,
      isLater: (a, b) => isLaterIn(table, a, b),
      listOf,
      story: (other) => ({ profile: records.profile(other), meta: metaTerms(records.entry(other)) }),
    });
    return { found, asked: { whole: query.whole, lightest: query.lightest } };
  };
}
