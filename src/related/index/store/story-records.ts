import { Damaged } from '../../../lib/damaged.js';
import type { Follower } from '../../blocks/block.js';
import type { BlockPick } from '../../blocks/blocks.js';
import type { Entry } from '../../entry.js';
import type { Found } from '../../rank/find.js';
import type { Editable } from './draft.js';
import { decodeFound, encodeFound } from './found-bytes.js';
import { decodeStory, encodeStory, type StoredStory } from './story-bytes.js';

/** A story's block of earlier stories. */
export interface StoredPicks {
  readonly background: readonly BlockPick[];
  /** The earlier stories that it may have followed. */
  readonly follows: readonly number[];
}

/** What happened after a story. */
export interface StoredFollowUps {
  /** The later stories that may have followed it. */
  readonly followers: readonly Follower[];
  readonly followUps: readonly string[];
}

const noFollowUps: StoredFollowUps = { followers: [], followUps: [] };

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * The stories of an index, one by one; reading one that is not there throws Damaged. What a story is made of, what it found and its
 * blocks are rows of their own: each changes for other reasons.
 */
export interface StoryRecords {
  /** Remembered, for stories that are compared with many. */
  story(id: number): StoredStory;
  read(id: number): StoredStory;
  found(id: number): Found;
  picks(id: number): StoredPicks;
  followUps(id: number): StoredFollowUps;
  putStory(id: number, entry: Entry): void;
  putFound(id: number, found: Found): void;
  putPicks(id: number, picks: StoredPicks): void;
  putFollowUps(id: number, followUps: StoredFollowUps): void;
  /** Forgets all of a story but what it is: its place in the archive is still compared with others. */
  forget(id: number): void;
}

export function openRecords(keeper: Editable): StoryRecords {
  const stories = new Map<number, StoredStory>();
  const read = (kind: Kind, id: number) => {
    const bytes = keeper.get(nameOf(kind, id));
    // What the keeper gives is good until it is asked again.
    return bytes && new Uint8Array(bytes);
  };
  const need = (kind: Kind, id: number) => {
    const bytes = read(kind, id);
    if (bytes === undefined) throw new Damaged(nameOf(kind, id));
    return bytes;
  };
  const put = (kind: Kind, id: number, value: StoredPicks | StoredFollowUps) =>
    keeper.put(nameOf(kind, id), encoder.encode(JSON.stringify(value)));
  return {
    story(id) {
      let story = stories.get(id);
      if (story === undefined) {
        story = decodeStory(need('story', id));
        stories.set(id, story);
      }
      return story;
    },
    read: (id) => stories.get(id) ?? decodeStory(need('story', id)),
    found: (id) => decodeFound(need('found', id)),
    picks: (id) => JSON.parse(decoder.decode(need('picks', id))),
    followUps(id) {
      const bytes = read('later', id);
      return bytes === undefined ? noFollowUps : JSON.parse(decoder.decode(bytes));
    },
    putStory(id, entry) {
      stories.delete(id);
      keeper.put(nameOf('story', id), encodeStory(entry));
    },
    putFound: (id, found) => keeper.put(nameOf('found', id), encodeFound(found)),
    putPicks: (id, picks) => put('picks', id, picks),
    putFollowUps(id, its) {
      if (its.followers.length === 0) keeper.delete(nameOf('later', id));
      else put('later', id, its);
    },
    forget(id) {
      for (const kind of ['found', 'picks', 'later'] as const) keeper.delete(nameOf(kind, id));
    },
  };
}

type Kind = 'story' | 'found' | 'picks' | 'later';

/** Of one length, so that names come in the order of numbers. */
function nameOf(kind: Kind, id: number): string {
  return `${kind}/${String(id).padStart(7, '0')}`;
}
