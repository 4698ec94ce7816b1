import type { Candidate } from '../rank/evidence.js';
import { constants } from '../tuning.js';
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

export const noBlocks: Blocks = { background: [], followUps: [] };

/** The earlier stories that one may have followed: the first of those it ranks, if they are near enough. */
export function followed(
  id: number,
  candidates: readonly Candidate[],
  { own }: { readonly own: number },
  stories: Stories,
): Follower[] {
  if (own === 0 || stories.story(id).sponsored) return [];
  return candidates
    .slice(0, constants.mayFollow)
    .map((candidate) => ({ id: candidate.id, strength: Math.floor((1000 * candidate.score) / own) }))
    .filter(({ strength }) => strength >= constants.followsFrom);
}

/** Picks with the keys of stories in place of their numbers. */
export function keyed(picks: readonly Pick[], stories: Stories): BlockPick[] {
  return picks.map(({ id, reason, score }) => ({ key: stories.story(id).key, reason, score }));
}
