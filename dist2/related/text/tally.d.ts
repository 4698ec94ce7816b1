/** What was counted in a text. */
export interface Counted {
    /** The numbers of its terms (see terms.ts), ascending, each once. */
    readonly terms: Uint32Array;
    /** How often each occurs, in half occurrences and by the weight of the place; at most 255. */
    readonly counts: Uint8Array;
    /** Where each occurs: see passages.ts. */
    readonly places: Uint32Array;
    /** Which of `terms`, by their places, are in the headline or the dek. */
    readonly heads: Uint32Array;
    /** By which near-duplicates are told (see sketch.ts). */
    readonly sketch: Uint8Array;
}
/** Counts how often each term comes, and where. Terms are numbers of 32 bits, with a sign, well spread, as hashes are. */
interface Tally {
    /** `place` is a bit. */
    add(term: number, times: number, place: number): void;
    /** What was counted, by ascending term without a sign, with counts of at most 255; and begins anew. */
    take(sketch: Uint8Array): Counted;
}
export declare function createTally(): Tally;
export {};
