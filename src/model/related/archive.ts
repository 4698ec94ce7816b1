import { createFinder, type Found, type Searched } from './find.js';
import type { Inverted } from './inverted.js';
import { emptyProfile, type Profile } from './profile.js';
import { impactOf, isAbout, type Query, queryOf } from './query.js';
import { createRecency } from './recency.js';
import { commonTerms } from './stop-words.js';
import type { Tuning } from './tuning.js';
import { rarity } from './weigh.js';

export interface ArchiveQuery {
  /** What a story asks with; its own profile when not given. */
  readonly profileOf?: ((index: number) => Profile) | undefined;
  /** Stories to ask for; all when not given. */
  readonly wanted?: ((index: number) => boolean) | undefined;
}

/**
 * Asks the archive for every story, oldest first, what earlier stories suit it. Calls `found` for each, in that order, with
 * what it asked.
 */
export function askAll(
  inverted: Inverted,
  tuning: Tuning,
  found: (index: number, found: Found, query: Query) => void,
  { profileOf, wanted }: ArchiveQuery = {},
): void {
  const { entries, meta, start, ids, impacts, numberOf } = inverted;
  const find = createFinder();
  const recency = createRecency(tuning);
  /** How many stories before the one at hand have a term, and how many of these are about it; and how many before its month. */
  const before = new Uint32Array(inverted.terms);
  const posted = new Uint32Array(inverted.terms);
  const frequency = new Uint32Array(inverted.terms);
  const stories = new Map<string, number>();
  const isCommon = new Uint8Array(inverted.terms);
  for (const language of new Set(entries.map((entry) => entry.language)))
    for (const term of commonTerms(language)) if (numberOf(term) >= 0) isCommon[numberOf(term)] = 1;
  const days = Int32Array.from(entries, (entry) => entry.day);
  let month: number | undefined;
  let pending: number[] = [];

  const eachTerm = (index: number, visit: (number: number, isPosted: boolean) => void) => {
    const { terms, counts, length } = entries[index]?.profile ?? emptyProfile;
    for (let i = 0; i < terms.length; i++)
      visit(numberOf(terms[i] as number), isAbout(impactOf(counts[i] as number, length)));
    for (const { term } of meta[index] ?? []) visit(numberOf(term), true);
  };
  /** At the start of a month the stories of the month before begin to count. */
  const enter = (next: number) => {
    if (next === month) return;
    month = next;
    for (const index of pending) {
      eachTerm(index, (number) => {
        frequency[number] = before[number] as number;
      });
      const { language } = entries[index] ?? { language: '' };
      stories.set(language, (stories.get(language) ?? 0) + 1);
    }
    pending = [];
  };

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
      const count = stories.get(entry.language) ?? 0;
      const query = queryOf(
        profileOf?.(index) ?? entry.profile,
        meta[index] ?? [],
        {
          stories: count,
          rarityOf(term) {
            const number = numberOf(term);
            return number < 0
              ? rarity(count, 0, commonTerms(entry.language).has(term))
              : rarity(count, frequency[number] as number, isCommon[number] === 1);
          },
        },
        tuning,
      );
      day = entry.day;
      found(index, find(query, searched), query);
    }
    if (entry.sponsored) return;
    eachTerm(index, (number, isPosted) => {
      before[number] = (before[number] as number) + 1;
      if (isPosted) posted[number] = (posted[number] as number) + 1;
    });
    pending.push(index);
  });
}
