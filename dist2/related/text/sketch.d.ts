/** Bytes of a sketch. */
export declare const sketchSize = 64;
/**
 * Sketches texts so that near-duplicates can be told without the texts: the runs of three words, hashed into 64 places,
 * of each the least hash, of which a byte is kept (one-permutation hashing: Li, Owen and Zhang, NIPS 2012, with the b-bit
 * form of Li and König, WWW 2010). The share of equal places estimates the share of runs that two texts have in common.
 */
interface Sketcher {
    begin(): void;
    add(term: number): void;
    end(): Uint8Array;
}
export declare function createSketcher(): Sketcher;
/** Whether two texts are the same but for small changes: a story sent twice, or an update of it. */
export declare function isNearDuplicate(a: Uint8Array, b: Uint8Array): boolean;
export {};
