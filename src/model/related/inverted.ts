import { type Entry, earlierFirst } from './entry.js';
import { impactOf, isAbout, type MetaTerm, metaTerms } from './query.js';

/**
 * The whole archive turned round: for each term the stories that are about it. Story `i` is the i-th of the archive. A word
 * that stands once in a story, and not where news says what it is about, finds it for nobody: two postings of three are
 * spared so, and it still counts where stories are compared.
 */
export interface Inverted {
  /** By date, then by key. */
  readonly entries: readonly Entry[];
  readonly meta: readonly (readonly MetaTerm[])[];
  /** Terms are counted from 0 in the order in which they are first seen. */
  numberOf(term: number): number;
  /** The term of a number. */
  termOf(number: number): number;
  readonly terms: number;
  /** The stories of term `t` are `ids[start[t]]` to `ids[start[t + 1] - 1]`, ascending. */
  readonly start: Uint32Array;
  readonly ids: Uint32Array;
  readonly impacts: Uint8Array;
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

  const start = new Uint32Array(numbers.size() + 1);
  for (let t = 0; t < numbers.size(); t++) start[t + 1] = (start[t] as number) + (counts[t] as number);
  const next = start.slice(0, numbers.size());
  const ids = new Uint32Array(total);
  const impacts = new Uint8Array(total);
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
  return {
    entries,
    meta,
    numberOf: numbers.find,
    termOf: numbers.termOf,
    terms: numbers.size(),
    start,
    ids,
    impacts,
  };
}

/** Numbers terms: a hash table with open addressing, for a million terms in a few bytes each. */
function createNumbers(initial: number) {
  let mask = initial * 2 - 1;
  let table = new Int32Array(mask + 1).fill(-1);
  let terms = new Uint32Array(initial);
  let size = 0;
  /** The slot of a term, or the empty one where it would be. Terms are hashes already. */
  const slotOf = (term: number): number => {
    let slot = term & mask;
    for (;;) {
      const number = table[slot] as number;
      if (number < 0 || terms[number] === term) return slot;
      slot = (slot + 1) & mask;
    }
  };
  const grow = () => {
    const larger = new Uint32Array(terms.length * 2);
    larger.set(terms);
    terms = larger;
    mask = terms.length * 2 - 1;
    table = new Int32Array(mask + 1).fill(-1);
    for (let number = 0; number < size; number++) table[slotOf(terms[number] as number)] = number;
  };
  return {
    /** The number of a term, a new one if it has none. */
    add(term: number): number {
      const slot = slotOf(term);
      const known = table[slot] as number;
      if (known >= 0) return known;
      if (size === terms.length) {
        grow();
        return this.add(term);
      }
      table[slot] = size;
      terms[size] = term;
      return size++;
    },
    /** The number of a term, or -1. */
    find: (term: number): number => table[slotOf(term)] as number,
    termOf: (number: number): number => terms[number] as number,
    size: () => size,
  };
}
