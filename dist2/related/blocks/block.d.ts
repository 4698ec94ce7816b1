import type { Candidate } from '../rank/evidence.js';
import type { Stories } from './stories.js';
/** A story in a block, and why it is there. `newest` fills a place for which nothing better was found. */
export interface Pick {
    readonly id: number;
    readonly reason: 'series' | 'ranked' | 'newest';
    readonly score: number;
}
/** Why a candidate is not in a block. */
export type Passed = {
    readonly why: 'chosen' | 'translation' | 'linked' | 'same-day' | 'full';
} | {
    readonly why: 'near-duplicate';
    readonly of: number;
};
/** Told of each candidate that is passed over. */
type OnPassed = (candidate: Candidate, passed: Passed) => void;
/**
 * Fills the places that the editor left: with the earlier parts of the story's series where these are few, newest first, then
 * with what ranks highest, then with the newest. `fallbacks` tells whether it came to the last.
 */
export declare function fillBlock(id: number, candidates: readonly Candidate[], stories: Stories, onPassed?: OnPassed): {
    readonly picks: readonly Pick[];
    readonly fallbacks: boolean;
};
/** A story that may have followed another. */
export interface Follower {
    readonly id: number;
    /** How near the other is to it: thousandths of what it would score for its own query. */
    readonly strength: number;
}
/** The block "What happened next": the later stories nearest to one, oldest first. */
export declare function fillFollowUps(id: number, followers: readonly Follower[], stories: Stories): number[];
export {};
