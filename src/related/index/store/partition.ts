import { joinedBytes } from '../../../lib/joined-bytes.js';
import { lowerBound } from '../../../lib/lower-bound.js';

/** Stories with how often each has a term, by ascending number. */
export interface PostingList {
  readonly ids: Uint32Array;
  /** See profile.ts; 0 for what a story is filed under. */
  readonly counts: Uint8Array;
  /** How much of each story the term is; empty for those that cannot be found by it. */
  readonly impacts: Uint8Array;
}

/**
 * What is stored of a term: how many stories of each month have it; the stories that are about it; and the other stories that have
 * it, which it cannot find. Sponsored stories are among these others, and in no month.
 */
export interface TermPostings {
  /** Ascending. */
  readonly months: Int32Array;
  readonly counts: Uint32Array;
  readonly lists: InPartition | InChunks;
}

/** Few postings: both lists, whole. */
export interface InPartition {
  readonly about: PostingList;
  readonly rest: PostingList;
}

/** Many postings: the chunks that there are, ascending, and how many postings of each list are in them. */
export interface InChunks {
  readonly chunks: Uint32Array;
  readonly aboutSizes: Uint32Array;
  readonly restSizes: Uint32Array;
}

export const noPostings: PostingList = {
  ids: new Uint32Array(0),
  counts: new Uint8Array(0),
  impacts: new Uint8Array(0),
};

export const noTermPostings: TermPostings = {
  months: new Int32Array(0),
  counts: new Uint32Array(0),
  lists: { about: noPostings, rest: noPostings },
};

export function areInChunks(lists: TermPostings['lists']): lists is InChunks {
  return 'chunks' in lists;
}

/**
 * As 32-bit words: number of months, chunks, and postings of either list; months, their counts; of each chunk its number and its
 * sizes; or the numbers of stories, and then as bytes impacts and counts, filled up to whole words.
 */
export function encodeTerm({ months, counts, lists }: TermPostings): Uint32Array {
  const parts: ArrayBufferView[] = areInChunks(lists)
    ? [Uint32Array.of(months.length, lists.chunks.length, 0, 0), months, counts]
    : [Uint32Array.of(months.length, 0, lists.about.ids.length, lists.rest.ids.length), months, counts];
  if (areInChunks(lists)) parts.push(lists.chunks, lists.aboutSizes, lists.restSizes);
  else {
    const { about, rest } = lists;
    parts.push(about.ids, rest.ids, about.impacts, about.counts, rest.counts);
    const bytes = 2 * about.ids.length + rest.ids.length;
    parts.push(new Uint8Array((4 - (bytes % 4)) % 4));
  }
  return new Uint32Array(joinedBytes(parts).buffer);
}

/** What the words say: views of them, made when they are asked for. */
export function decodeTerm(words: Uint32Array): TermPostings {
  return new DecodedTerm(words);
}

const headWords = 4;

class DecodedTerm implements TermPostings {
  readonly #words: Uint32Array;
  #lists: TermPostings['lists'] | undefined;

  constructor(words: Uint32Array) {
    this.#words = words;
  }

  get months(): Int32Array {
    const [months = 0] = this.#words;
    return new Int32Array(this.#words.buffer, this.#words.byteOffset + 4 * headWords, months);
  }

  get counts(): Uint32Array {
    const [months = 0] = this.#words;
    return this.#words.subarray(headWords + months, headWords + 2 * months);
  }

  get lists(): TermPostings['lists'] {
    this.#lists ??= this.#decodeLists();
    return this.#lists;
  }

  #decodeLists(): TermPostings['lists'] {
    const words = this.#words;
    const [months = 0, chunks = 0, about = 0, rest = 0] = words;
    const at = headWords + 2 * months;
    if (chunks > 0)
      return {
        chunks: words.subarray(at, at + chunks),
        aboutSizes: words.subarray(at + chunks, at + 2 * chunks),
        restSizes: words.subarray(at + 2 * chunks, at + 3 * chunks),
      };
    const bytes = new Uint8Array(words.buffer, words.byteOffset + 4 * (at + about + rest));
    return {
      about:
        about === 0
          ? noPostings
          : {
              ids: words.subarray(at, at + about),
              impacts: bytes.subarray(0, about),
              counts: bytes.subarray(about, 2 * about),
            },
      rest:
        rest === 0
          ? noPostings
          : {
              ids: words.subarray(at + about, at + about + rest),
              impacts: noPostings.impacts,
              counts: bytes.subarray(2 * about, 2 * about + rest),
            },
    };
  }
}

/** A chunk of a list: number of postings, numbers of stories, impacts if the list has any, counts. */
export function encodeList({ ids, impacts, counts }: PostingList): Uint8Array {
  return joinedBytes([Uint32Array.of(ids.length), ids, impacts, counts]);
}

/** The bytes must be all of their buffer; the list is made of it. */
export function decodeList({ buffer }: { readonly buffer: ArrayBuffer }): PostingList {
  const [size = 0] = new Uint32Array(buffer, 0, 1);
  const bytes = new Uint8Array(buffer, 4 + 4 * size);
  return {
    ids: new Uint32Array(buffer, 4, size),
    impacts: bytes.subarray(0, bytes.length - size),
    counts: bytes.subarray(bytes.length - size),
  };
}

/** The terms whose hashes begin alike, each with its words: number of terms; terms, ascending; where the words of each begin. */
export function encodePartition(terms: Uint32Array, bodies: readonly Uint32Array[]): Uint8Array {
  const starts = new Uint32Array(terms.length + 1);
  starts[0] = 1 + terms.length + starts.length;
  bodies.forEach((body, i) => {
    starts[i + 1] = (starts[i] as number) + body.length;
  });
  return joinedBytes([Uint32Array.of(terms.length), terms, starts, ...bodies]);
}

export interface Partition {
  readonly terms: Uint32Array;
  /** The words of a term, by its place in `terms`. */
  body(place: number): Uint32Array;
}

/** The bytes must be all of their buffer; what is returned are views of it. */
export function decodePartition({ buffer }: { readonly buffer: ArrayBuffer }): Partition {
  const words = new Uint32Array(buffer);
  const [size = 0] = words;
  const starts = words.subarray(1 + size, 2 + 2 * size);
  return {
    terms: words.subarray(1, 1 + size),
    body: (place) => words.subarray(starts[place], starts[place + 1]),
  };
}

/** The words of a term in a partition. */
function bodyOf({ terms, body }: Partition, term: number): Uint32Array | undefined {
  const place = lowerBound(terms, term);
  return terms[place] === term ? body(place) : undefined;
}

/** A copy of the words of a term in a partition, whose bytes may lie anywhere in a buffer. */
export function wordsOfTerm(bytes: Uint8Array, term: number): Uint32Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const wordAt = (at: number) => view.getUint32(4 * at, isLittleEndian);
  const size = wordAt(0);
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (wordAt(1 + middle) < term) low = middle + 1;
    else high = middle;
  }
  if (low === size || wordAt(1 + low) !== term) return undefined;
  const [from, to] = [wordAt(1 + size + low), wordAt(2 + size + low)];
  const words = new Uint32Array(to - from);
  new Uint8Array(words.buffer).set(bytes.subarray(4 * from, 4 * to));
  return words;
}

/** Words are written in the order of bytes of the machine. */
const isLittleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

/** The bytes of a partition with other words for some terms; those of undefined are left out. */
export function rewritten(
  partition: Partition | undefined,
  changed: ReadonlyMap<number, Uint32Array | undefined>,
): Uint8Array {
  const terms = Uint32Array.from(new Set([...(partition?.terms ?? []), ...changed.keys()])).sort();
  const bodies = new Map<number, Uint32Array>();
  for (const term of terms) {
    const body = changed.has(term) ? changed.get(term) : partition && bodyOf(partition, term);
    if (body !== undefined) bodies.set(term, body);
  }
  return encodePartition(Uint32Array.from(bodies.keys()), [...bodies.values()]);
}
