import type { Follower } from '../../blocks/block.js';
import type { BlockPick } from '../../blocks/blocks.js';
import type { Entry } from '../../entry.js';
import type { Found } from '../../rank/find.js';
import type { Editable } from './draft.js';
import { type StoredStory } from './story-bytes.js';
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
export declare function openRecords(keeper: Editable): StoryRecords;
