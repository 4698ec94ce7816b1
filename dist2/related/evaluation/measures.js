/**
 * How good a ranked list is, when it is known which things should be in it. A thing is right or it is not: every gain is 1 or
 * 0. Each measure is from 0 (none found) to 1 (as good as can be); without truths, 0.
 */
/** How far down a list is looked at all. */
export const deepest = 40;
/**
 * nDCG at 5: what the first five have gained, each by 1 / log2(rank + 1), in parts of what five could have gained at best
 * (Järvelin and Kekäläinen, “Cumulated gain-based evaluation of IR techniques”, ACM TOIS 20(4), 2002, with the discount
 * that has become usual since).
 */
export function ndcg5(ranked, truths) {
    const depth = 5;
    let gained = 0;
    let ideal = 0;
    for (let rank = 1; rank <= depth; rank++) {
        const gain = 1 / Math.log2(rank + 1);
        const found = ranked[rank - 1];
        if (found !== undefined && truths.has(found))
            gained += gain;
        if (rank <= truths.size)
            ideal += gain;
    }
    return ideal === 0 ? 0 : gained / ideal;
}
/** Whether any of the first three is right: 1 or 0. */
export function hit3(ranked, truths) {
    return ranked.slice(0, 3).some((found) => truths.has(found)) ? 1 : 0;
}
/** 1 / the rank of the first that is right; 0 when none of the list is, as far as it is looked at. */
export function reciprocalRank(ranked, truths) {
    const at = ranked.slice(0, deepest).findIndex((found) => truths.has(found));
    return at < 0 ? 0 : 1 / (at + 1);
}
/** 0 of none. */
export function mean(values) {
    let sum = 0;
    for (const value of values)
        sum += value;
    return values.length === 0 ? 0 : sum / values.length;
}
/** How often values are drawn anew, and the ordered means, counted from 1, between which 95 % of them are. */
const resamples = 1_000;
const lowest = 25;
const highest = 975;
/** Any number: that it is always the same one makes the same values print the same interval. */
const seed = 0x57e7;
/**
 * The 95 % confidence interval of a mean, from the values alone: as many are drawn from them, with replacement, a thousand
 * times, and the interval is where the middle 95 % of the means lie (the bootstrap: Efron, “Bootstrap methods: another look at the
 * jackknife”, Annals of Statistics 7(1), 1979; its percentile interval). Both ends are 0 of no values.
 */
export function meanInterval(values) {
    const size = values.length;
    if (size === 0)
        return [0, 0];
    const drawn = Float64Array.from(values);
    const random = createRandom(seed);
    const means = new Float64Array(resamples);
    for (let i = 0; i < resamples; i++) {
        let sum = 0;
        for (let j = 0; j < size; j++)
            sum += drawn[Math.floor(random() * size)];
        means[i] = sum / size;
    }
    means.sort();
    return [means[lowest - 1], means[highest - 1]];
}
/** Numbers from 0 up to but not including 1 that look like chance, the same for the same seed (mulberry32, Ettinger 2017). */
function createRandom(from) {
    let state = from;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let t = Math.imul(state ^ (state >>> 15), 1 | state);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
    };
}
//# sourceMappingURL=measures.js.map