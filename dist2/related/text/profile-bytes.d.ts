import type { Profile } from './profile.js';
/** How many words a profile takes. */
export declare function wordsOfProfile({ terms, heads }: Pick<Profile, 'terms' | 'heads'>): number;
/** Writes a profile from a word of an array on. */
export declare function writeProfile(profile: Profile, words: Uint32Array, at: number): void;
export declare function encodeProfile(profile: Profile): Uint8Array;
/** Reads the profile that begins at a word. Nothing is copied: parts of it are views, made when they are asked for. */
export declare function readProfile(words: Uint32Array, at: number): Profile;
/** Makes a profile of a part of a buffer, from a byte that must be a multiple of four on. */
export declare function decodeProfile(buffer: ArrayBufferLike, from?: number): Profile;
