import { filedImpact, filedTerms, impactOf, isAbout } from '../../query/query.js';
export function differenceOf(before, after) {
    return {
        profile: !isSameProfile(before.profile, after.profile),
        filed: symmetricDifference(filedTerms(before), filedTerms(after)),
        identity: !isSame(before.profile.sketch, after.profile.sketch) ||
            !isSame(before.translations, after.translations),
        links: !isSame(before.links, after.links) || !isSame(before.linkPassages, after.linkPassages),
        series: before.series !== after.series,
        chosen: !isSame(before.chosen, after.chosen) || before.places !== after.places,
    };
}
/** Whether a story keeps its place in the archive, and what it counts for. */
export function hasSamePlace(a, b) {
    return (a.date === b.date &&
        a.month === b.month &&
        a.day === b.day &&
        a.language === b.language &&
        a.sponsored === b.sponsored);
}
/** What becomes of the terms of a story that came (no `before`), went (no `after`) or is another. */
export function postingChanges(id, before, after) {
    const month = (before ?? after)?.month ?? 0;
    const was = postingsOf(before);
    const is = postingsOf(after);
    const changes = [];
    for (const term of new Set([...was.keys(), ...is.keys()])) {
        const change = { term, id, month, before: was.get(term), after: is.get(term) };
        if (!isSamePosting(change.before, change.after))
            changes.push(change);
    }
    return changes;
}
/** Sponsored stories are found by no term, and no term counts them. */
export function postingsOf(entry) {
    const postings = new Map();
    if (entry === undefined)
        return postings;
    const { terms, counts, length } = entry.profile;
    const put = (term, count, impact) => {
        const isCounted = !entry.sponsored;
        postings.set(term, { count, impact, isAbout: isCounted && isAbout(impact), isCounted });
    };
    for (let i = 0; i < terms.length; i++)
        put(terms[i], counts[i], impactOf(counts[i], length));
    for (const { term } of filedTerms(entry))
        put(term, 0, filedImpact);
    return postings;
}
/** The impact of a posting by which a story is not found is stored nowhere. */
function isSamePosting(a, b) {
    if (a === undefined || b === undefined)
        return a === b;
    return a.count === b.count && a.isAbout === b.isAbout && (!a.isAbout || a.impact === b.impact);
}
function isSameProfile(a, b) {
    return (a.length === b.length &&
        isSame(a.terms, b.terms) &&
        isSame(a.counts, b.counts) &&
        isSame(a.places, b.places) &&
        isSame(a.heads, b.heads));
}
function isSame(a, b) {
    if (a.length !== b.length)
        return false;
    for (let i = 0; i < a.length; i++)
        if (a[i] !== b[i])
            return false;
    return true;
}
function symmetricDifference(a, b) {
    const terms = new Set(a.map(({ term }) => term));
    for (const { term } of b)
        if (!terms.delete(term))
            terms.add(term);
    return terms;
}
//# sourceMappingURL=difference.js.map