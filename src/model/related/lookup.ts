import type { Profile } from './profile.js';
import { impactOf, type MetaTerm, type Query } from './query.js';

/** Looks up one query after another in stories. */
export interface Lookup {
  begin(query: Query): void;
  /** The sum of weight × impact over all terms of the query that a story has. */
  sumOf(profile: Profile, meta: readonly MetaTerm[]): number;
}

/**
 * A table with open addressing from the last bits of a term, which is a hash, to its place in the query: so sparse that nearly
 * every term of a story that is not in the query finds an empty slot at once, and so small that it stays in the nearest cache.
 */
const slots = 1 << 12;

export function createLookup(): Lookup {
  const table = new Uint8Array(slots);
  let terms = new Uint32Array(0);
  let weights = new Uint32Array(0);
  let size = 0;
  return {
    begin(query) {
      for (let i = 0; i < size; i++) remove(terms[i] as number);
      size = Math.min(query.terms.length, 255);
      if (terms.length < size) {
        terms = new Uint32Array(256);
        weights = new Uint32Array(256);
      }
      for (let i = 0; i < size; i++) {
        const { term, weight } = query.terms[i] as Query['terms'][number];
        terms[i] = term;
        weights[i] = weight;
        let slot = term & (slots - 1);
        while (table[slot] !== 0) slot = (slot + 1) & (slots - 1);
        table[slot] = i + 1;
      }
    },
    sumOf({ terms: its, counts, length }, meta) {
      let sum = 0;
      for (let i = 0; i < its.length; i++) {
        const weight = weightOf(its[i] as number);
        if (weight !== 0) sum += weight * impactOf(counts[i] as number, length);
      }
      for (const { term } of meta) sum += weightOf(term) * 255;
      return sum;
    },
  };

  function weightOf(term: number): number {
    for (let slot = term & (slots - 1); ; slot = (slot + 1) & (slots - 1)) {
      const place = table[slot] as number;
      if (place === 0) return 0;
      if (terms[place - 1] === term) return weights[place - 1] as number;
    }
  }

  /** Empties the run of slots that a term may be in. */
  function remove(term: number): void {
    for (let slot = term & (slots - 1); table[slot] !== 0; slot = (slot + 1) & (slots - 1)) table[slot] = 0;
  }
}
