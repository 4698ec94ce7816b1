import { Damaged } from '../../../lib/damaged.js';
import type { Follower } from '../../blocks/block.js';
import type { Blocks } from '../../blocks/blocks.js';
import type { Entry } from '../../entry.js';
import { metaTerms } from '../../query/query.js';
import type { Found } from '../../rank/find.js';
import type { Profile } from '../../text/profile.js';
import { termOf } from '../../text/terms.js';
import type { Editable } from './draft.js';
import { decodeFound, encodeFound } from './found-bytes.js';
import { type Compared, decodeStory, encodeStory, type KeptStory } from './story-bytes.js';

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
 * The stories of an index one by one; reading one that is not there throws Damaged. What a story says stays as it is until it
 * is edited; what was found, and how stories stand to each other, changes with others. Read and written as what they are, so
 * that each change costs little.
 */
export interface Records {
  profile(id: number): Profile;
  /** What a story is compared with others by. */
  compared(id: number): Compared;
  entry(id: number): Entry;
  found(id: number): Found;
  standing(id: number): Standing;
  putEntry(id: number, entry: Entry): void;
  putFound(id: number, found: Found): void;
  putStanding(id: number, standing: Standing): void;
  forget(id: number): void;
}

export function createRecords(keeper: Editable): Records {
  const stories = new Map<number, KeptStory>();
  const read = (kind: Kind, id: number) => {
    const bytes = keeper.get(nameOf(kind, id));
    if (bytes === undefined) throw new Damaged(nameOf(kind, id));
    // What the keeper gives is good until it is asked again.
    return new Uint8Array(bytes);
  };
  const story = (id: number): KeptStory => {
    let known = stories.get(id);
    if (known === undefined) {
      known = decodeStory(read('story', id));
      stories.set(id, known);
    }
    return known;
  };
  return {
    profile: (id) => story(id).compared.profile,
    compared: (id) => story(id).compared,
    entry: (id) => story(id).entry(),
    found: (id) => decodeFound(read('found', id)),
    standing: (id) => JSON.parse(decoder.decode(read('block', id))) as Standing,
    putEntry(id, entry) {
      stories.set(id, { compared: { profile: entry.profile, meta: metaTerms(entry) }, entry: () => entry });
      keeper.put(nameOf('story', id), encodeStory(entry));
    },
    putFound: (id, found) => keeper.put(nameOf('found', id), encodeFound(found)),
    putStanding: (id, standing) => keeper.put(nameOf('block', id), encoder.encode(JSON.stringify(standing))),
    forget(id) {
      for (const kind of kinds) keeper.delete(nameOf(kind, id));
    },
  };
}

const kinds = ['story', 'found', 'block'] as const;
type Kind = (typeof kinds)[number];

/** Of one length, so that names come in the order of numbers. */
function nameOf(kind: Kind, id: number): string {
  return `${kind}/${String(id).padStart(7, '0')}`;
}

/** By which the parts of a series in one language are found; 0 for none. */
export function seriesTerm({ series, language }: Pick<Entry, 'series' | 'language'>): number {
  return series === undefined ? 0 : (termOf('series', series, language) | 1) >>> 0;
}
