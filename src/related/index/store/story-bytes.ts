import { joinedBytes } from '../../../lib/joined-bytes.js';
import type { StoryFacts } from '../../blocks/stories.js';
import type { Entry } from '../../entry.js';
import { type FiledTerm, filedKinds, filedTerms } from '../../query/query.js';
import type { Profile } from '../../text/profile.js';
import { encodeProfile, readProfile } from '../../text/profile-bytes.js';

/** A stored story. Parts of it are read when they are asked for. */
export interface StoredStory {
  readonly key: string;
  readonly profile: Profile;
  /** The terms that it is filed under. */
  readonly filed: Uint32Array;
  readonly filedTerms: readonly FiledTerm[];
  readonly facts: StoryFacts;
  readonly entry: Entry;
}

type Facts = Omit<StoryFacts, 'profile' | 'key'>;
/** What of an entry is in no other part. */
type Rest = Omit<Entry, keyof StoryFacts>;

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const headWords = 4;

/**
 * How many terms it is filed under, words of its profile, bytes of its key and of its facts, each 32 bits; terms, and numbers of their
 * kinds; profile; as text the key; as JSON facts, and the rest of the entry.
 */
export function encodeStory(entry: Entry): Uint8Array {
  const { key, profile, day, language, series, sponsored, links, linkPassages } = entry;
  const { translations, chosen, places, ...others } = entry;
  const facts: Facts = {
    day,
    language,
    series,
    sponsored,
    links,
    linkPassages,
    translations,
    chosen,
    places,
  };
  const { date, month, topics, authors, section, digest } = others;
  const rest: Rest = { date, month, topics, authors, section, digest };
  const filed = filedTerms(entry);
  const profileBytes = encodeProfile(profile);
  const keyBytes = encoder.encode(key);
  const factBytes = encoder.encode(JSON.stringify(facts));
  return joinedBytes([
    Uint32Array.of(filed.length, profileBytes.length / 4, keyBytes.length, factBytes.length),
    Uint32Array.from(filed, ({ term }) => term),
    Uint32Array.from(filed, ({ kind }) => filedKinds.indexOf(kind)),
    profileBytes,
    keyBytes,
    factBytes,
    encoder.encode(JSON.stringify(rest)),
  ]);
}

/** The bytes must be all of their buffer; the story is made of it. */
export function decodeStory(bytes: Uint8Array<ArrayBuffer>): StoredStory {
  return new DecodedStory(bytes);
}

class DecodedStory implements StoredStory {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #words: Uint32Array;
  #facts: StoryFacts | undefined;
  #key: string | undefined;

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.#bytes = bytes;
    this.#words = new Uint32Array(bytes.buffer, 0, Math.floor(bytes.length / 4));
  }

  #word(at: number): number {
    return this.#words[at] as number;
  }

  get #keyAt(): number {
    return 4 * (headWords + 2 * this.#word(0) + this.#word(1));
  }

  get key(): string {
    this.#key ??= decoder.decode(this.#bytes.subarray(this.#keyAt, this.#keyAt + this.#word(2)));
    return this.#key;
  }

  get profile(): Profile {
    return readProfile(this.#words, headWords + 2 * this.#word(0));
  }

  get filed(): Uint32Array {
    return this.#words.subarray(headWords, headWords + this.#word(0));
  }

  get filedTerms(): readonly FiledTerm[] {
    const { filed } = this;
    return Array.from(filed, (term, i) => ({
      term,
      kind: filedKinds[this.#word(headWords + filed.length + i)] ?? 'section',
    }));
  }

  get facts(): StoryFacts {
    if (this.#facts === undefined) {
      const from = this.#keyAt + this.#word(2);
      const facts: Facts = JSON.parse(decoder.decode(this.#bytes.subarray(from, from + this.#word(3))));
      this.#facts = { ...facts, key: this.key, profile: this.profile };
    }
    return this.#facts;
  }

  get entry(): Entry {
    const from = this.#keyAt + this.#word(2) + this.#word(3);
    const rest: Rest = JSON.parse(decoder.decode(this.#bytes.subarray(from)));
    return { ...this.facts, ...rest };
  }
}
