import { fillBlock, fillFollowUps } from '../../blocks/block.js';
import { followed, keyed } from '../../blocks/blocks.js';
import { allFallbacks } from './stored-index.js';
const noPicks = { background: [], follows: [] };
const nothingAfter = { followers: [], followUps: [] };
export function openBlocks({ records, sets }, { removed, added }) {
    const picks = new Map();
    const later = new Map();
    const picksOf = (id) => picks.get(id) ?? picksBefore(id);
    const picksBefore = (id) => (added.has(id) ? noPicks : records.picks(id));
    const laterBefore = (id) => (added.has(id) ? nothingAfter : records.followUps(id));
    const followersOf = (id) => (later.get(id) ?? laterBefore(id)).followers;
    const setFollowers = (id, followers) => void later.set(id, { followers, followUps: [] });
    const unfollow = (id) => {
        const { background, follows } = picksOf(id);
        for (const earlier of follows)
            setFollowers(earlier, followersOf(earlier).filter((follower) => follower.id !== id));
        picks.set(id, { background, follows: [] });
    };
    return {
        unfollow,
        fill(id, candidates, own, stories) {
            const { picks: filled, fallbacks } = fillBlock(id, candidates, stories);
            if (fallbacks)
                sets.fallbacks.add(allFallbacks, id);
            else
                sets.fallbacks.remove(allFallbacks, id);
            unfollow(id);
            const follows = followed(id, candidates, { own }, stories);
            picks.set(id, { background: keyed(filled, stories), follows: follows.map((earlier) => earlier.id) });
            for (const { id: earlier, strength } of follows)
                setFollowers(earlier, [...followersOf(earlier), { id, strength }]);
            if (!later.has(id))
                setFollowers(id, followersOf(id));
        },
        settle(stories) {
            const changed = new Set();
            const numbersBefore = new Map([...removed].map(([id, { key }]) => [key, id]));
            for (const id of new Set([...picks.keys(), ...later.keys()])) {
                if (removed.has(id))
                    continue;
                const { key } = records.story(id);
                const before = added.has(id) ? numbersBefore.get(key) : id;
                const followers = followersOf(id);
                const followUps = followers.length === 0
                    ? []
                    : fillFollowUps(id, followers, stories).map((each) => records.story(each).key);
                const { background } = picksOf(id);
                if (before === undefined ||
                    !isSame(background, records.picks(before).background) ||
                    !isSame(followUps, records.followUps(before).followUps))
                    changed.add(key);
                if (picks.has(id))
                    records.putPicks(id, picksOf(id));
                records.putFollowUps(id, { followers, followUps });
            }
            return changed;
        },
    };
}
function isSame(a, b) {
    return JSON.stringify(a) === JSON.stringify(b);
}
//# sourceMappingURL=block-changes.js.map