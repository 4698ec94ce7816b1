import { type Entry, earlierFirst } from '../../entry.js';
import { type FiledTerm, filedKinds, filedTerms } from '../../query/query.js';
import type { Profile } from '../../text/profile.js';
import { readProfile, wordsOfProfile, writeProfile } from '../../text/profile-bytes.js';

/**
 * What is needed of all stories to ask for each, in columns that threads share: story `i` is the i-th of the archive. An archive
 * has hundreds of terms a story, so that profiles are bytes and no objects.
 */
export interface PackedStories {
  readonly size: number;
  readonly months: Int32Array;
  readonly days: Int32Array;
  /** By number, see `languageNames`. */
  readonly languages: Uint16Array;
  readonly languageNames: readonly string[];
  /** 1 for a sponsored story. */
  readonly sponsored: Uint8Array;
  /** What story `i` is filed under is from `filedStarts[i]` up to but not including `filedStarts[i + 1]`. */
  readonly filedStarts: Uint32Array;
  readonly filedTerms: Uint32Array;
  /** By number, see `filedKinds` in query.ts. */
  readonly filedKinds: Uint8Array;
  readonly chunks: readonly Uint32Array[];
  /** Where a profile begins: number of the chunk × `chunkWords` + word in the chunk. */
  readonly places: Float64Array;
}

/** At most so many words are in a chunk of profiles, but for a profile that is longer. */
const chunkWords = 2 ** 22;
const firstChunkWords = 2 ** 12;

/** Puts the entries of an archive in order, and their profiles into columns. The entries are read once, one by one. */
export function packStories(unordered: Iterable<Entry>): { entries: Entry[]; packed: PackedStories } {
  const pack = createPacker();
  const intern = createInterner();
  const stories: { readonly rest: Omit<Entry, 'profile'>; readonly place: number }[] = [];
  const filedOf = new Map<object, FiledTerm[]>();
  for (const entry of unordered) {
    const { profile } = entry;
    const rest = withoutProfile(entry, intern);
    filedOf.set(rest, filedTerms({ ...rest, profile }));
    stories.push({ rest, place: pack.add(profile) });
  }
  stories.sort((a, b) => earlierFirst(a.rest, b.rest));
  const size = stories.length;
  const languageNames = [...new Set(stories.map(({ rest }) => rest.language))];
  const numberOf = new Map(languageNames.map((name, number) => [name, number]));
  const filedStarts = new Uint32Array(shared(4 * (size + 1)));
  stories.forEach(({ rest }, i) => {
    filedStarts[i + 1] = (filedStarts[i] as number) + (filedOf.get(rest)?.length ?? 0);
  });
  const filed = filedStarts[size] as number;
  const packed: PackedStories = {
    size,
    months: new Int32Array(shared(4 * size)),
    days: new Int32Array(shared(4 * size)),
    languages: new Uint16Array(shared(2 * size)),
    languageNames,
    sponsored: new Uint8Array(shared(size)),
    filedStarts,
    filedTerms: new Uint32Array(shared(4 * filed)),
    filedKinds: new Uint8Array(shared(filed)),
    chunks: pack.chunks,
    places: new Float64Array(shared(8 * size)),
  };
  const entries = stories.map(({ rest, place }, i) => {
    packed.months[i] = rest.month;
    packed.days[i] = rest.day;
    packed.languages[i] = numberOf.get(rest.language) as number;
    packed.sponsored[i] = Number(rest.sponsored);
    packed.places[i] = place;
    (filedOf.get(rest) ?? []).forEach(({ term, kind }, n) => {
      packed.filedTerms[(filedStarts[i] as number) + n] = term;
      packed.filedKinds[(filedStarts[i] as number) + n] = filedKinds.indexOf(kind);
    });
    return new PackedEntry(rest, packed, i);
  });
  return { entries, packed };
}

export function profileAt({ chunks, places }: PackedStories, id: number): Profile {
  const place = places[id] as number;
  const chunk = Math.floor(place / chunkWords);
  return readProfile(chunks[chunk] as Uint32Array, place - chunk * chunkWords);
}

/** The terms that a story is filed under. */
export function filedTermsAt({ filedStarts, filedTerms }: PackedStories, id: number): Uint32Array {
  return filedTerms.subarray(filedStarts[id], filedStarts[id + 1]);
}

export function filedAt(
  { filedStarts, filedTerms, filedKinds: kinds }: PackedStories,
  id: number,
): FiledTerm[] {
  const filed: FiledTerm[] = [];
  for (let at = filedStarts[id] as number; at < (filedStarts[id + 1] as number); at++)
    filed.push({ term: filedTerms[at] as number, kind: filedKinds[kinds[at] as number] ?? 'section' });
  return filed;
}

export function languageAt({ languages, languageNames }: PackedStories, id: number): string {
  return languageNames[languages[id] as number] ?? '';
}

/** An entry whose profile lies in the columns. */
class PackedEntry implements Entry {
  declare readonly key: Entry['key'];
  declare readonly date: Entry['date'];
  declare readonly month: Entry['month'];
  declare readonly day: Entry['day'];
  declare readonly language: Entry['language'];
  declare readonly topics: Entry['topics'];
  declare readonly authors: Entry['authors'];
  declare readonly section: Entry['section'];
  declare readonly series?: Entry['series'];
  declare readonly sponsored: Entry['sponsored'];
  declare readonly links: Entry['links'];
  declare readonly linkPassages: Entry['linkPassages'];
  declare readonly translations: Entry['translations'];
  declare readonly chosen: Entry['chosen'];
  declare readonly places: Entry['places'];
  declare readonly digest: Entry['digest'];
  readonly #packed: PackedStories;
  readonly #id: number;

  constructor(rest: Omit<Entry, 'profile'>, packed: PackedStories, id: number) {
    Object.assign(this, rest);
    this.#packed = packed;
    this.#id = id;
  }

  get profile(): Profile {
    return profileAt(this.#packed, this.#id);
  }
}

/** Gathers profiles in chunks of shared memory. */
function createPacker() {
  const chunks: Uint32Array[] = [];
  let used = 0;
  return {
    chunks,
    /** Returns where the profile begins. */
    add(profile: Profile): number {
      const words = wordsOfProfile(profile);
      let chunk = chunks.at(-1);
      if (chunk === undefined || used + words > chunk.length) {
        const larger = Math.min(chunkWords, Math.max(firstChunkWords, 2 * (chunk?.length ?? 0)));
        chunk = new Uint32Array(shared(4 * Math.max(words, larger)));
        chunks.push(chunk);
        used = 0;
      }
      writeProfile(profile, chunk, used);
      used += words;
      return (chunks.length - 1) * chunkWords + used - words;
    },
  };
}

function withoutProfile(entry: Entry, intern: (text: string) => string): Omit<Entry, 'profile'> {
  return {
    key: entry.key,
    date: entry.date,
    month: entry.month,
    day: entry.day,
    language: intern(entry.language),
    topics: entry.topics.map(intern),
    authors: entry.authors.map(intern),
    section: intern(entry.section),
    series: entry.series,
    sponsored: entry.sponsored,
    links: entry.links,
    linkPassages: entry.linkPassages,
    translations: entry.translations,
    chosen: entry.chosen,
    places: entry.places,
    digest: entry.digest,
  };
}

/** Gives the same string for texts that are the same: thousands of stories have one topic. */
function createInterner(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const same = known.get(text);
    if (same === undefined) known.set(text, text);
    return same ?? text;
  };
}

function shared(bytes: number): SharedArrayBuffer {
  return new SharedArrayBuffer(bytes);
}
