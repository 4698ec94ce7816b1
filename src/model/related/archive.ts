import type { Inverted } from './inverted.js';
import type { Profile } from './profile.js';
import { type QueryTerm, queryOf } from './query.js';
import { type Candidates, createRanker, fullRecency, type Postings, type Ranked } from './rank.js';
import { createRecency } from './recency.js';
import { commonTerms } from './stop-words.js';
import { constants, type Tuning } from './tuning.js';

/** What a story's query found. */
export interface Found extends Ranked {
  /** The score that the story itself would have for its own query: what others are measured by. */
  readonly own: number;
}

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
  found: (index: number, found: Found, query: readonly QueryTerm[]) => void,
  { profileOf, wanted }: ArchiveQuery = {},
): void {
  const { entries, meta, start, ids, impacts, numberOf } = inverted;
  const ranker = createRanker();
  const recency = createRecency(tuning);
  /** How many stories before the one at hand have a term, and how many before its month. */
  const before = new Uint32Array(inverted.terms);
  const frequency = new Uint32Array(inverted.terms);
  const stories = new Map<string, number>();
  const days = Int32Array.from(entries, (entry) => entry.day);
  let month: number | undefined;
  let pending: number[] = [];

  const eachTerm = (index: number, visit: (number: number) => void) => {
    const { terms } = entries[index]?.profile ?? { terms: new Uint32Array(0) };
    for (let i = 0; i < terms.length; i++) visit(numberOf(terms[i] as number));
    for (const { term } of meta[index] ?? []) visit(numberOf(term));
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
  const candidates: Candidates = {
    size: entries.length,
    recencyOf: (id) => recency(day - (days[id] as number)),
    isLater: (a, b) => a > b,
  };
  entries.forEach((entry, index) => {
    enter(entry.month);
    if (wanted?.(index) ?? true) {
      const common = commonTerms(entry.language);
      const query = queryOf(
        profileOf?.(index) ?? entry.profile,
        meta[index] ?? [],
        {
          stories: stories.get(entry.language) ?? 0,
          frequencyOf(term) {
            const number = numberOf(term);
            return number < 0 ? 0 : (frequency[number] as number);
          },
          isCommon: (term) => common.has(term),
        },
        tuning,
      );
      const postings: Postings[] = [];
      for (const { term, weight } of query) {
        const number = numberOf(term);
        if (number < 0) continue;
        const from = start[number] as number;
        postings.push({ weight, chunks: [{ ids, impacts, from, to: from + (before[number] as number) }] });
      }
      day = entry.day;
      found(index, { ...ranker.rank(postings, candidates, constants.kept), own: ownScore(query) }, query);
    }
    if (entry.sponsored) return;
    eachTerm(index, (number) => {
      before[number] = (before[number] as number) + 1;
    });
    pending.push(index);
  });
}

export function ownScore(query: readonly QueryTerm[]): number {
  let sum = 0;
  for (const { weight, own } of query) sum += weight * own;
  return sum * fullRecency;
}
