import type { Profile } from '../../text/profile.js';
import { sketchSize } from '../../text/sketch.js';

/** Number of terms, of heads, length, terms, places, heads, each 32 bits; counts, sketch, bytes. */
export function encodeProfile({ terms, places, heads, counts, length, sketch }: Profile): Uint8Array {
  return joined(Uint32Array.of(terms.length, heads.length, length), terms, places, heads, counts, sketch);
}

/** Makes a profile of a part of a buffer, from a byte that must be a multiple of four on. */
export function decodeProfile(buffer: ArrayBufferLike, from = 0): Profile {
  const [size = 0, heads = 0, length = 0] = new Uint32Array(buffer, from, 3);
  const terms = from + 12;
  const places = terms + 4 * size;
  const headsAt = places + 4 * size;
  const counts = headsAt + 4 * heads;
  return {
    terms: new Uint32Array(buffer, terms, size),
    places: new Uint32Array(buffer, places, size),
    heads: new Uint32Array(buffer, headsAt, heads),
    length,
    counts: new Uint8Array(buffer, counts, size),
    sketch: new Uint8Array(buffer, counts + size, sketchSize),
  };
}

/** The bytes of several arrays, one behind the other. */
export function joined(...parts: readonly ArrayBufferView[]): Uint8Array {
  return Buffer.concat(
    parts.map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength)),
  );
}
