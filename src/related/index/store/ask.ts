import { memo } from '../../../lib/memo.js';
import { type Asked, queryOf } from '../../query/query.js';
import { rarity } from '../../query/rarity.js';
import { createRecency } from '../../query/recency.js';
import { createFinder, type Found } from '../../rank/find.js';
import type { Chunk } from '../../rank/rank.js';
import { commonTerms } from '../../text/stop-words.js';
import type { Tuning } from '../../tuning.js';
import { lowerBound } from './lists.js';
import type { Index } from './opened.js';
import { type KeptStatistics, postedImpact } from './statistics.js';
import { isLaterIn } from './table.js';

/** Asks the kept lists what one story's query finds; `keptRarity` gives the rarity of a term that is as it was, by its place. */
export type Ask = (
  id: number,
  keptRarity?: (term: number, place: number) => number | undefined,
) => { readonly found: Found; readonly asked: Asked };

export function createAsker(
  { table, postings, languages, records }: Index,
  tuning: Tuning,
  statistics: KeptStatistics,
): Ask {
  const find = createFinder();
  const recency = createRecency(tuning);
  const whole = memo((term: number) => {
    const { ids, counts } = postings.list('about', term);
    const { length } = table.columns;
    const impacts = new Uint8Array(ids.length);
    for (let i = 0; i < ids.length; i++)
      impacts[i] = postedImpact(length, ids[i] as number, counts[i] as number);
    return { ids, impacts, appended: lowerBound(ids, table.ordered) };
  });
  /** The part of a list that may come before a story: of the rows that are in order, those before it. */
  const listBefore = (term: number, id: number): Chunk[] => {
    const { ids, impacts, appended } = whole(term);
    const to = id < table.ordered ? lowerBound(ids, id) : appended;
    return [
      { ids, impacts, from: 0, to },
      { ids, impacts, from: appended, to: ids.length },
    ];
  };
  return (id, keptRarity = () => undefined) => {
    const { day: days } = table.columns;
    const { month, day, language } = records.entry(id);
    const { profile, meta } = records.compared(id);
    const stories = statistics.storiesBefore(languages.indexOf(language), month);
    const rarityOf = (term: number) =>
      rarity(stories, statistics.frequency(term, month), commonTerms(language).has(term));
    const query = queryOf(
      profile,
      meta,
      {
        stories,
        rarityOf(term) {
          const place = lowerBound(profile.terms, term);
          return (profile.terms[place] === term ? keptRarity(term, place) : undefined) ?? rarityOf(term);
        },
      },
      tuning,
    );
    const found = find(profile, query, {
      size: table.size,
      recencyOf: (other) => (isLaterIn(table, id, other) ? recency(day - (days[other] as number)) : 0),
      isLater: (a, b) => isLaterIn(table, a, b),
      listOf: (term) => listBefore(term, id),
      story: records.compared,
    });
    return { found, asked: { whole: query.whole, lightest: query.lightest } };
  };
}
