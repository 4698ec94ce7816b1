import { lowerBound } from '../../../lib/lower-bound.js';
import { type FiledTerm, type Query, queryOf } from '../../query/query.js';
import { createRecency, type Recency } from '../../query/recency.js';
import { createFinder, type Finder, type Found, type Searched } from '../../rank/find.js';
import type { Chunk } from '../../rank/rank.js';
import type { Profile } from '../../text/profile.js';
import type { Tuning } from '../../tuning.js';
import { placeIn } from './chunked-columns.js';
import type { Range } from './postings.js';
import type { EditStatistics, When } from './statistics.js';
import type { StoredIndex } from './stored-index.js';

/** The pool, and what is known of stories in it. */
type Comparison =
  Parameters<Finder['compare']> extends [Profile, Query, Searched, ...infer Rest] ? Rest : never;

/** Asks the stored index. */
export interface Querier {
  /**
   * The query of a story. `rarityAt` gives the rarity of a term of the story's profile, by its place, where it is known
   * without counting; `filed` what the story was filed under, where that is another thing now.
   */
  query(
    id: number,
    when: When,
    rarityAt?: (term: number, place: number) => number | undefined,
    filed?: readonly FiledTerm[],
  ): Query;
  /** What a story's query finds among earlier stories. */
  find(id: number, query: Query): Found;
  /** The same where it is known which stories it finds; `known` tells of those that need not be compared. */
  compare(id: number, query: Query, ...rest: Comparison): Found;
  /** What the age of earlier stories leaves of their scores for a story; 0 of later ones. */
  recencyFor(id: number): (other: number) => number;
  recency: Recency;
  dayOf(id: number): number;
}

export function createQuerier(
  { table, postings, records }: StoredIndex,
  statistics: EditStatistics,
  tuning: Tuning,
): Querier {
  const finder = createFinder();
  const recency = createRecency(tuning);
  const dayOf = (id: number) => table.rows.read(id).day[placeIn(id)] as number;
  /** The parts of a list that may come before a story: of the numbers in order, those before it. */
  const listBefore = (term: number, id: number): Chunk[] => {
    const { ordered, size } = table;
    const ranges: readonly Range[] =
      id >= ordered
        ? [[0, size]]
        : ordered === size
          ? [[0, id]]
          : [
              [0, id],
              [ordered, size],
            ];
    const chunks: Chunk[] = [];
    for (const { ids, impacts } of postings.lists('about', term, ranges))
      for (const [first, end] of ranges) {
        const from = first === 0 ? 0 : lowerBound(ids, first);
        const to = end === size ? ids.length : lowerBound(ids, end);
        if (from < to) chunks.push({ ids, impacts, from, to });
      }
    return chunks;
  };
  const searchedBy = (id: number) => {
    const day = dayOf(id);
    return {
      size: table.size,
      recencyOf: (other: number) => (table.isLater(id, other) ? recency(day - dayOf(other)) : 0),
      isLater: table.isLater,
      listOf: (term: number) => listBefore(term, id),
      story: records.story,
    };
  };
  return {
    recency,
    dayOf,
    query(id, when, rarityAt = () => undefined, filed) {
      const { profile, filedTerms } = records.story(id);
      const { stories, rarityOf } = statistics.of(id, when);
      return queryOf(
        profile,
        filed ?? filedTerms,
        {
          stories,
          rarityOf(term, place) {
            const known = place === undefined ? undefined : rarityAt(term, place);
            return known ?? rarityOf(term);
          },
        },
        tuning,
      );
    },
    find: (id, query) => finder.find(records.story(id).profile, query, searchedBy(id)),
    compare: (id, query, ...rest) =>
      finder.compare(records.story(id).profile, query, searchedBy(id), ...rest),
    recencyFor: (id) => searchedBy(id).recencyOf,
  };
}
