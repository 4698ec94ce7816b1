import { Damaged } from '../../../lib/damaged.js';
import type { Follower } from '../block.js';
import type { Blocks } from '../blocks.js';
import type { Entry } from '../entry.js';
import type { Found } from '../find.js';
import type { Profile } from '../profile.js';
import { termOf } from '../terms.js';
import type { Editable } from './draft.js';
import { decodeProfile, encodeProfile, joined } from './profile-bytes.js';

/** What a story has in its blocks and in those of others, as it is kept. */
export interface Standing {
  readonly blocks: Blocks;
  /** The later stories that may have followed it. */
  readonly followers: readonly Follower[];
  /** The earlier stories that it may have followed. */
  readonly follows: readonly number[];
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * The stories of an index one by one; reading one that is not there throws Damaged. Texts and entries stay as they are as long as their number does; what was found and
 * how stories stand to each other changes. Read and written as what they are, so that each change costs little.
 */
export interface Records {
  profile(id: number): Profile;
  entry(id: number): Entry;
  found(id: number): Found;
  standing(id: number): Standing;
  putEntry(id: number, entry: Entry): void;
  putFound(id: number, found: Found): void;
  putStanding(id: number, standing: Standing): void;
  forget(id: number): void;
}

export function createRecords(keeper: Editable): Records {
  const profiles = new Map<number, Profile>();
  const entries = new Map<number, Entry>();
  const read = (kind: string, id: number) => {
    const bytes = keeper.get(nameOf(kind, id));
    if (bytes === undefined) throw new Damaged(nameOf(kind, id));
    return bytes;
  };
  const profile = (id: number) =>
    remembered(profiles, id, () => decodeProfile(new Uint8Array(read('text', id))));
  return {
    profile,
    entry: (id) =>
      remembered(entries, id, () => ({
        ...(JSON.parse(decoder.decode(read('story', id))) as Omit<Entry, 'profile'>),
        profile: profile(id),
      })),
    found: (id) => decodeFound(new Uint8Array(read('found', id))),
    standing: (id) => JSON.parse(decoder.decode(read('block', id))) as Standing,
    putEntry(id, entry) {
      const { profile: its, ...rest } = entry;
      profiles.set(id, its);
      entries.set(id, entry);
      keeper.put(nameOf('text', id), encodeProfile(its));
      keeper.put(nameOf('story', id), encoder.encode(JSON.stringify(rest)));
    },
    putFound: (id, found) => keeper.put(nameOf('found', id), encodeFound(found)),
    putStanding: (id, standing) => keeper.put(nameOf('block', id), encoder.encode(JSON.stringify(standing))),
    forget(id) {
      for (const kind of ['text', 'story', 'found', 'block']) keeper.delete(nameOf(kind, id));
    },
  };
}

function remembered<T>(known: Map<number, T>, id: number, read: () => T): T {
  let value = known.get(id);
  if (value === undefined) {
    value = read();
    known.set(id, value);
  }
  return value;
}

/** Of one length, so that names come in the order of numbers. */
function nameOf(kind: string, id: number): string {
  return `${kind}/${String(id).padStart(7, '0')}`;
}

/** By which the parts of a series in one language are found; 0 for none. */
export function seriesTerm({ series, language }: Pick<Entry, 'series' | 'language'>): number {
  return series === undefined ? 0 : (termOf('series', series, language) | 1) >>> 0;
}

/** Number of those found, own score, least, scores, each 64 bits; ids of 32; closeness of 16; rarities, bytes. */
function encodeFound({ ids, scores, closeness, own, least, rarities }: Found): Uint8Array {
  return joined(
    Float64Array.of(ids.length, own, least, ...scores),
    Uint32Array.from(ids),
    Uint16Array.from(closeness),
    rarities,
  );
}

function decodeFound({ buffer }: { readonly buffer: ArrayBuffer }): Found {
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
