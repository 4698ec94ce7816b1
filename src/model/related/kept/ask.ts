import { type Found, ownScore } from '../archive.js';
import type { Entry } from '../entry.js';
import { metaTerms, queryOf, wholeOf } from '../query.js';
import { type Chunk, createRanker, type Postings } from '../rank.js';
import { createRecency } from '../recency.js';
import { commonTerms } from '../stop-words.js';
import { constants, type Tuning } from '../tuning.js';
import type { Index } from './opened.js';
import { createStatistics, impactAt } from './statistics.js';
import { isAlive, isLaterIn } from './table.js';

/** Asks the kept lists what one story's query finds. */
export function createAsker(index: Index, tuning: Tuning) {
  const { table, buckets, languages } = index;
  const ranker = createRanker();
  const recency = createRecency(tuning);
  const statistics = createStatistics(index);
  return (id: number, entry: Entry): { found: Found; whole: number } => {
    const { columns } = table;
    const { month, day, language } = entry;
    const year = Math.floor(month / 12);
    const years = statistics.yearsUpTo(year);
    const common = commonTerms(language);
    const query = queryOf(
      entry.profile,
      metaTerms(entry),
      {
        stories: statistics.storiesBefore(languages.indexOf(language), month),
        frequencyOf: (term) => statistics.frequency(term, month),
        isCommon: (term) => common.has(term),
      },
      tuning,
    );
    const postings: Postings[] = query.map(({ term, weight }) => {
      const chunks: Chunk[] = [];
      for (const each of years) {
        const posted = buckets.find(term, each);
        if (posted === undefined) continue;
        const { ids, counts } = posted;
        const impacts = Uint8Array.from(ids, (other, i) =>
          impactAt(columns.length, other, counts[i] as number),
        );
        chunks.push({ ids, impacts, from: 0, to: ids.length });
      }
      return { weight, chunks };
    });
    const ranked = ranker.rank(
      postings,
      {
        size: table.size,
        recencyOf: (other) =>
          isAlive(table, other) && isLaterIn(table, id, other)
            ? recency(day - (columns.day[other] as number))
            : 0,
        isLater: (a, b) => isLaterIn(table, a, b),
      },
      constants.kept,
    );
    return { found: { ...ranked, own: ownScore(query) }, whole: wholeOf(query) };
  };
}
