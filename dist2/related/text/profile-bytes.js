import { sketchSize } from './sketch.js';
/**
 * A profile as 32-bit words: number of terms, number of heads, length; terms, places and heads; then as bytes counts and sketch,
 * filled up to whole words.
 */
const headWords = 3;
/** How many words a profile takes. */
export function wordsOfProfile({ terms, heads }) {
    return headWords + 2 * terms.length + heads.length + Math.ceil((terms.length + sketchSize) / 4);
}
/** Writes a profile from a word of an array on. */
export function writeProfile(profile, words, at) {
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
export function encodeProfile(profile) {
    const words = new Uint32Array(wordsOfProfile(profile));
    writeProfile(profile, words, 0);
    return new Uint8Array(words.buffer);
}
/** Reads the profile that begins at a word. Nothing is copied: parts of it are views, made when they are asked for. */
export function readProfile(words, at) {
    return new PackedProfile(words, at);
}
/** Makes a profile of a part of a buffer, from a byte that must be a multiple of four on. */
export function decodeProfile(buffer, from = 0) {
    return new PackedProfile(new Uint32Array(buffer, from, Math.floor((buffer.byteLength - from) / 4)), 0);
}
class PackedProfile {
    #words;
    #at;
    constructor(words, at) {
        this.#words = words;
        this.#at = at;
    }
    get #size() {
        return this.#words[this.#at];
    }
    get #heads() {
        return this.#words[this.#at + 1];
    }
    get length() {
        return this.#words[this.#at + 2];
    }
    get terms() {
        return this.#part(0, this.#size);
    }
    get places() {
        return this.#part(this.#size, this.#size);
    }
    get heads() {
        return this.#part(2 * this.#size, this.#heads);
    }
    get counts() {
        return this.#bytes(0, this.#size);
    }
    get sketch() {
        return this.#bytes(this.#size, sketchSize);
    }
    #part(from, size) {
        const first = this.#at + headWords + from;
        return this.#words.subarray(first, first + size);
    }
    #bytes(from, size) {
        const first = 4 * (this.#at + headWords + 2 * this.#size + this.#heads) + from;
        return new Uint8Array(this.#words.buffer, this.#words.byteOffset + first, size);
    }
}
//# sourceMappingURL=profile-bytes.js.map