/** The list of stories that have a term, as far as a query may look, and what the term is worth to the query. */
export interface Postings {
  readonly weight: number;
  readonly chunks: readonly Chunk[];
}

/** A part of a list, from `from` up to but not including `to`. No story is in two chunks of a list. */
export interface Chunk {
  /** Ascending. */
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

/** Best first. `scores` are whole numbers. */
export interface Ranked {
  readonly ids: readonly number[];
  readonly scores: readonly number[];
}

export interface Ranker {
  /** The `keep` stories with the greatest sum of weight × impact over all postings, times recency. */
  rank(postings: readonly Postings[], candidates: Candidates, keep: number): Ranked;
}

/**
 * Ranks term at a time with one accumulator a story, weightiest terms first. When no story that has not been seen can reach
 * the list any more, the rest of the postings are only looked up for those that still can (MaxScore: Turtle and Flood 1995,
 * in its term-at-a-time form; the bound is exact, so the result is that of adding up everything).
 */
export function createRanker(): Ranker {
  let sums = new Int32Array(0);
  let touched = new Uint32Array(0);
  const best = createBest();

  return {
    rank(postings, candidates, keep) {
      if (sums.length < candidates.size) {
        sums = new Int32Array(candidates.size * 2);
        touched = new Uint32Array(candidates.size * 2);
      }
      const lists = postings.filter(hasAny).sort((a, b) => b.weight - a.weight);
      /** The most that the lists from each on can still add. */
      const rest = new Float64Array(lists.length + 1);
      for (let i = lists.length - 1; i >= 0; i--)
        rest[i] = (rest[i + 1] ?? 0) + (lists[i]?.weight ?? 0) * 255;

      let seen = 0;
      let count = 0;
      let checkAt = (rest[0] ?? 0) / 4;
      let at = 0;
      for (; at < lists.length; at++) {
        const list = lists[at];
        if (list === undefined) break;
        for (const chunk of list.chunks) seen = scan(list.weight, chunk, seen);
        const left = rest[at + 1] ?? 0;
        if (left > checkAt || at + 1 === lists.length) continue;
        checkAt = left / 2;
        const least = leastOf(seen, candidates, keep);
        if (least === 0 || left * fullRecency >= least) continue;
        count = survivors(seen, candidates, left, least);
        at++;
        break;
      }
      if (at < lists.length) {
        for (; at < lists.length; at++) {
          const list = lists[at];
          for (const chunk of list?.chunks ?? []) lookUp(list?.weight ?? 0, chunk, count);
        }
      } else if (count === 0) {
        count = seen;
      }
      best.begin(keep, candidates);
      for (let i = 0; i < count; i++) {
        const id = touched[i] as number;
        best.offer(id, (sums[id] as number) * candidates.recencyOf(id));
      }
      for (let i = 0; i < seen; i++) sums[touched[i] as number] = 0;
      return best.end();
    },
  };

  function scan(weight: number, { ids, impacts, from, to }: Chunk, seen: number): number {
    let n = seen;
    for (let i = from; i < to; i++) {
      const id = ids[i] as number;
      const sum = sums[id] as number;
      if (sum === 0) touched[n++] = id;
      sums[id] = sum + weight * (impacts[i] as number);
    }
    return n;
  }

  /** The score that a story must have to be in the list, by what has been added up so far; 0 while the list is not full. */
  function leastOf(seen: number, candidates: Candidates, keep: number): number {
    best.begin(keep, candidates);
    for (let i = 0; i < seen; i++) {
      const id = touched[i] as number;
      best.offer(id, (sums[id] as number) * candidates.recencyOf(id));
    }
    return best.least();
  }

  /** Moves those that can still reach the list to the front of `touched`, and the others behind them; returns how many. */
  function survivors(seen: number, candidates: Candidates, left: number, least: number): number {
    let n = 0;
    for (let i = 0; i < seen; i++) {
      const id = touched[i] as number;
      if (((sums[id] as number) + left) * candidates.recencyOf(id) < least) continue;
      touched[i] = touched[n] as number;
      touched[n++] = id;
    }
    return n;
  }

  /** Adds a list for the first `count` of `touched` alone. */
  function lookUp(weight: number, { ids, impacts, from, to }: Chunk, count: number): void {
    // Walking a list is cheaper a step than searching it.
    if (to - from < 8 * count) {
      for (let i = from; i < to; i++) {
        const id = ids[i] as number;
        const sum = sums[id] as number;
        if (sum !== 0) sums[id] = sum + weight * (impacts[i] as number);
      }
      return;
    }
    for (let i = 0; i < count; i++) {
      const id = touched[i] as number;
      let low = from;
      let high = to;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((ids[middle] as number) < id) low = middle + 1;
        else high = middle;
      }
      if (low < to && ids[low] === id) sums[id] = (sums[id] as number) + weight * (impacts[low] as number);
    }
  }
}

function hasAny({ chunks }: Postings): boolean {
  return chunks.some(({ from, to }) => to > from);
}

/** The best of what it is offered, best first; of two that score alike, the later. */
interface Best {
  begin(size: number, order: Pick<Candidates, 'isLater'>): void;
  /** A score of 0 is none. */
  offer(id: number, score: number): void;
  /** What the last of a full list has; 0 while it is not full. */
  least(): number;
  end(): Ranked;
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
