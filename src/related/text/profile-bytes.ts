import type { Profile } from './profile.js';
import { sketchSize } from './sketch.js';

/**
 * A profile as 32-bit words: number of terms, number of heads, length; terms, places and heads; then as bytes counts and sketch,
 * filled up to whole words.
 */
const headWords = 3;

/** How many words a profile takes. */
export function wordsOfProfile({ terms, heads }: Pick<Profile, 'terms' | 'heads'>): number {
  return headWords + 2 * terms.length + heads.length + Math.ceil((terms.length + sketchSize) / 4);
}

/** Writes a profile from a word of an array on. */
export function writeProfile(profile: Profile, words: Uint32Array, at: number): void {
  const { terms, places, heads, counts, length, sketch } = profile;
  const size = terms.length;
  words[at] = size;
  words[at + 1] = heads.length;
  words[at + 2] = length;
  words.set(terms, at + headWords);
  words.set(places, at + headWords + size);
  words.set(heads, at + headWords + 2 * size);
  const bytes = new Uint8Array(words.buffer, words.byteOffset);
  const from = 4 * (at + headWords + 2 * size + heads.length);
  bytes.set(counts, from);
  bytes.set(sketch, from + size);
}

export function encodeProfile(profile: Profile): Uint8Array {
  const words = new Uint32Array(wordsOfProfile(profile));
  writeProfile(profile, words, 0);
  return new Uint8Array(words.buffer);
}

/** Reads the profile that begins at a word. Nothing is copied: parts of it are views, made when they are asked for. */
export function readProfile(words: Uint32Array, at: number): Profile {
  return new PackedProfile(words, at);
}

/** Makes a profile of a part of a buffer, from a byte that must be a multiple of four on. */
export function decodeProfile(buffer: ArrayBufferLike, from = 0): Profile {
  return new PackedProfile(new Uint32Array(buffer, from, Math.floor((buffer.byteLength - from) / 4)), 0);
}

class PackedProfile implements Profile {
  readonly #words: Uint32Array;
  readonly #at: number;

  constructor(words: Uint32Array, at: number) {
    this.#words = words;
    this.#at = at;
  }

  get #size(): number {
    return this.#words[this.#at] as number;
  }

  get #heads(): number {
    return this.#words[this.#at + 1] as number;
  }

  get length(): number {
    return this.#words[this.#at + 2] as number;
  }

  get terms(): Uint32Array {
    return this.#part(0, this.#size);
  }

  get places(): Uint32Array {
    return this.#part(this.#size, this.#size);
  }

  get heads(): Uint32Array {
    return this.#part(2 * this.#size, this.#heads);
  }

  get counts(): Uint8Array {
    return this.#bytes(0, this.#size);
  }

  get sketch(): Uint8Array {
    return this.#bytes(this.#size, sketchSize);
  }

  #part(from: number, size: number): Uint32Array {
    const first = this.#at + headWords + from;
    return this.#words.subarray(first, first + size);
  }

  #bytes(from: number, size: number): Uint8Array {
    const first = 4 * (this.#at + headWords + 2 * this.#size + this.#heads) + from;
    return new Uint8Array(this.#words.buffer, this.#words.byteOffset + first, size);
  }
}
