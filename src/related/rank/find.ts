import type { MetaTerm, Query, QueryTerm } from '../query/query.js';
import type { Profile } from '../text/profile.js';
import { constants } from '../tuning.js';
import { createMatcher } from './matcher.js';
import { type Candidates, type Chunk, createRanker, fullRecency } from './rank.js';

/** What a story's query found, best first. */
export interface Found {
  readonly ids: readonly number[];
  /** Sums of weight × impact over the whole query, times recency: whole numbers. */
  readonly scores: readonly number[];
  /** The score that the story itself would have for its own query: what others are measured by. */
  readonly own: number;
  /** How much a passage is about each: parts of a whole (see matcher.ts). */
  readonly closeness: readonly number[];
  /** What a story must score by the lists that are read to be found at all; 0 when any would be. */
  readonly least: number;
  /** How rare each term of the asking profile is (see rarity.ts). */
  readonly rarities: Uint8Array;
}

export const nothingFound: Found = {
  ids: [],
  scores: [],
  closeness: [],
  own: 0,
  least: 0,
  rarities: new Uint8Array(0),
};

/** An archive, as a query sees it. */
export interface Searched extends Candidates {
  /** The parts of a term's list that the query may look at. */
  listOf(term: number): readonly Chunk[];
  story(id: number): { readonly profile: Profile; readonly meta: readonly MetaTerm[] };
}

/**
 * Finds stories for queries, in two steps: those that score highest by the lists that are read; then these by all terms,
 * which are looked up in each of them (a cascade: Wang, Lin and Metzler, “A cascade ranking model for efficient ranked
 * retrieval”, SIGIR 2011).
 */
export function createFinder(): (asking: Profile, query: Query, searched: Searched) => Found {
  const ranker = createRanker();
  const matcher = createMatcher();
  return (asking, query, searched) => {
    const postings = query.read.map(({ term, weight }) => ({ weight, chunks: searched.listOf(term) }));
    const { ids, least } = ranker.rank(postings, searched, constants.kept);
    matcher.begin(asking, query.rarities, query.terms);
    const scored = ids.map((id) => {
      const { profile, meta } = searched.story(id);
      const { sum, closeness } = matcher.compare(profile, meta);
      return { id, score: sum * searched.recencyOf(id), closeness };
    });
    scored.sort((a, b) => b.score - a.score || (searched.isLater(a.id, b.id) ? -1 : 1));
    return {
      ids: scored.map(({ id }) => id),
      scores: scored.map(({ score }) => score),
      closeness: scored.map(({ closeness }) => closeness),
      own: ownScore(query.terms),
      least,
      rarities: query.rarities,
    };
  };
}

function ownScore(query: readonly QueryTerm[]): number {
  let sum = 0;
  for (const { weight, own } of query) sum += weight * own;
  return sum * fullRecency;
}
