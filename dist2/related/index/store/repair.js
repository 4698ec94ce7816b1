import { lowerBound } from '../../../lib/lower-bound.js';
import { fullRecency } from '../../rank/rank.js';
import { constants } from '../../tuning.js';
/**
 * The pool of a query after an edit, worked out from the pool before it without the lists that the query reads. Undefined where
 * these are needed: a story of which nothing is known may be among the best now.
 */
export function repairPool(before, queryBefore, query, { postings, altered, recencyOf, isLater }) {
    const changes = weightChanges(queryBefore.read, query.read);
    let gain = 0;
    for (const { term, was, is } of changes) {
        if (is > was && areAll(altered, term, postings))
            continue;
        // What has nothing but this term is in no pool.
        if (before.least === 0 && was === 0)
            return undefined;
        gain += Math.max(0, is - was);
    }
    // Every other earlier story scored `before.least` or less; by how much it may have gained is bounded by its impacts.
    let least = before.least === 0 ? 0 : before.least + gain * 255 * fullRecency;
    const pool = [];
    before.ids.forEach((id, place) => {
        if (altered.has(id))
            return;
        let score = before.scores[place];
        for (const { term, is, was } of changes)
            score += (is - was) * impactIn(postings, term, id) * recencyOf(id);
        pool.push({ id, score });
    });
    for (const [id, terms] of altered) {
        const recency = recencyOf(id);
        if (recency > 0)
            pool.push({ id, score: scoreOf(query, terms) * recency });
    }
    const best = pool
        .filter(({ score }) => score > least)
        .sort((a, b) => b.score - a.score || (isLater(a.id, b.id) ? -1 : 1));
    if (least > 0 && best.length < constants.kept)
        return undefined;
    const most = constants.kept + constants.reserve;
    if (best.length > most) {
        least = best[most].score;
        best.length = most;
    }
    return { ids: best.map(({ id }) => id), scores: best.map(({ score }) => score), least };
}
/** What a query scores a story by the lists that it reads, but for its age. */
export function scoreOf({ read }, terms) {
    let sum = 0;
    for (const { term, weight } of read) {
        const posting = terms.get(term);
        if (posting?.isAbout)
            sum += weight * posting.impact;
    }
    return sum;
}
/** The terms that weigh another thing in a query than before; 0 for those that are not in it. */
export function weightChanges(before, now) {
    const weights = new Map(before.map(({ term, weight }) => [term, weight]));
    const changes = [];
    for (const { term, weight } of now) {
        const was = weights.get(term) ?? 0;
        weights.delete(term);
        if (was !== weight)
            changes.push({ term, was, is: weight });
    }
    for (const [term, was] of weights)
        changes.push({ term, was, is: 0 });
    return changes;
}
/** Whether a term finds no other stories than these. */
function areAll(stories, term, postings) {
    return (postings.sizeOf(term) <= stories.size &&
        postings.lists('about', term, everything).every(({ ids }) => ids.every((id) => stories.has(id))));
}
const everything = [[0, Number.POSITIVE_INFINITY]];
/** How much of a story a term is by which it is found, or 0. */
function impactIn(postings, term, id) {
    for (const { ids, impacts } of postings.lists('about', term, [[id, id + 1]])) {
        const at = lowerBound(ids, id);
        if (ids[at] === id)
            return impacts[at];
    }
    return 0;
}
/** Whether a story has a term. */
export function hasTerm(postings, term, id) {
    return ['about', 'rest'].some((kind) => postings.lists(kind, term, [[id, id + 1]]).some(({ ids }) => ids[lowerBound(ids, id)] === id));
}
//# sourceMappingURL=repair.js.map