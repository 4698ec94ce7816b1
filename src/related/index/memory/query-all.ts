import { impactOf, isAbout, type Query, type QueryBounds, queryOf } from '../../query/query.js';
import { rarity } from '../../query/rarity.js';
import { createRecency } from '../../query/recency.js';
import { createFinder, type Found, type Searched } from '../../rank/find.js';
import type { Profile } from '../../text/profile.js';
import { commonTerms } from '../../text/stop-words.js';
import type { Tuning } from '../../tuning.js';
import type { InvertedIndex } from './inverted-index.js';
import { filedAt, filedTermsAt, languageAt, profileAt } from './packed-stories.js';

interface QueryAllOptions {
  /** What a story asks with; its own profile when not given. */
  readonly profileOf?: ((id: number) => Profile) | undefined;
  /** Stories to ask for; all when not given. */
  readonly wanted?: ((id: number) => boolean) | undefined;
  /** The first of the stories that nobody asks for, nor any after it. */
  readonly until?: number | undefined;
}

/** Asks for every story what earlier stories suit it, in whatever threads. Calls `found` for each, oldest first. */
export type QueryAll = (
  index: InvertedIndex,
  tuning: Tuning,
  found: (id: number, found: Found, bounds: QueryBounds) => void,
) => void;

/**
 * Asks for every story, oldest first, what earlier stories suit it. Calls `found` for each, in that order, with the query.
 */
export function queryAll(
  index: InvertedIndex,
  tuning: Tuning,
  found: (id: number, found: Found, query: Query) => void,
  { profileOf, wanted, until = index.stories.size }: QueryAllOptions = {},
): void {
  const { stories, start, ids, impacts, numberOf } = index;
  const { days, months } = stories;
  const finder = createFinder();
  const recency = createRecency(tuning);
  const statistics = createRunningStatistics(index);
  let day = 0;
  const searched: Searched = {
    size: stories.size,
    recencyOf: (id) => recency(day - (days[id] as number)),
    isLater: (a, b) => a > b,
    listOf(term) {
      const number = numberOf(term);
      if (number < 0) return [];
      const from = start[number] as number;
      return [{ ids, impacts, from, to: from + statistics.postings(number) }];
    },
    story: (id) => ({ profile: profileAt(stories, id), filed: filedTermsAt(stories, id) }),
  };
  for (let id = 0; id < until; id++) {
    statistics.enterMonth(months[id] as number);
    if (wanted?.(id) ?? true) {
      const asking = profileOf?.(id) ?? profileAt(stories, id);
      const query = queryOf(asking, filedAt(stories, id), statistics.of(languageAt(stories, id)), tuning);
      day = days[id] as number;
      found(id, finder.find(asking, query, searched), query);
    }
    statistics.add(id);
  }
}

/** No month of any story. */
const none = -0x80000000;

/** Counts what is before a story and before its month, while the archive is gone through. */
function createRunningStatistics({ stories, terms, numberOf }: InvertedIndex) {
  /** By number of a term: the postings of the stories so far, how many have it, how many had it when `lastMonth` began. */
  const posted = new Uint32Array(terms);
  const having = new Uint32Array(terms);
  const atStart = new Uint32Array(terms);
  const lastMonth = new Int32Array(terms).fill(none);
  const isCommon = new Uint8Array(terms);
  for (const language of stories.languageNames)
    for (const term of commonTerms(language)) if (numberOf(term) >= 0) isCommon[numberOf(term)] = 1;
  let month: number = none;
  /** Stories of each language before this month, and languages of those of this month. */
  const before = new Map<string, number>();
  let ofThisMonth: string[] = [];
  const count = (term: number, isPosted: boolean) => {
    const number = numberOf(term);
    if (lastMonth[number] !== month) {
      lastMonth[number] = month;
      atStart[number] = having[number] as number;
    }
    having[number] = (having[number] as number) + 1;
    if (isPosted) posted[number] = (posted[number] as number) + 1;
  };
  const frequency = (number: number) =>
    (lastMonth[number] === month ? atStart[number] : having[number]) as number;
  return {
    enterMonth(next: number) {
      if (next === month) return;
      month = next;
      for (const language of ofThisMonth) before.set(language, (before.get(language) ?? 0) + 1);
      ofThisMonth = [];
    },
    postings: (number: number) => posted[number] as number,
    of(language: string) {
      const known = before.get(language) ?? 0;
      return {
        stories: known,
        rarityOf(term: number) {
          const number = numberOf(term);
          return number < 0
            ? rarity(known, 0, commonTerms(language).has(term))
            : rarity(known, frequency(number), isCommon[number] === 1);
        },
      };
    },
    add(id: number) {
      if (stories.sponsored[id] === 1) return;
      const { terms: its, counts, length } = profileAt(stories, id);
      for (let i = 0; i < its.length; i++)
        count(its[i] as number, isAbout(impactOf(counts[i] as number, length)));
      for (const term of filedTermsAt(stories, id)) count(term, true);
      ofThisMonth.push(languageAt(stories, id));
    },
  };
}
