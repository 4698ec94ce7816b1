import type { Profile } from '../profile.js';
import { sketchSize } from '../sketch.js';

/** Number of terms, of heads, length, terms, places, heads, each 32 bits; counts, sketch, bytes. */
export function encodeProfile({ terms, places, heads, counts, length, sketch }: Profile): Uint8Array {
  return joined(Uint32Array.of(terms.length, heads.length, length), terms, places, heads, counts, sketch);
}

/** The bytes must be all of their buffer; the profile is made of it. */
export function decodeProfile({ buffer }: { readonly buffer: ArrayBufferLike }): Profile {
  const [size = 0, heads = 0, length = 0] = new Uint32Array(buffer, 0, 3);
  const at = 12 + 8 * size;
  return {
    terms: new Uint32Array(buffer, 12, size),
    places: new Uint32Array(buffer, 12 + 4 * size, size),
    heads: new Uint32Array(buffer, at, heads),
    length,
    counts: new Uint8Array(buffer, at + 4 * heads, size),
    sketch: new Uint8Array(buffer, at + 4 * heads + size, sketchSize),
  };
}

/** The bytes of several arrays, one behind the other. */
export function joined(...parts: readonly ArrayBufferView[]): Uint8Array {
  return Buffer.concat(
    parts.map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength)),
  );
}
