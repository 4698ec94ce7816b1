import type { Entry } from '../../entry.js';
import { type MetaTerm, metaTerms } from '../../query/query.js';
import type { Profile } from '../../text/profile.js';
import { decodeProfile, encodeProfile, joined } from './profile-bytes.js';

/** What a story is compared with others by. */
export interface Compared {
  readonly profile: Profile;
  readonly meta: readonly MetaTerm[];
}

/** A story as it was kept; most are only compared, so that the rest is read when it is asked for. */
export interface KeptStory {
  readonly compared: Compared;
  entry(): Entry;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const kinds: readonly MetaTerm['kind'][] = ['topic', 'author', 'series', 'section'];

/** Number of what it is filed under, how long the profile is, terms and kinds of what it is filed under, each 32 bits; profile; rest as JSON. */
export function encodeStory(entry: Entry): Uint8Array {
  const { profile, ...rest } = entry;
  const meta = metaTerms(entry);
  const bytes = encodeProfile(profile);
  return joined(
    Uint32Array.of(meta.length, bytes.length),
    Uint32Array.from(meta, ({ term }) => term),
    Uint32Array.from(meta, ({ kind }) => kinds.indexOf(kind)),
    bytes,
    encoder.encode(JSON.stringify(rest)),
  );
}

/** The bytes must be all of their buffer; the profile is made of it. */
export function decodeStory({ buffer }: { readonly buffer: ArrayBuffer }): KeptStory {
  const [size = 0, length = 0] = new Uint32Array(buffer, 0, 2);
  const numbers = new Uint32Array(buffer, 8, 2 * size);
  const at = 8 + 8 * size;
  const profile = decodeProfile(buffer, at);
  const meta = Array.from(
    { length: size },
    (_, i): MetaTerm => ({
      term: numbers[i] as number,
      kind: kinds[numbers[size + i] as number] ?? 'section',
    }),
  );
  let entry: Entry | undefined;
  return {
    compared: { profile, meta },
    entry() {
      if (entry === undefined) {
        const rest = JSON.parse(decoder.decode(new Uint8Array(buffer, at + length))) as Omit<
          Entry,
          'profile'
        >;
        entry = { ...rest, profile };
      }
      return entry;
    },
  };
}
