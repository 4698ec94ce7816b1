/** The list of stories that have a term, as far as a query may look, and what the term is worth to the query. */
export interface Postings {
  readonly weight: number;
  readonly chunks: readonly Chunk[];
}

/** A part of a list, from `from` up to but not including `to`. No story is in two chunks of a list. */
export interface Chunk {
  readonly ids: Uint32Array;
  /** 1 to 255: how much of a story the term is. */
  readonly impacts: Uint8Array;
  readonly from: number;
  readonly to: number;
}

/** What decides whether a story may be picked at all, and how its age counts. */
export interface Candidates {
  /** One more than the greatest id. */
  readonly size: number;
  /** Whole parts of `fullRecency`, or 0 when it may not be picked. */
  recencyOf(id: number): number;
  /** Whether the first comes after the second in the archive: of two that score alike it is picked first. */
  isLater(a: number, b: number): boolean;
}

export const fullRecency = 1024;

export interface Ranked {
  /** Best first. */
  readonly ids: readonly number[];
  /** Sums × recency. */
  readonly scores: readonly number[];
  /** The least sum × recency with which a story is among them; 0 when there was room for more. */
  readonly least: number;
}

interface Ranker {
  /** The `keep` stories with the greatest sum of weight × impact over all postings, times recency. */
  rank(postings: readonly Postings[], candidates: Candidates, keep: number): Ranked;
}

/** Ranks term at a time, with one accumulator a story. What it costs is the number of postings, which queries bound. */
export function createRanker(): Ranker {
  let sums = new Int32Array(0);
  let touched = new Uint32Array(0);
  const best = createBest();

  return {
    rank(postings, candidates, keep) {
      if (sums.length < candidates.size) {
        sums = new Int32Array(candidates.size * 2);
        touched = new Uint32Array(candidates.size * 2 + 1);
      }
      let seen = 0;
      for (const { weight, chunks } of postings)
        for (const chunk of chunks) seen = scan(weight, chunk, sums, touched, seen);
      best.begin(keep, candidates);
      offerAll(sums, touched, seen, candidates);
      return { least: best.least(), ...best.end() };
    },
  };

  /** Offers all that were touched, and empties their sums. */
  function offerAll(sums: Int32Array, touched: Uint32Array, seen: number, candidates: Candidates): void {
    let enough = 0;
    for (let i = 0; i < seen; i++) {
      const id = touched[i] as number;
      const sum = sums[id] as number;
      sums[id] = 0;
      // Most stories are far from the list however recent they are.
      if (sum * fullRecency < enough) continue;
      best.offer(id, sum * candidates.recencyOf(id));
      enough = best.least();
    }
  }
}

/** Adds a part of a list to the sums; the stories that had none are noted in `touched` from `seen` on. Returns how many are. */
function scan(
  weight: number,
  { ids, impacts, from, to }: Chunk,
  sums: Int32Array,
  touched: Uint32Array,
  seen: number,
): number {
  let n = seen;
  for (let i = from; i < to; i++) {
    const id = ids[i] as number;
    const sum = sums[id] as number;
    // One more if the sum is 0, without a branch that no processor could foresee.
    touched[n] = id;
    n += (sum - 1) >>> 31;
    sums[id] = sum + weight * (impacts[i] as number);
  }
  return n;
}

/** The best of what it is offered, best first; of two that score alike, the later. */
interface Best {
  begin(size: number, order: Pick<Candidates, 'isLater'>): void;
  /** A score of 0 is none. */
  offer(id: number, score: number): void;
  /** What the last of a full list has; 0 while it is not full. */
  least(): number;
  end(): Pick<Ranked, 'ids' | 'scores'>;
}

function createBest(): Best {
  let size = 0;
  let held = 0;
  let order: Pick<Candidates, 'isLater'>;
  let ids = new Uint32Array(0);
  let scores = new Float64Array(0);

  /** A heap with the worst at its top: whether the one at `a` is worse than the one at `b`. */
  const worse = (a: number, b: number): boolean => {
    const x = scores[a] as number;
    const y = scores[b] as number;
    return x < y || (x === y && order.isLater(ids[b] as number, ids[a] as number));
  };
  const swap = (a: number, b: number): void => {
    const id = ids[a] as number;
    const score = scores[a] as number;
    ids[a] = ids[b] as number;
    scores[a] = scores[b] as number;
    ids[b] = id;
    scores[b] = score;
  };
  const sink = (length: number): void => {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= length) return;
      if (child + 1 < length && worse(child + 1, child)) child += 1;
      if (!worse(child, at)) return;
      swap(child, at);
      at = child;
    }
  };
  return {
    begin(most, by) {
      size = most;
      held = 0;
      order = by;
      if (ids.length >= size) return;
      ids = new Uint32Array(size);
      scores = new Float64Array(size);
    },
    offer(id, score) {
      if (score <= 0 || size === 0) return;
      if (held < size) {
        ids[held] = id;
        scores[held] = score;
        for (let at = held++; at > 0; ) {
          const parent = (at - 1) >> 1;
          if (!worse(at, parent)) return;
          swap(at, parent);
          at = parent;
        }
        return;
      }
      const least = scores[0] as number;
      if (score < least || (score === least && !order.isLater(id, ids[0] as number))) return;
      ids[0] = id;
      scores[0] = score;
      sink(held);
    },
    least: () => (held < size ? 0 : (scores[0] as number)),
    end() {
      for (let length = held - 1; length > 0; length--) {
        swap(0, length);
        sink(length);
      }
      return { ids: Array.from(ids.subarray(0, held)), scores: Array.from(scores.subarray(0, held)) };
    },
  };
}
