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
  /** Takes away a story that was there before. */
  remove(id: number, year: number, terms: readonly number[]): void;
  save(): void;
}

export interface Posted {
  readonly ids: Uint32Array;
  /** Half occurrences; 0 for what a story is filed under. */
  readonly counts: Uint8Array;
}

export interface Bucket {
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
  return `terms/${year}/${String(bucket).padStart(4, '0')}`;
}

interface Edits {
  readonly added: { readonly term: number; readonly id: number; readonly count: number }[];
  readonly removed: Set<number>;
}

export function createBuckets(keeper: Keeper): Buckets {
  const open = new Map<number, Bucket | null>();
  const waiting = new Map<number, Edits>();
  /** A number for the year and the bucket of a term. */
  const placeOf = (term: number, year: number) => year * 2 ** bucketBits + bucketOf(term);
  const nameOf = (place: number) => bucketName(Math.floor(place / 2 ** bucketBits), place % 2 ** bucketBits);
  const read = (place: number): Bucket | null => {
    let bucket = open.get(place);
    if (bucket === undefined) {
      const bytes = keeper.get(nameOf(place));
      bucket = bytes === undefined ? null : decodeBucket(bytes);
      open.set(place, bucket);
    }
    return bucket;
  };
  const settle = (place: number) => {
    const edits = waiting.get(place);
    if (edits === undefined) return;
    waiting.delete(place);
    const bucket = edited(read(place), edits);
    open.set(place, bucket);
    keeper.put(nameOf(place), encodeBucket(bucket));
  };
  const editsOf = (term: number, year: number): Edits => {
    const place = placeOf(term, year);
    let edits = waiting.get(place);
    if (edits === undefined) {
      edits = { added: [], removed: new Set() };
      waiting.set(place, edits);
    }
    return edits;
  };
  return {
    find(term, year) {
      const place = placeOf(term, year);
      if (waiting.size > 0) settle(place);
      const bucket = read(place);
      if (bucket === null) return undefined;
      const at = search(bucket.terms, term);
      if (at < 0) return undefined;
      const from = bucket.starts[at];
      const to = bucket.starts[at + 1];
      return { ids: bucket.ids.subarray(from, to), counts: bucket.counts.subarray(from, to) };
    },
    add(id, year, terms, counts) {
      terms.forEach((term, i) => {
        editsOf(term, year).added.push({ term, id, count: counts[i] ?? 0 });
      });
    },
    remove(id, year, terms) {
      for (const term of terms) editsOf(term, year).removed.add(id);
    },
    save() {
      for (const place of [...waiting.keys()]) settle(place);
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

function edited(bucket: Bucket | null, { added, removed }: Edits): Bucket {
  const postings = [...added];
  if (bucket !== null) {
    for (let t = 0; t < bucket.terms.length; t++)
      for (let i = bucket.starts[t] as number; i < (bucket.starts[t + 1] as number); i++) {
        const id = bucket.ids[i] as number;
        if (!removed.has(id))
          postings.push({ term: bucket.terms[t] as number, id, count: bucket.counts[i] as number });
      }
  }
  postings.sort((a, b) => a.term - b.term || a.id - b.id);
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
