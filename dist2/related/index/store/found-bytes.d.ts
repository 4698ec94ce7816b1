import type { Found } from '../../rank/find.js';
/**
 * Number of those found, number of those in the pool, own score, least score of the pool; scores of either, each 64 bits; numbers of
 * those in the pool, of 32; closeness of those found, of 16; their places in the pool, and rarities, bytes.
 */
export declare function encodeFound({ ids, scores, closeness, own, pool, rarities }: Found): Uint8Array;
/** The bytes must be all of their buffer; the arrays are made of it. */
export declare function decodeFound({ buffer }: {
    readonly buffer: ArrayBuffer;
}): Found;
