import { type Asked, impactOf, isAbout, type Query, queryOf } from '../../query/query.js';
import { rarity } from '../../query/rarity.js';
import { createRecency } from '../../query/recency.js';
import { createFinder, type Found, type Searched } from '../../rank/find.js';
import { emptyProfile, type Profile } from '../../text/profile.js';
import { commonTerms } from '../../text/stop-words.js';
import type { Tuning } from '../../tuning.js';
import type { Asking, Inverted } from './inverted-index.js';

export interface ArchiveQuery {
  /** What a story asks with; its own profile when not given. */
  readonly profileOf?: ((index: number) => Profile) | undefined;
  /** Stories to ask for; all when not given. */
  readonly wanted?: ((index: number) => boolean) | undefined;
}

/** Asks the archive for every story, however it is done. */
export type AskAll = (
  inverted: Inverted,
  tuning: Tuning,
  found: (index: number, found: Found, asked: Asked) => void,
) => void;

/**
 * Asks the archive for every story, oldest first, what earlier stories suit it. Calls `found` for each, in that order, with
 * what it asked.
 */
export function askAll(
  inverted: Inverted<Asking>,
  tuning: Tuning,
  found: (index: number, found: Found, query: Query) => void,
  { profileOf, wanted }: ArchiveQuery = {},
): void {
  const { entries, meta, start, ids, impacts, numberOf } = inverted;
  const find = createFinder();
  const recency = createRecency(tuning);
  /** How many stories before the one at hand are about a term, have it, and had it when the month began in which one came last. */
  const posted = new Uint32Array(inverted.terms);
  const before = new Uint32Array(inverted.terms);
  const atStart = new Uint32Array(inverted.terms);
  const lastMonth = new Int32Array(inverted.terms).fill(none);
  const stories = new Map<string, number>();
  const isCommon = new Uint8Array(inverted.terms);
  for (const language of new Set(entries.map((entry) => entry.language)))
    for (const term of commonTerms(language)) if (numberOf(term) >= 0) isCommon[numberOf(term)] = 1;
  const days = Int32Array.from(entries, (entry) => entry.day);
  let month: number = none;
  /** Languages of the stories of this month; they begin to count when it is over. */
  let pending: string[] = [];
  const enter = (next: number) => {
    if (next === month) return;
    month = next;
    for (const language of pending) stories.set(language, (stories.get(language) ?? 0) + 1);
    pending = [];
  };
  const count = (term: number, isPosted: boolean) => {
    const number = numberOf(term);
    if (lastMonth[number] !== month) {
      lastMonth[number] = month;
      atStart[number] = before[number] as number;
    }
    before[number] = (before[number] as number) + 1;
    if (isPosted) posted[number] = (posted[number] as number) + 1;
  };
  const frequency = (number: number) =>
    (lastMonth[number] === month ? atStart[number] : before[number]) as number;

  let day = 0;
  const searched: Searched = {
    size: entries.length,
    recencyOf: (id) => recency(day - (days[id] as number)),
    isLater: (a, b) => a > b,
    listOf(term) {
      const number = numberOf(term);
      if (number < 0) return [];
      const from = start[number] as number;
      return [{ ids, impacts, from, to: from + (posted[number] as number) }];
    },
    story: (id) => ({ profile: entries[id]?.profile ?? emptyProfile, meta: meta[id] ?? [] }),
  };
  entries.forEach((entry, index) => {
    enter(entry.month);
    if (wanted?.(index) ?? true) {
      const known = stories.get(entry.language) ?? 0;
      const asking = profileOf?.(index) ?? entry.profile;
      const query = queryOf(
        asking,
        meta[index] ?? [],
        {
          stories: known,
          rarityOf(term) {
            const number = numberOf(term);
            return number < 0
              ? rarity(known, 0, commonTerms(entry.language).has(term))
              : rarity(known, frequency(number), isCommon[number] === 1);
          },
        },
        tuning,
      );
      day = entry.day;
      found(index, find(asking, query, searched), query);
    }
    if (entry.sponsored) return;
    const { terms, counts, length } = entry.profile;
    for (let i = 0; i < terms.length; i++)
      count(terms[i] as number, isAbout(impactOf(counts[i] as number, length)));
    for (const { term } of meta[index] ?? []) count(term, true);
    pending.push(entry.language);
  });
}

/** No month of any story. */
const none = -0x80000000;
