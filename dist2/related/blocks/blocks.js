import { constants } from '../tuning.js';
export const noBlocks = { background: [], followUps: [] };
/** The earlier stories that one may have followed: the first of those it ranks, if they are near enough. */
export function followed(id, candidates, { own }, stories) {
    if (own === 0 || stories.story(id).sponsored)
        return [];
    return candidates
        .slice(0, constants.mayFollow)
        .map((candidate) => ({ id: candidate.id, strength: Math.floor((1000 * candidate.score) / own) }))
        .filter(({ strength }) => strength >= constants.followsFrom);
}
/** Picks with the keys of stories in place of their numbers. */
export function keyed(picks, stories) {
    return picks.map(({ id, reason, score }) => ({ key: stories.story(id).key, reason, score }));
}
//# sourceMappingURL=blocks.js.map