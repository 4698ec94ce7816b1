import { filedUnder } from '../query/query.js';
import { emptyProfile } from '../text/profile.js';
import { deepest } from './measures.js';
/** What stet is compared with, by its name in the results. */
export const baselines = {
    newest: () => createNewest(() => true),
    'newest in section or topic': (archive) => createNewest((a, b) => {
        const asking = archive[a]?.entry;
        const other = archive[b]?.entry;
        if (asking === undefined || other === undefined)
            return false;
        return asking.section === other.section || other.topics.some((topic) => asking.topics.includes(topic));
    }),
    // What generators do that relate stories by their front matter: Hugo's Related, by its indices.
    metadata: (archive) => createShared(archive.length, (id) => filed(archive[id]?.entry), { idfPower: 1 }),
    'headline tf-idf': (archive) => createShared(archive.length, (id) => counted(archive[id]?.headline ?? emptyProfile), { idfPower: 2 }),
};
/** The latest of those that suit. */
function createNewest(suits) {
    const added = [];
    return {
        rank(id) {
            const newest = [];
            for (let i = added.length - 1; i >= 0 && newest.length < deepest; i--) {
                const other = added[i];
                if (suits(id, other))
                    newest.push(other);
            }
            return newest;
        },
        add: (id) => void added.push(id),
    };
}
/**
 * By the sum, over all terms that two stories share, of a power of idf = ln(1 + stories / stories with the term) times the
 * lesser of the two counts. Of two with the same sum the later is first.
 */
function createShared(size, termsOf, { idfPower }) {
    const added = [];
    const postings = new Map();
    const sums = new Float64Array(size);
    return {
        rank(id) {
            sums.fill(0);
            for (const [term, count] of termsOf(id)) {
                const { ids, counts } = postings.get(term) ?? { ids: [], counts: [] };
                const weight = Math.log(1 + added.length / ids.length) ** idfPower;
                for (let i = 0; i < ids.length; i++) {
                    const other = ids[i];
                    sums[other] = sums[other] + weight * Math.min(count, counts[i]);
                }
            }
            return greatest(sums, added);
        },
        add(id) {
            added.push(id);
            for (const [term, count] of termsOf(id)) {
                const its = postings.get(term) ?? { ids: [], counts: [] };
                its.ids.push(id);
                its.counts.push(count);
                postings.set(term, its);
            }
        },
    };
}
/** Those with the greatest sums above 0, the greatest first; of two that are alike, the one added later. */
function greatest(sums, added) {
    const best = [];
    const sumOf = (id) => (id === undefined ? 0 : sums[id]);
    for (let i = added.length - 1; i >= 0; i--) {
        const id = added[i];
        const sum = sumOf(id);
        if (sum <= 0 || (best.length === deepest && sum <= sumOf(best[deepest - 1])))
            continue;
        let at = best.length;
        while (at > 0 && sumOf(best[at - 1]) < sum)
            at--;
        best.splice(at, 0, id);
        if (best.length > deepest)
            best.pop();
    }
    return best;
}
function filed(entry) {
    const terms = new Set(entry && filedUnder(entry).map(({ kind, key }) => `${kind} ${key}`));
    return Array.from(terms, (term) => [term, 1]);
}
function* counted({ terms, counts }) {
    for (let i = 0; i < terms.length; i++)
        yield [terms[i], counts[i]];
}
//# sourceMappingURL=baselines.js.map