import type { Stories } from '../../blocks/stories.js';
import type { Candidate } from '../../rank/evidence.js';
import type { Applied } from './changes.js';
import { type StoredIndex } from './stored-index.js';
/** The blocks that change with a set of edits, and who follows whom. */
export interface BlockChanges {
    /** Takes a story out of what happened after others. */
    unfollow(id: number): void;
    /** Fills a story's block from its candidates, and makes it a follower of the first of them. */
    fill(id: number, candidates: readonly Candidate[], own: number, stories: Stories): void;
    /** Puts away all that changed, and returns the keys of the stories whose blocks are others now. */
    settle(stories: Stories): Set<string>;
}
export declare function openBlocks({ records, sets }: StoredIndex, { removed, added }: Pick<Applied, 'removed' | 'added'>): BlockChanges;
