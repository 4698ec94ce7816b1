import type { Candidate } from '../rank/evidence.js';
import type { Follower, Pick } from './block.js';
import type { Stories } from './stories.js';
/** What is recommended below one story. */
export interface Blocks {
    /** "We recommend to read": earlier stories. */
    readonly background: readonly BlockPick[];
    /** "What happened next": keys of later stories, oldest first. */
    readonly followUps: readonly string[];
}
export interface BlockPick {
    readonly key: string;
    readonly reason: 'series' | 'ranked' | 'newest';
    readonly score: number;
}
export declare const noBlocks: Blocks;
/** The earlier stories that one may have followed: the first of those it ranks, if they are near enough. */
export declare function followed(id: number, candidates: readonly Candidate[], { own }: {
    readonly own: number;
}, stories: Stories): Follower[];
/** Picks with the keys of stories in place of their numbers. */
export declare function keyed(picks: readonly Pick[], stories: Stories): BlockPick[];
