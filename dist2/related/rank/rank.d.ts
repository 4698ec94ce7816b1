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
export declare const fullRecency = 1024;
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
export declare function createRanker(): Ranker;
export {};
