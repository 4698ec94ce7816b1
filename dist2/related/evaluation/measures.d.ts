/**
 * How good a ranked list is, when it is known which things should be in it. A thing is right or it is not: every gain is 1 or
 * 0. Each measure is from 0 (none found) to 1 (as good as can be); without truths, 0.
 */
/** How far down a list is looked at all. */
export declare const deepest = 40;
/**
 * nDCG at 5: what the first five have gained, each by 1 / log2(rank + 1), in parts of what five could have gained at best
 * (Järvelin and Kekäläinen, “Cumulated gain-based evaluation of IR techniques”, ACM TOIS 20(4), 2002, with the discount
 * that has become usual since).
 */
export declare function ndcg5<T>(ranked: readonly T[], truths: ReadonlySet<T>): number;
/** Whether any of the first three is right: 1 or 0. */
export declare function hit3<T>(ranked: readonly T[], truths: ReadonlySet<T>): number;
/** 1 / the rank of the first that is right; 0 when none of the list is, as far as it is looked at. */
export declare function reciprocalRank<T>(ranked: readonly T[], truths: ReadonlySet<T>): number;
/** 0 of none. */
export declare function mean(values: readonly number[]): number;
/**
 * The 95 % confidence interval of a mean, from the values alone: as many are drawn from them, with replacement, a thousand
 * times, and the interval is where the middle 95 % of the means lie (the bootstrap: Efron, “Bootstrap methods: another look at the
 * jackknife”, Annals of Statistics 7(1), 1979; its percentile interval). Both ends are 0 of no values.
 */
export declare function meanInterval(values: readonly number[]): readonly [low: number, high: number];
