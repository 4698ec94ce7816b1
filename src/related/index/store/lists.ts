import { joined } from './profile-bytes.js';

/** A list of numbers that ascend, each with a count. */
export interface Listed {
  readonly ids: Uint32Array;
  readonly counts: Counts;
}

export type Counts = Uint8Array | Uint32Array;

/** The lists of all terms whose numbers begin alike: what is read and written at a time. */
export interface Lists extends Listed {
  /** Ascending. */
  readonly terms: Uint32Array;
  /** The list of `terms[i]` is from `starts[i]` up to but not including `starts[i + 1]`. */
  readonly starts: Uint32Array;
}

/** What is listed of a term, and in what counts are kept. */
export const kinds = {
  /** The months of the stories that have it, with how many of each have it: by them its rarity is told. */
  months: Uint32Array,
  /** The stories that are about it, with how often they have it (see profile.ts; 0 for what they are filed under). */
  about: Uint8Array,
  /** The other stories that have it. */
  rest: Uint8Array,
} as const;

export type Kind = keyof typeof kinds;

const bits = 14;

/** How many `Lists` there are of a kind. */
export const partitions = 1 << bits;

export function partitionOf(term: number): number {
  return term >>> (32 - bits);
}

/** The least term of a partition, or, of the one after the last, a number greater than any term. */
export function firstTermOf(partition: number): number {
  return partition * 2 ** (32 - bits);
}

export function listsName(kind: Kind, partition: number): string {
  return `${kind}/${String(partition).padStart(5, '0')}`;
}

export const noneListed: Listed = { ids: new Uint32Array(0), counts: new Uint8Array(0) };

export function listIn({ terms, starts, ids, counts }: Lists, term: number): Listed {
  const at = lowerBound(terms, term);
  if (terms[at] !== term) return noneListed;
  const [from, to] = [starts[at], starts[at + 1]];
  return { ids: ids.subarray(from, to), counts: counts.subarray(from, to) };
}

/** The first place whose number is not less than `least`. */
export function lowerBound(ascending: Uint32Array, least: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Puts lists together, whose terms ascend; those of nothing are left out. */
export function listsOf(kind: Kind, all: readonly (Listed & { readonly term: number })[]): Lists {
  const some = all.filter(({ ids }) => ids.length > 0);
  const starts = new Uint32Array(some.length + 1);
  some.forEach(({ ids }, i) => {
    starts[i + 1] = (starts[i] as number) + ids.length;
  });
  const size = starts[some.length] as number;
  const lists = {
    terms: Uint32Array.from(some, ({ term }) => term),
    starts,
    ids: new Uint32Array(size),
    counts: new kinds[kind](size),
  };
  some.forEach(({ ids, counts }, i) => {
    lists.ids.set(ids, starts[i]);
    lists.counts.set(counts, starts[i]);
  });
  return lists;
}

/** Number of terms, terms, starts, ids, all in 32 bits of this machine's order; counts. */
export function encodeLists({ terms, starts, ids, counts }: Lists): Uint8Array {
  return joined(Uint32Array.of(terms.length), terms, starts, ids, counts);
}

/** What the keeper gave is copied: it is good until the next call. */
export function decodeLists(kind: Kind, kept: Uint8Array): Lists {
  const { buffer } = new Uint8Array(kept);
  const [terms = 0] = new Uint32Array(buffer, 0, 1);
  const starts = new Uint32Array(buffer, 4 * (1 + terms), terms + 1);
  const size = starts[terms] ?? 0;
  const end = 4 * (2 + 2 * terms + size);
  return {
    terms: new Uint32Array(buffer, 4, terms),
    starts,
    ids: new Uint32Array(buffer, 4 * (2 + 2 * terms), size),
    counts: new kinds[kind](buffer, end, size),
  };
}
