import type { Keeper } from '../../../store/keeper.js';

/**
 * The inverted lists, in buckets: the postings of one year of all terms whose numbers begin alike. One story more touches one
 * bucket for each of its terms, each of some kilobytes, and a query reads no other.
 */
export interface Buckets {
  /** The postings of a term in one year, or undefined. Ascending by story. */
  find(term: number, year: number): Posted | undefined;
  /** Adds a story, whose number is greater than that of any other. */
  add(id: number, year: number, terms: readonly number[], counts: readonly number[]): void;
  save(): void;
}

export interface Posted {
  readonly ids: Uint32Array;
  /** Half occurrences; 0 for what a story is filed under. */
  readonly counts: Uint8Array;
}

interface Bucket {
  /** Ascending. */
  readonly terms: Uint32Array;
  /** The postings of `terms[i]` are `ids[starts[i]]` to `ids[starts[i + 1] - 1]`. */
  readonly starts: Uint32Array;
  readonly ids: Uint32Array;
  readonly counts: Uint8Array;
}

const bucketBits = 12;

export function bucketOf(term: number): number {
  return term >>> (32 - bucketBits);
}

export function bucketName(year: number, bucket: number): string {
  return `terms/${year}/${bucket}`;
}

export function createBuckets(keeper: Keeper): Buckets {
  const open = new Map<string, Bucket | null>();
  const waiting = new Map<string, { term: number; id: number; count: number }[]>();
  const read = (name: string): Bucket | null => {
    let bucket = open.get(name);
    if (bucket === undefined) {
      const bytes = keeper.get(name);
      bucket = bytes === undefined ? null : decodeBucket(bytes);
      open.set(name, bucket);
    }
    return bucket;
  };
  const settle = (name: string) => {
    const added = waiting.get(name);
    if (added === undefined) return;
    waiting.delete(name);
    const bucket = merged(read(name), added);
    open.set(name, bucket);
    keeper.put(name, encodeBucket(bucket));
  };
  return {
    find(term, year) {
      const name = bucketName(year, bucketOf(term));
      settle(name);
      const bucket = read(name);
      if (bucket === null) return undefined;
      const at = search(bucket.terms, term);
      if (at < 0) return undefined;
      const from = bucket.starts[at];
      const to = bucket.starts[at + 1];
      return { ids: bucket.ids.subarray(from, to), counts: bucket.counts.subarray(from, to) };
    },
    add(id, year, terms, counts) {
      terms.forEach((term, i) => {
        const name = bucketName(year, bucketOf(term));
        const posting = { term, id, count: counts[i] ?? 0 };
        const known = waiting.get(name);
        if (known) known.push(posting);
        else waiting.set(name, [posting]);
      });
    },
    save() {
      for (const name of [...waiting.keys()]) settle(name);
    },
  };
}

function search(terms: Uint32Array, term: number): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((terms[middle] as number) < term) low = middle + 1;
    else high = middle;
  }
  return terms[low] === term ? low : -1;
}

function merged(bucket: Bucket | null, added: { term: number; id: number; count: number }[]): Bucket {
  const all: { term: number; id: number; count: number }[] = [];
  if (bucket !== null) {
    for (let t = 0; t < bucket.terms.length; t++)
      for (let i = bucket.starts[t] as number; i < (bucket.starts[t + 1] as number); i++)
        all.push({
          term: bucket.terms[t] as number,
          id: bucket.ids[i] as number,
          count: bucket.counts[i] as number,
        });
  }
  // Stable, so that a term's stories stay ascending: what is added has the greatest numbers.
  return bucketFrom([...all, ...added].sort((a, b) => a.term - b.term || a.id - b.id));
}

function bucketFrom(postings: readonly { term: number; id: number; count: number }[]): Bucket {
  const terms: number[] = [];
  const starts: number[] = [];
  postings.forEach(({ term }, i) => {
    if (terms.at(-1) === term) return;
    terms.push(term);
    starts.push(i);
  });
  starts.push(postings.length);
  return {
    terms: Uint32Array.from(terms),
    starts: Uint32Array.from(starts),
    ids: Uint32Array.from(postings, ({ id }) => id),
    counts: Uint8Array.from(postings, ({ count }) => count),
  };
}

/** Number of terms, terms, starts, ids, counts; all but the last in 32 bits of this machine's order. */
export function encodeBucket({ terms, starts, ids, counts }: Bucket): Uint8Array {
  const bytes = new Uint8Array(4 * (1 + terms.length + starts.length + ids.length) + counts.length);
  const words = new Uint32Array(bytes.buffer, 0, 1 + terms.length + starts.length + ids.length);
  words[0] = terms.length;
  words.set(terms, 1);
  words.set(starts, 1 + terms.length);
  words.set(ids, 1 + terms.length + starts.length);
  bytes.set(counts, words.byteLength);
  return bytes;
}

function decodeBucket(kept: Uint8Array): Bucket {
  const bytes = new Uint8Array(kept);
  const terms = new Uint32Array(bytes.buffer, 0, 1)[0] ?? 0;
  const starts = new Uint32Array(bytes.buffer, 4 * (1 + terms), terms + 1);
  const size = starts[terms] ?? 0;
  return {
    terms: new Uint32Array(bytes.buffer, 4, terms),
    starts,
    ids: new Uint32Array(bytes.buffer, 4 * (2 + 2 * terms), size),
    counts: new Uint8Array(bytes.buffer, 4 * (2 + 2 * terms + size), size),
  };
}
