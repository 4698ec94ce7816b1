import type { Query, QueryTerm } from '../query/query.js';
import type { Profile } from '../text/profile.js';
import { constants } from '../tuning.js';
import { createMatcher } from './matcher.js';
import { type Candidates, type Chunk, createRanker, fullRecency, type Ranked } from './rank.js';

/** What a story's query found, best first. */
export interface Found {
  readonly ids: readonly number[];
  /** Sums of weight × impact over the whole query, times recency: whole numbers. */
  readonly scores: readonly number[];
  /** The score that the story itself would have for its own query: what others are measured by. */
  readonly own: number;
  /** How much a passage is about each: parts of a whole (see matcher.ts). */
  readonly closeness: readonly number[];
  /**
   * Those that score highest by the lists that are read, of which the first are compared. Every other earlier story scores
   * `least` by them or less; 0 where no other has any of their terms.
   */
  readonly pool: Ranked;
  /** How rare each term of the asking profile is (see rarity.ts). */
  readonly rarities: Uint8Array;
}

/** An archive, as a query sees it. */
export interface Searched extends Candidates {
  /** The parts of a term's list that the query may look at. */
  listOf(term: number): readonly Chunk[];
  /** A story and the terms that it is filed under. */
  story(id: number): { readonly profile: Profile; readonly filed: Iterable<number> };
}

/**
 * Finds stories for queries, in two steps: those that score highest by the lists that are read; then these by all terms,
 * which are looked up in each of them (a cascade: Wang, Lin and Metzler, “A cascade ranking model for efficient ranked
 * retrieval”, SIGIR 2011).
 */
export interface Finder {
  find(asking: Profile, query: Query, searched: Searched): Found;
  /** The second step alone; `known` tells of stories that need not be compared. */
  compare(asking: Profile, query: Query, searched: Searched, pool: Ranked, known?: Known): Found;
}

/** What is known of a story that was compared before. */
type Known = (id: number) => { readonly score: number; readonly closeness: number } | undefined;

export function createFinder(): Finder {
  const ranker = createRanker();
  const matcher = createMatcher();
  const compare: Finder['compare'] = (asking, query, searched, pool, known = () => undefined) => {
    let hasBegun = false;
    const compared = (id: number) => {
      if (!hasBegun) matcher.begin(asking, query.rarities, query.terms);
      hasBegun = true;
      const { profile, filed } = searched.story(id);
      const { sum, closeness } = matcher.compare(profile, filed);
      return { score: sum * searched.recencyOf(id), closeness };
    };
    const scored = pool.ids.slice(0, constants.kept).map((id) => ({ id, ...(known(id) ?? compared(id)) }));
    scored.sort((a, b) => b.score - a.score || (searched.isLater(a.id, b.id) ? -1 : 1));
    return {
      ids: scored.map(({ id }) => id),
      scores: scored.map(({ score }) => score),
      closeness: scored.map(({ closeness }) => closeness),
      own: ownScore(query.terms),
      pool,
      rarities: query.rarities,
    };
  };
  return {
    compare,
    find(asking, query, searched) {
      const postings = query.read.map(({ term, weight }) => ({ weight, chunks: searched.listOf(term) }));
      const pool = ranker.rank(postings, searched, constants.kept + constants.reserve);
      return compare(asking, query, searched, pool);
    },
  };
}

function ownScore(query: readonly QueryTerm[]): number {
  let sum = 0;
  for (const { weight, own } of query) sum += weight * own;
  return sum * fullRecency;
}
