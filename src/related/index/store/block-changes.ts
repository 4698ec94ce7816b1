import { fillBlock, fillFollowUps } from '../../blocks/block.js';
import { followed, keyed } from '../../blocks/blocks.js';
import type { Stories } from '../../blocks/stories.js';
import type { Candidate } from '../../rank/evidence.js';
import type { Applied } from './changes.js';
import { allFallbacks, type StoredIndex } from './stored-index.js';
import type { StoredFollowUps, StoredPicks } from './story-records.js';

/** The blocks that change with a set of edits, and who follows whom. */
export interface BlockChanges {
  /** Takes a story out of what happened after others. */
  unfollow(id: number): void;
  /** Fills a story's block from its candidates, and makes it a follower of the first of them. */
  fill(id: number, candidates: readonly Candidate[], own: number, stories: Stories): void;
  /** Puts away all that changed, and returns the keys of the stories whose blocks are others now. */
  settle(stories: Stories): Set<string>;
}

const noPicks: StoredPicks = { background: [], follows: [] };
const nothingAfter: StoredFollowUps = { followers: [], followUps: [] };

export function openBlocks(
  { records, sets }: StoredIndex,
  { removed, added }: Pick<Applied, 'removed' | 'added'>,
): BlockChanges {
  const picks = new Map<number, StoredPicks>();
  const later = new Map<number, StoredFollowUps>();
  const picksOf = (id: number) => picks.get(id) ?? picksBefore(id);
  const picksBefore = (id: number) => (added.has(id) ? noPicks : records.picks(id));
  const laterBefore = (id: number) => (added.has(id) ? nothingAfter : records.followUps(id));
  const followersOf = (id: number) => (later.get(id) ?? laterBefore(id)).followers;
  const setFollowers = (id: number, followers: StoredFollowUps['followers']) =>
    void later.set(id, { followers, followUps: [] });
  const unfollow = (id: number) => {
    const { background, follows } = picksOf(id);
    for (const earlier of follows)
      setFollowers(
        earlier,
        followersOf(earlier).filter((follower) => follower.id !== id),
      );
    picks.set(id, { background, follows: [] });
  };
  return {
    unfollow,
    fill(id, candidates, own, stories) {
      const { picks: filled, fallbacks } = fillBlock(id, candidates, stories);
      if (fallbacks) sets.fallbacks.add(allFallbacks, id);
      else sets.fallbacks.remove(allFallbacks, id);
      unfollow(id);
      const follows = followed(id, candidates, { own }, stories);
      picks.set(id, { background: keyed(filled, stories), follows: follows.map((earlier) => earlier.id) });
      for (const { id: earlier, strength } of follows)
        setFollowers(earlier, [...followersOf(earlier), { id, strength }]);
      if (!later.has(id)) setFollowers(id, followersOf(id));
    },
    settle(stories) {
      const changed = new Set<string>();
      const numbersBefore = new Map([...removed].map(([id, { key }]) => [key, id]));
      for (const id of new Set([...picks.keys(), ...later.keys()])) {
        if (removed.has(id)) continue;
        const { key } = records.story(id);
        const before = added.has(id) ? numbersBefore.get(key) : id;
        const followers = followersOf(id);
        const followUps =
          followers.length === 0
            ? []
            : fillFollowUps(id, followers, stories).map((each) => records.story(each).key);
        const { background } = picksOf(id);
        if (
          before === undefined ||
          !isSame(background, records.picks(before).background) ||
          !isSame(followUps, records.followUps(before).followUps)
        )
          changed.add(key);
        if (picks.has(id)) records.putPicks(id, picksOf(id));
        records.putFollowUps(id, { followers, followUps });
      }
      return changed;
    },
  };
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
