import { constants } from '../tuning.js';
import { createMatcher, whole } from './matcher.js';
export function createWeigher({ signals }) {
    const matcher = createMatcher();
    return {
        weigh(id, found, stories, asking) {
            const passages = Math.min(1, signals.passages);
            const linkers = signals.links > 0 ? linkersIn(found, stories) : [];
            // The finder has compared what was found; more is compared only where something is linked.
            if (linkers.length > 0)
                matcher.begin(asking, found.rarities);
            const linked = linkedBy(id, linkers, stories, { matcher, part: signals.links, passages });
            const weighed = (other, score, more, close) => {
                const closeness = whole - Math.round((whole - close) * passages);
                const times = (points) => Math.floor((points * closeness) / whole);
                return { id: other, score: times(score + more), linked: times(more), closeness };
            };
            const candidates = found.ids.map((other, rank) => weighed(other, found.scores[rank], linked.get(other) ?? 0, found.closeness[rank]));
            const known = new Set(found.ids);
            for (const [other, more] of linked)
                if (!known.has(other))
                    candidates.push(weighed(other, 0, more, matcher.compare(stories.story(other).profile, []).closeness));
            return candidates.sort((a, b) => b.score - a.score || (stories.isLater(a.id, b.id) ? -1 : 1));
        },
    };
}
/** Those of the most similar stories that link to any. */
function linkersIn({ ids, scores }, stories) {
    return ids
        .slice(0, constants.linkers)
        .map((id, rank) => ({ story: stories.story(id), score: scores[rank] }))
        .filter(({ story }) => story.links.length > 0);
}
/** What stories get from the most similar ones that link to them. */
function linkedBy(id, linkers, stories, { matcher, part, passages }) {
    const linked = new Map();
    const { language } = stories.story(id);
    for (const { story: linker, score } of linkers) {
        const { links, linkPassages, profile } = linker;
        const share = (score * part) / Math.sqrt(links.length);
        const mask = linkPassages.reduce((all, each) => all | each, 0);
        const near = passages > 0 ? matcher.passagesNear(profile, mask) : [];
        links.forEach((key, at) => {
            const target = stories.numberOf(key);
            if (target === undefined || target === id || !stories.isLater(id, target))
                return;
            const story = stories.story(target);
            if (story.language !== language || story.sponsored)
                return;
            const its = linkPassages[at] ?? 0;
            const nearest = near.reduce((best, each, n) => ((its & (1 << n)) !== 0 ? Math.max(best, each) : best), 0);
            const points = share * (constants.link + constants.linkPassage * passages * (nearest / whole) ** 2);
            linked.set(target, (linked.get(target) ?? 0) + Math.floor(points));
        });
    }
    return linked;
}
//# sourceMappingURL=evidence.js.map