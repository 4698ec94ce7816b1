import { constants } from '../tuning.js';
import { createMatcher } from './matcher.js';
import { createRanker, fullRecency } from './rank.js';
export function createFinder() {
    const ranker = createRanker();
    const matcher = createMatcher();
    const compare = (asking, query, searched, pool, known = () => undefined) => {
        let hasBegun = false;
        const compared = (id) => {
            if (!hasBegun)
                matcher.begin(asking, query.rarities, query.terms);
            hasBegun = true;
            const { profile, filed } = searched.story(id);
            const { sum, closeness } = matcher.compare(profile, filed);
            return { score: sum * searched.recencyOf(id), closeness };
        };
        const scored = pool.ids.slice(0, constants.kept).map((id) => ({ id, ...(known(id) ?? compared(id)) }));
        scored.sort((a, b) => b.score - a.score || (searched.isLater(a.id, b.id) ? -1 : 1));
        return {
            ids: scored.map(({ id }) => id),
            scores: scored.map(({ score }) => score),
            closeness: scored.map(({ closeness }) => closeness),
            own: ownScore(query.terms),
            pool,
            rarities: query.rarities,
        };
    };
    return {
        compare,
        find(asking, query, searched) {
            const postings = query.read.map(({ term, weight }) => ({ weight, chunks: searched.listOf(term) }));
            const pool = ranker.rank(postings, searched, constants.kept + constants.reserve);
            return compare(asking, query, searched, pool);
        },
    };
}
function ownScore(query) {
    let sum = 0;
    for (const { weight, own } of query)
        sum += weight * own;
    return sum * fullRecency;
}
//# sourceMappingURL=find.js.map