import type { Found } from '../../rank/find.js';
import { joined } from './profile-bytes.js';

/** Number of those found, own score, least, scores, each 64 bits; ids of 32; closeness of 16; rarities, bytes. */
export function encodeFound({ ids, scores, closeness, own, least, rarities }: Found): Uint8Array {
  return joined(
    Float64Array.of(ids.length, own, least, ...scores),
    Uint32Array.from(ids),
    Uint16Array.from(closeness),
    rarities,
  );
}

/** The bytes must be all of their buffer; the arrays are made of it. */
export function decodeFound({ buffer }: { readonly buffer: ArrayBuffer }): Found {
  const [size = 0, own = 0, least = 0] = new Float64Array(buffer, 0, 3);
  const at = 8 * (3 + size);
  return {
    own,
    least,
    scores: Array.from(new Float64Array(buffer, 24, size)),
    ids: Array.from(new Uint32Array(buffer, at, size)),
    closeness: Array.from(new Uint16Array(buffer, at + 4 * size, size)),
    rarities: new Uint8Array(buffer, at + 6 * size),
  };
}
