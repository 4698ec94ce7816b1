import { fillBlock, fillFollowUps } from '../../blocks/block.js';
import { type Blocks, followed, keyed, noBlocks } from '../../blocks/blocks.js';
import type { Shelf } from '../../blocks/shelf.js';
import type { Candidate } from '../../rank/evidence.js';
import type { Applied } from './apply.js';
import type { Index } from './opened.js';
import type { Standing } from './record.js';

/** The blocks that change with a set of edits, and who follows whom. */
export interface Standings {
  /** Takes a story out of what happened after others. */
  unfollow(id: number): void;
  /** Fills a story's block from its candidates, and makes it a follower of the first of them. */
  fill(id: number, candidates: readonly Candidate[], shelf: Shelf): void;
  /** Puts away all that changed, and returns the keys of the stories whose blocks are others now. */
  settle(shelf: Shelf): Set<string>;
}

type Changing = { -readonly [Part in keyof Standing]: Standing[Part] };

const without: Standing = { blocks: noBlocks, followers: [], follows: [] };

export function openStandings(
  { table, records }: Index,
  { dead, born }: Pick<Applied, 'dead' | 'born'>,
): Standings {
  const changing = new Map<number, Changing>();
  const of = (id: number): Changing => {
    let standing = changing.get(id);
    if (standing === undefined) {
      standing = { ...(born.has(id) ? without : records.standing(id)) };
      changing.set(id, standing);
    }
    return standing;
  };
  const unfollow = (id: number) => {
    const standing = of(id);
    for (const earlier of standing.follows) {
      const its = of(earlier);
      its.followers = its.followers.filter((follower) => follower.id !== id);
    }
    standing.follows = [];
  };
  return {
    unfollow,
    fill(id, candidates, shelf) {
      const { picks, fallbacks } = fillBlock(id, candidates, shelf);
      table.setFallbacks(id, fallbacks);
      unfollow(id);
      const its = followed(id, candidates, records.found(id), shelf);
      const standing = of(id);
      standing.blocks = { ...standing.blocks, background: keyed(picks, shelf) };
      standing.follows = its.map((earlier) => earlier.id);
      for (const { id: earlier, strength } of its)
        of(earlier).followers = [...of(earlier).followers, { id, strength }];
    },
    settle(shelf) {
      const changed = new Set<string>();
      const oldIds = new Map([...dead].map(([id, key]) => [key, id]));
      for (const [id, standing] of changing) {
        if (dead.has(id)) continue;
        const key = table.keyOf(id);
        const followUps = fillFollowUps(id, standing.followers, shelf).map((later) => table.keyOf(later));
        standing.blocks = { ...standing.blocks, followUps };
        if (!isSame(standing.blocks, blocksBefore(born.has(id) ? oldIds.get(key) : id))) changed.add(key);
        records.putStanding(id, standing);
      }
      return changed;
    },
  };

  function blocksBefore(id: number | undefined): Blocks | undefined {
    return id === undefined ? undefined : records.standing(id).blocks;
  }
}

function isSame(blocks: Blocks, before: Blocks | undefined): boolean {
  return JSON.stringify(blocks) === JSON.stringify(before);
}
