import type { Query, QueryBounds } from '../../query/query.js';
import type { Found } from '../../rank/find.js';
import { constants, type Tuning } from '../../tuning.js';
import type { InvertedIndex } from './inverted-index.js';
import { profileAt } from './packed-stories.js';
import { queryAll } from './query-all.js';

/**
 * What stories found, in columns that threads share: several rows a story. The columns hold a window of the archive: those of story `i` are at
 * `i % window`, until the coordinator has handed them on. Rarities alone are those of all stories.
 */
export interface SharedResults {
  /** How many stories there is room for: a multiple of the size of a batch. */
  readonly window: number;
  /** How many stories each found, and which, of which scores, with what closeness, best first. */
  readonly sizes: Uint8Array;
  readonly ids: Uint32Array;
  readonly scores: Float64Array;
  readonly closeness: Uint16Array;
  /** The same of the stories in its pool. */
  readonly poolSizes: Uint8Array;
  readonly poolIds: Uint32Array;
  readonly poolScores: Float64Array;
  /** Own score, least. */
  readonly limits: Float64Array;
  /** Whole weight, lightest weight. */
  readonly bounds: Uint32Array;
  /** Those of story `i` begin at `starts[i]`. */
  readonly rarities: Uint8Array;
  readonly starts: Uint32Array;
  /** Of each batch: 0 when nobody has it, 1 when a thread has taken it, 2 when it is done. */
  readonly batches: Int32Array;
  /** How many batches are done. */
  readonly done: Int32Array;
  /** How many batches the coordinator has handed on, in their order: so many more may be begun as the window has room for. */
  readonly handedOn: Int32Array;
}

/** Stories are asked for in batches of so many, in their order; a thread takes the next that nobody has. */
export const batchSize = 64;
/** Batches in a window. */
const windowBatches = 128;
const { kept, reserve } = constants;
const pooled = kept + reserve;

export function createSharedResults({ stories }: InvertedIndex, batches = windowBatches): SharedResults {
  const { size } = stories;
  const window = batches * batchSize;
  const starts = new Uint32Array(new SharedArrayBuffer(4 * (size + 1)));
  for (let i = 0; i < size; i++) starts[i + 1] = (starts[i] as number) + profileAt(stories, i).terms.length;
  return {
    window,
    sizes: new Uint8Array(new SharedArrayBuffer(window)),
    ids: new Uint32Array(new SharedArrayBuffer(4 * window * kept)),
    scores: new Float64Array(new SharedArrayBuffer(8 * window * kept)),
    closeness: new Uint16Array(new SharedArrayBuffer(2 * window * kept)),
    poolSizes: new Uint8Array(new SharedArrayBuffer(window)),
    poolIds: new Uint32Array(new SharedArrayBuffer(4 * window * pooled)),
    poolScores: new Float64Array(new SharedArrayBuffer(8 * window * pooled)),
    limits: new Float64Array(new SharedArrayBuffer(16 * window)),
    bounds: new Uint32Array(new SharedArrayBuffer(8 * window)),
    rarities: new Uint8Array(new SharedArrayBuffer(starts[size] as number)),
    starts,
    batches: new Int32Array(new SharedArrayBuffer(4 * Math.ceil(size / batchSize))),
    done: new Int32Array(new SharedArrayBuffer(4)),
    handedOn: new Int32Array(new SharedArrayBuffer(4)),
  };
}

/**
 * Takes batches until nobody has any left to take. `admit` is asked before a batch is taken, waits until the window has room for the batch, and returns
 * false when no further batch is to be taken. `onBatch` is called after each batch.
 */
export function queryBatches(
  index: InvertedIndex,
  tuning: Tuning,
  results: SharedResults,
  admit: (batch: number) => boolean,
  onBatch: () => void = () => {},
): void {
  const { batches, done } = results;
  const { size } = index.stories;
  let mine = -1;
  let isOver = false;
  const wanted = (id: number) => {
    const batch = Math.floor(id / batchSize);
    if (id % batchSize === 0 && !isOver && Atomics.load(batches, batch) === 0) {
      isOver = !admit(batch);
      if (!isOver && Atomics.compareExchange(batches, batch, 0, 1) === 0) mine = batch;
    }
    return mine === batch;
  };
  const found = (id: number, its: Found, query: Query) => {
    put(results, id, its, query);
    if (id % batchSize !== batchSize - 1 && id !== size - 1) return;
    Atomics.store(batches, mine, 2);
    Atomics.add(done, 0, 1);
    Atomics.notify(done, 0);
    onBatch();
  };
  queryAll(index, tuning, found, { wanted });
}

/** Whether the window has room for a batch when so many are handed on. */
export function hasRoom({ window }: SharedResults, batch: number, handedOn: number): boolean {
  return batch < handedOn + window / batchSize;
}

/** Waits until the window has room for a batch. */
export function waitForRoom(results: SharedResults, batch: number): boolean {
  const { handedOn } = results;
  for (
    let sofar = Atomics.load(handedOn, 0);
    !hasRoom(results, batch, sofar);
    sofar = Atomics.load(handedOn, 0)
  )
    Atomics.wait(handedOn, 0, sofar);
  return true;
}

/** Hands on, in their order, the batches that are done, up to the first that is not. Returns how many are handed on now. */
export function handOn(
  results: SharedResults,
  size: number,
  found: (id: number, found: Found, bounds: QueryBounds) => void,
): number {
  const { batches, handedOn } = results;
  let batch = Atomics.load(handedOn, 0);
  for (; batch < batches.length && Atomics.load(batches, batch) === 2; batch++) {
    for (let id = batch * batchSize; id < Math.min(size, (batch + 1) * batchSize); id++) {
      const { found: its, bounds } = resultOf(results, id);
      found(id, its, bounds);
    }
    Atomics.store(handedOn, 0, batch + 1);
    Atomics.notify(handedOn, 0);
  }
  return batch;
}

function put(results: SharedResults, id: number, found: Found, { whole, lightest }: Query): void {
  const slot = id % results.window;
  const at = slot * kept;
  results.sizes[slot] = found.ids.length;
  results.ids.set(found.ids, at);
  results.scores.set(found.scores, at);
  results.closeness.set(found.closeness, at);
  results.poolSizes[slot] = found.pool.ids.length;
  results.poolIds.set(found.pool.ids, slot * pooled);
  results.poolScores.set(found.pool.scores, slot * pooled);
  results.limits.set([found.own, found.pool.least], 2 * slot);
  results.bounds.set([whole, lightest], 2 * slot);
  results.rarities.set(found.rarities, results.starts[id]);
}

function resultOf(
  results: SharedResults,
  id: number,
): { readonly found: Found; readonly bounds: QueryBounds } {
  const slot = id % results.window;
  const from = slot * kept;
  const to = from + (results.sizes[slot] as number);
  const endOfPool = slot * pooled + (results.poolSizes[slot] as number);
  const [own = 0, least = 0] = results.limits.subarray(2 * slot, 2 * slot + 2);
  const [whole = 0, lightest = 0] = results.bounds.subarray(2 * slot, 2 * slot + 2);
  return {
    found: {
      ids: Array.from(results.ids.subarray(from, to)),
      scores: Array.from(results.scores.subarray(from, to)),
      closeness: Array.from(results.closeness.subarray(from, to)),
      own,
      pool: {
        ids: Array.from(results.poolIds.subarray(slot * pooled, endOfPool)),
        scores: Array.from(results.poolScores.subarray(slot * pooled, endOfPool)),
        least,
      },
      rarities: results.rarities.subarray(results.starts[id], results.starts[id + 1]),
    },
    bounds: { whole, lightest },
  };
}
