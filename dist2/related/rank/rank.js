export const fullRecency = 1024;
/** Ranks term at a time, with one accumulator a story. What it costs is the number of postings, which queries bound. */
export function createRanker() {
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
                for (const chunk of chunks)
                    seen = scan(weight, chunk, sums, touched, seen);
            best.begin(keep, candidates);
            offerAll(sums, touched, seen, candidates);
            return { least: best.least(), ...best.end() };
        },
    };
    /** Offers all that were touched, and empties their sums. */
    function offerAll(sums, touched, seen, candidates) {
        let enough = 0;
        for (let i = 0; i < seen; i++) {
            const id = touched[i];
            const sum = sums[id];
            sums[id] = 0;
            // Most stories are far from the list however recent they are.
            if (sum * fullRecency < enough)
                continue;
            best.offer(id, sum * candidates.recencyOf(id));
            enough = best.least();
        }
    }
}
/** Adds a part of a list to the sums; the stories that had none are noted in `touched` from `seen` on. Returns how many are. */
function scan(weight, { ids, impacts, from, to }, sums, touched, seen) {
    let n = seen;
    for (let i = from; i < to; i++) {
        const id = ids[i];
        const sum = sums[id];
        // One more if the sum is 0, without a branch that no processor could foresee.
        touched[n] = id;
        n += (sum - 1) >>> 31;
        sums[id] = sum + weight * impacts[i];
    }
    return n;
}
function createBest() {
    let size = 0;
    let held = 0;
    let order;
    let ids = new Uint32Array(0);
    let scores = new Float64Array(0);
    /** A heap with the worst at its top: whether the one at `a` is worse than the one at `b`. */
    const worse = (a, b) => {
        const x = scores[a];
        const y = scores[b];
        return x < y || (x === y && order.isLater(ids[b], ids[a]));
    };
    const swap = (a, b) => {
        const id = ids[a];
        const score = scores[a];
        ids[a] = ids[b];
        scores[a] = scores[b];
        ids[b] = id;
        scores[b] = score;
    };
    const sink = (length) => {
        let at = 0;
        for (;;) {
            let child = 2 * at + 1;
            if (child >= length)
                return;
            if (child + 1 < length && worse(child + 1, child))
                child += 1;
            if (!worse(child, at))
                return;
            swap(child, at);
            at = child;
        }
    };
    return {
        begin(most, by) {
            size = most;
            held = 0;
            order = by;
            if (ids.length >= size)
                return;
            ids = new Uint32Array(size);
            scores = new Float64Array(size);
        },
        offer(id, score) {
            if (score <= 0 || size === 0)
                return;
            if (held < size) {
                ids[held] = id;
                scores[held] = score;
                for (let at = held++; at > 0;) {
                    const parent = (at - 1) >> 1;
                    if (!worse(at, parent))
                        return;
                    swap(at, parent);
                    at = parent;
                }
                return;
            }
            const least = scores[0];
            if (score < least || (score === least && !order.isLater(id, ids[0])))
                return;
            ids[0] = id;
            scores[0] = score;
            sink(held);
        },
        least: () => (held < size ? 0 : scores[0]),
        end() {
            for (let length = held - 1; length > 0; length--) {
                swap(0, length);
                sink(length);
            }
            return { ids: Array.from(ids.subarray(0, held)), scores: Array.from(scores.subarray(0, held)) };
        },
    };
}
//# sourceMappingURL=rank.js.map