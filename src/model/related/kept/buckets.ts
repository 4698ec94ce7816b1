import type { Editable } from './draft.js';

/**
 * The inverted lists, in buckets: the postings of all terms whose numbers begin alike. One story more touches one bucket for
 * each of its terms, each of some kilobytes, and a query reads no other.
 */
export interface Buckets {
  /** The postings of a term, or undefined. Ascending by story. */
  find(term: number): Posted | undefined;
  /** Adds a story, whose number is greater than that of any other. */
  add(id: number, terms: readonly number[], counts: readonly number[]): void;
  /** Takes away a story that was there before. */
  remove(id: number, terms: readonly number[]): void;
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

const bucketBits = 14;

export function bucketOf(term: number): number {
  return term >>> (32 - bucketBits);
}

export function bucketName(bucket: number): string {
  return `terms/${String(bucket).padStart(5, '0')}`;
}

interface Edits {
  readonly added: { readonly term: number; readonly id: number; readonly count: number }[];
  readonly removed: Set<number>;
}

export function createBuckets(keeper: Editable): Buckets {
  const open = new Map<number, Bucket | null>();
  const waiting = new Map<number, Edits>();
  const read = (place: number): Bucket | null => {
    let bucket = open.get(place);
    if (bucket === undefined) {
      const bytes = keeper.get(bucketName(place));
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
    keeper.put(bucketName(place), encodeBucket(bucket));
  };
  const editsOf = (term: number): Edits => {
    const place = bucketOf(term);
    let edits = waiting.get(place);
    if (edits === undefined) {
      edits = { added: [], removed: new Set() };
      waiting.set(place, edits);
    }
    return edits;
  };
  return {
    find(term) {
      const place = bucketOf(term);
      if (waiting.size > 0) settle(place);
      const bucket = read(place);
      if (bucket === null) return undefined;
      const at = search(bucket.terms, term);
      if (at < 0) return undefined;
      const from = bucket.starts[at];
      const to = bucket.starts[at + 1];
      return { ids: bucket.ids.subarray(from, to), counts: bucket.counts.subarray(from, to) };
    },
    add(id, terms, counts) {
      terms.forEach((term, i) => {
        editsOf(term).added.push({ term, id, count: counts[i] ?? 0 });
      });
    },
    remove(id, terms) {
      for (const term of terms) editsOf(term).removed.add(id);
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

/** A bucket without what is removed and with what is added; what is added has greater numbers than what is there. */
function edited(bucket: Bucket | null, { added, removed }: Edits): Bucket {
  const before = bucket ?? emptyBucket;
  const news = [...added].sort((a, b) => a.term - b.term || a.id - b.id);
  const terms: number[] = [];
  const starts: number[] = [];
  const ids = new Uint32Array(before.ids.length + news.length);
  const counts = new Uint8Array(ids.length);
  let size = 0;
  const put = (id: number, count: number) => {
    ids[size] = id;
    counts[size++] = count;
  };
  let next = 0;
  for (let t = 0; t <= before.terms.length; t++) {
    const term = before.terms[t] ?? Number.POSITIVE_INFINITY;
    for (let its = news[next]; its !== undefined && its.term < term; its = news[++next]) {
      if (terms.at(-1) !== its.term) {
        terms.push(its.term);
        starts.push(size);
      }
      put(its.id, its.count);
    }
    const from = size;
    for (let i = before.starts[t] as number; i < (before.starts[t + 1] ?? 0); i++) {
      const id = before.ids[i] as number;
      if (!removed.has(id)) put(id, before.counts[i] as number);
    }
    for (let its = news[next]; its !== undefined && its.term === term; its = news[++next])
      put(its.id, its.count);
    if (size === from) continue;
    terms.push(term);
    starts.push(from);
  }
  starts.push(size);
  return {
    terms: Uint32Array.from(terms),
    starts: Uint32Array.from(starts),
    ids: ids.subarray(0, size),
    counts: counts.subarray(0, size),
  };
}

const emptyBucket: Bucket = {
  terms: new Uint32Array(0),
  starts: new Uint32Array(1),
  ids: new Uint32Array(0),
  counts: new Uint8Array(0),
};

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
