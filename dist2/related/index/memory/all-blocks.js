import { fillBlock, fillFollowUps } from '../../blocks/block.js';
import { followed, keyed } from '../../blocks/blocks.js';
import { storiesOf } from '../../blocks/stories.js';
import { createWeigher } from '../../rank/evidence.js';
import { indexArchive } from './inverted-index.js';
import { queryAll } from './query-all.js';
/**
 * Makes the blocks of a whole archive. Calls `visit` for each story, oldest first; what is handed to it is not held. What
 * followed a story is known when all have been visited: the function that is returned tells it.
 */
export function visitAllBlocks({ entries, index }, tuning, visit, { profileOf, ownLinks = true, ask = queryAll } = {}) {
    const stories = storiesOf(entries);
    /** As stories are when blocks are put together. */
    const shown = ownLinks ? stories : withoutLinks(stories);
    const { weigh } = createWeigher(tuning);
    const askingOf = (id) => {
        const entry = entries[id];
        return profileOf?.(entry) ?? entry.profile;
    };
    const followers = new Map();
    const found = (id, its, bounds) => {
        const candidates = weigh(id, its, stories, askingOf(id));
        const { picks, fallbacks } = fillBlock(id, candidates, shown);
        const follows = followed(id, candidates, its, stories);
        for (const { id: earlier, strength } of follows) {
            const known = followers.get(earlier);
            if (known)
                known.push({ id, strength });
            else
                followers.set(earlier, [{ id, strength }]);
        }
        const background = keyed(picks, stories);
        visit(id, { found: its, bounds, background, fallbacks, follows: follows.map((each) => each.id) });
    };
    if (profileOf)
        queryAll(index, tuning, found, { profileOf: askingOf });
    else
        ask(index, tuning, found);
    return (id) => {
        const its = followers.get(id) ?? [];
        const followUps = its.length === 0 ? [] : fillFollowUps(id, its, shown);
        return { followers: its, followUps: followUps.map((later) => stories.story(later).key) };
    };
}
/** The blocks of a whole archive, by key, found from nothing but the archive and stored nowhere. */
export function allBlocks(unordered, tuning, options = {}) {
    const archive = indexArchive(unordered);
    const backgrounds = [];
    const followUpsOf = visitAllBlocks(archive, tuning, (_, { background }) => void backgrounds.push(background), options);
    return new Map(archive.entries.map(({ key }, id) => {
        const { followUps } = followUpsOf(id);
        return [key, { background: backgrounds[id] ?? [], followUps }];
    }));
}
function withoutLinks(stories) {
    return {
        ...stories,
        story(id) {
            const story = stories.story(id);
            return { ...story, profile: story.profile, links: [] };
        },
    };
}
//# sourceMappingURL=all-blocks.js.map