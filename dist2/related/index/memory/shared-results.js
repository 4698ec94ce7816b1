import { constants } from '../../tuning.js';
import { profileAt } from './packed-stories.js';
import { queryAll } from './query-all.js';
/** Stories are asked for in batches of so many, in their order; a thread takes the next that nobody has. */
const batchSize = 64;
const { kept, reserve } = constants;
const pooled = kept + reserve;
export function createSharedResults({ stories }) {
    const { size } = stories;
    const starts = new Uint32Array(new SharedArrayBuffer(4 * (size + 1)));
    for (let i = 0; i < size; i++)
        starts[i + 1] = starts[i] + profileAt(stories, i).terms.length;
    return {
        sizes: new Uint8Array(new SharedArrayBuffer(size)),
        ids: new Uint32Array(new SharedArrayBuffer(4 * size * kept)),
        scores: new Float64Array(new SharedArrayBuffer(8 * size * kept)),
        closeness: new Uint16Array(new SharedArrayBuffer(2 * size * kept)),
        poolSizes: new Uint8Array(new SharedArrayBuffer(size)),
        poolIds: new Uint32Array(new SharedArrayBuffer(4 * size * pooled)),
        poolScores: new Float64Array(new SharedArrayBuffer(8 * size * pooled)),
        limits: new Float64Array(new SharedArrayBuffer(16 * size)),
        bounds: new Uint32Array(new SharedArrayBuffer(8 * size)),
        rarities: new Uint8Array(new SharedArrayBuffer(starts[size])),
        starts,
        batches: new Int32Array(new SharedArrayBuffer(4 * Math.ceil(size / batchSize))),
        done: new Int32Array(new SharedArrayBuffer(4)),
    };
}
/** Takes batches until nobody has any left to take; or, with `again`, those that were taken and never done. */
export function queryBatches(index, tuning, results, { again = false } = {}) {
    const { batches, done } = results;
    const { size } = index.stories;
    let mine = -1;
    const wanted = (id) => {
        const batch = Math.floor(id / batchSize);
        if (id % batchSize === 0) {
            const taken = again
                ? Atomics.load(batches, batch) !== 2
                : Atomics.compareExchange(batches, batch, 0, 1) === 0;
            if (taken)
                mine = batch;
        }
        return mine === batch;
    };
    const found = (id, its, query) => {
        put(results, id, its, query);
        if (id % batchSize !== batchSize - 1 && id !== size - 1)
            return;
        if (Atomics.exchange(batches, mine, 2) !== 2)
            Atomics.add(done, 0, 1);
        Atomics.notify(done, 0);
    };
    queryAll(index, tuning, found, { wanted });
}
function put(results, id, found, { whole, lightest }) {
    const at = id * kept;
    results.sizes[id] = found.ids.length;
    results.ids.set(found.ids, at);
    results.scores.set(found.scores, at);
    results.closeness.set(found.closeness, at);
    results.poolSizes[id] = found.pool.ids.length;
    results.poolIds.set(found.pool.ids, id * pooled);
    results.poolScores.set(found.pool.scores, id * pooled);
    results.limits.set([found.own, found.pool.least], 2 * id);
    results.bounds.set([whole, lightest], 2 * id);
    results.rarities.set(found.rarities, results.starts[id]);
}
export function resultOf(results, id) {
    const from = id * kept;
    const to = from + results.sizes[id];
    const endOfPool = id * pooled + results.poolSizes[id];
    const [own = 0, least = 0] = results.limits.subarray(2 * id, 2 * id + 2);
    const [whole = 0, lightest = 0] = results.bounds.subarray(2 * id, 2 * id + 2);
    return {
        found: {
            ids: Array.from(results.ids.subarray(from, to)),
            scores: Array.from(results.scores.subarray(from, to)),
            closeness: Array.from(results.closeness.subarray(from, to)),
            own,
            pool: {
                ids: Array.from(results.poolIds.subarray(id * pooled, endOfPool)),
                scores: Array.from(results.poolScores.subarray(id * pooled, endOfPool)),
                least,
            },
            rarities: results.rarities.subarray(results.starts[id], results.starts[id + 1]),
        },
        bounds: { whole, lightest },
    };
}
//# sourceMappingURL=shared-results.js.map