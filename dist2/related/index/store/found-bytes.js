import { joinedBytes } from '../../../lib/joined-bytes.js';
const headNumbers = 4;
/**
 * Number of those found, number of those in the pool, own score, least score of the pool; scores of either, each 64 bits; numbers of
 * those in the pool, of 32; closeness of those found, of 16; their places in the pool, and rarities, bytes.
 */
export function encodeFound({ ids, scores, closeness, own, pool, rarities }) {
    const places = new Map(pool.ids.map((id, place) => [id, place]));
    return joinedBytes([
        Float64Array.of(ids.length, pool.ids.length, own, pool.least),
        Float64Array.from(scores),
        Float64Array.from(pool.scores),
        Uint32Array.from(pool.ids),
        Uint16Array.from(closeness),
        Uint8Array.from(ids, (id) => places.get(id)),
        rarities,
    ]);
}
/** The bytes must be all of their buffer; the arrays are made of it. */
export function decodeFound({ buffer }) {
    const [size = 0, pooled = 0, own = 0, least = 0] = new Float64Array(buffer, 0, headNumbers);
    const idsAt = 8 * (headNumbers + size + pooled);
    const closenessAt = idsAt + 4 * pooled;
    const placesAt = closenessAt + 2 * size;
    const poolIds = new Uint32Array(buffer, idsAt, pooled);
    return {
        own,
        scores: Array.from(new Float64Array(buffer, 8 * headNumbers, size)),
        ids: Array.from(new Uint8Array(buffer, placesAt, size), (place) => poolIds[place]),
        closeness: Array.from(new Uint16Array(buffer, closenessAt, size)),
        pool: {
            ids: Array.from(poolIds),
            scores: Array.from(new Float64Array(buffer, 8 * (headNumbers + size), pooled)),
            least,
        },
        rarities: new Uint8Array(buffer, placesAt + size),
    };
}
//# sourceMappingURL=found-bytes.js.map