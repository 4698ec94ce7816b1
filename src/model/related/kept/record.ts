import { digest } from '../../../lib/digest.js';
import type { Found } from '../archive.js';
import type { Follower } from '../block.js';
import type { Blocks } from '../blocks.js';
import type { Entry } from '../entry.js';
import { sketchSize } from '../sketch.js';
import { termOf } from '../terms.js';

/** What is kept of one story beside its row. */
export interface KeptRecord {
  readonly entry: Entry;
  readonly found: Found;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Tells one entry from another: whatever is in it. */
export function digestOf(entry: Entry): string {
  return digest(encodeRecord({ entry, found: { ids: [], scores: [], own: 0 } })).slice(0, 22);
}

/** By which the parts of a series in one language are found; 0 for none. */
export function seriesTerm({ series, language }: Pick<Entry, 'series' | 'language'>): number {
  return series === undefined ? 0 : termOf('series', series, language) | 1;
}

/** Length of the JSON, of terms and of the list; then the JSON, numbers of 32 bits, and bytes. */
export function encodeRecord({ entry, found }: KeptRecord): Uint8Array {
  const { profile, ...rest } = entry;
  const json = encoder.encode(JSON.stringify({ ...rest, length: profile.length, own: found.own }));
  const { terms, counts, sketch } = profile;
  const ranked = found.ids.length;
  const words = new Uint32Array(3 + terms.length + ranked * 3);
  words[0] = json.length;
  words[1] = terms.length;
  words[2] = ranked;
  words.set(terms, 3);
  words.set(found.ids, 3 + terms.length);
  const scores = new Uint32Array(Float64Array.from(found.scores).buffer);
  words.set(scores, 3 + terms.length + ranked);
  const bytes = new Uint8Array(words.byteLength + counts.length + sketchSize + json.length);
  bytes.set(new Uint8Array(words.buffer), 0);
  bytes.set(counts, words.byteLength);
  bytes.set(sketch, words.byteLength + counts.length);
  bytes.set(json, words.byteLength + counts.length + sketchSize);
  return bytes;
}

export function decodeRecord(kept: Uint8Array): KeptRecord {
  const bytes = new Uint8Array(kept);
  const [jsonLength = 0, terms = 0, ranked = 0] = new Uint32Array(bytes.buffer, 0, 3);
  const words = new Uint32Array(bytes.buffer, 0, 3 + terms + ranked * 3);
  const at = words.byteLength;
  const json = decoder.decode(bytes.subarray(at + terms + sketchSize, at + terms + sketchSize + jsonLength));
  const { length, own, ...rest } = JSON.parse(json) as Omit<Entry, 'profile'> & {
    length: number;
    own: number;
  };
  const scores = new Float64Array(words.slice(3 + terms + ranked).buffer);
  return {
    entry: {
      ...rest,
      profile: {
        terms: words.subarray(3, 3 + terms),
        counts: bytes.subarray(at, at + terms),
        length,
        sketch: bytes.subarray(at + terms, at + terms + sketchSize),
      },
    },
    found: {
      ids: Array.from(words.subarray(3 + terms, 3 + terms + ranked)),
      scores: Array.from(scores),
      own,
    },
  };
}

export function encodeBlocks(blocks: Blocks): Uint8Array {
  return encoder.encode(JSON.stringify(blocks));
}

export function decodeBlocks(bytes: Uint8Array): Blocks {
  return JSON.parse(decoder.decode(bytes)) as Blocks;
}

export function encodeFollowers(followers: readonly Follower[]): Uint8Array {
  return new Uint8Array(Uint32Array.from(followers.flatMap(({ id, strength }) => [id, strength])).buffer);
}

export function decodeFollowers(bytes: Uint8Array | undefined): Follower[] {
  if (bytes === undefined) return [];
  const words = new Uint32Array(new Uint8Array(bytes).buffer);
  const followers: Follower[] = [];
  for (let i = 0; i < words.length; i += 2)
    followers.push({ id: words[i] as number, strength: words[i + 1] as number });
  return followers;
}
