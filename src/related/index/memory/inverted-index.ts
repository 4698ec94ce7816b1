import { type Entry, earlierFirst } from '../../entry.js';
import { impactOf, isAbout, type MetaTerm, metaTerms } from '../../query/query.js';
import { createNumbers, type Terms, type TermTable, termsOf } from './term-numbers.js';

/**
 * The whole archive turned round: for each term the stories that are about it. Story `i` is the i-th of the archive. A word
 * that hardly matters to a story finds it for nobody: four postings of five are spared so, and it still counts where stories
 * are compared. All but the stories themselves is in memory that threads share.
 */
export interface Inverted<Story extends Asking = Entry> extends Terms {
  /** By date, then by key. */
  readonly entries: readonly Story[];
  readonly meta: readonly (readonly MetaTerm[])[];
  readonly table: TermTable;
  /** The stories of term `t` are `ids[start[t]]` to `ids[start[t + 1] - 1]`, ascending. */
  readonly start: Uint32Array;
  readonly ids: Uint32Array;
  readonly impacts: Uint8Array;
}

/** What of a story is needed to ask for it. */
export type Asking = Pick<Entry, 'profile' | 'month' | 'day' | 'language' | 'sponsored'>;

/** What can be sent to another thread, to be opened there. */
export type Sendable = Omit<Inverted<Asking>, keyof Terms>;

export function sendable({ entries, meta, table, start, ids, impacts }: Inverted<Asking>): Sendable {
  return {
    entries: entries.map(({ profile, month, day, language, sponsored }) => ({
      profile,
      month,
      day,
      language,
      sponsored,
    })),
    meta,
    table,
    start,
    ids,
    impacts,
  };
}

export function opened(sent: Sendable): Inverted<Asking> {
  return { ...sent, ...termsOf(sent.table) };
}

/** Turns an archive round. Sponsored stories have no postings: they are never picked and count for nothing. */
export function invert(unordered: readonly Entry[]): Inverted {
  const entries = [...unordered].sort(earlierFirst);
  const meta = entries.map(metaTerms);
  const numbers = createNumbers(1 << 16);
  let counts = new Uint32Array(1 << 16);
  let total = 0;
  const count = (term: number, posted: boolean) => {
    const number = numbers.add(term);
    if (number >= counts.length) {
      const larger = new Uint32Array(counts.length * 2);
      larger.set(counts);
      counts = larger;
    }
    if (!posted) return;
    counts[number] = (counts[number] as number) + 1;
    total += 1;
  };
  entries.forEach((entry, i) => {
    if (entry.sponsored) return;
    const { terms, counts: occurrences, length } = entry.profile;
    for (let j = 0; j < terms.length; j++)
      count(terms[j] as number, isAbout(impactOf(occurrences[j] as number, length)));
    for (const { term } of meta[i] ?? []) count(term, true);
  });

  const start = new Uint32Array(new SharedArrayBuffer(4 * (numbers.size() + 1)));
  for (let t = 0; t < numbers.size(); t++) start[t + 1] = (start[t] as number) + (counts[t] as number);
  const next = start.slice(0, numbers.size());
  const ids = new Uint32Array(new SharedArrayBuffer(4 * total));
  const impacts = new Uint8Array(new SharedArrayBuffer(total));
  const post = (term: number, id: number, impact: number) => {
    const number = numbers.find(term);
    const at = next[number] as number;
    next[number] = at + 1;
    ids[at] = id;
    impacts[at] = impact;
  };
  entries.forEach((entry, i) => {
    if (entry.sponsored) return;
    const { terms, counts: occurrences, length } = entry.profile;
    for (let j = 0; j < terms.length; j++) {
      const impact = impactOf(occurrences[j] as number, length);
      if (isAbout(impact)) post(terms[j] as number, i, impact);
    }
    for (const { term } of meta[i] ?? []) post(term, i, 255);
  });
  const table = numbers.table();
  return { entries, meta, table, ...termsOf(table), start, ids, impacts };
}
