import { lowerBound } from '../../../lib/lower-bound.js';
import { queryOf } from '../../query/query.js';
import { createRecency } from '../../query/recency.js';
import { createFinder } from '../../rank/find.js';
import { placeIn } from './chunked-columns.js';
export function createQuerier({ table, postings, records }, statistics, tuning) {
    const finder = createFinder();
    const recency = createRecency(tuning);
    const dayOf = (id) => table.rows.read(id).day[placeIn(id)];
    /** The parts of a list that may come before a story: of the numbers in order, those before it. */
    const listBefore = (term, id) => {
        const { ordered, size } = table;
        const ranges = id >= ordered
            ? [[0, size]]
            : ordered === size
                ? [[0, id]]
                : [
                    [0, id],
                    [ordered, size],
                ];
        const chunks = [];
        for (const { ids, impacts } of postings.lists('about', term, ranges))
            for (const [first, end] of ranges) {
                const from = first === 0 ? 0 : lowerBound(ids, first);
                const to = end === size ? ids.length : lowerBound(ids, end);
                if (from < to)
                    chunks.push({ ids, impacts, from, to });
            }
        return chunks;
    };
    const searchedBy = (id) => {
        const day = dayOf(id);
        return {
            size: table.size,
            recencyOf: (other) => (table.isLater(id, other) ? recency(day - dayOf(other)) : 0),
            isLater: table.isLater,
            listOf: (term) => listBefore(term, id),
            story: records.story,
        };
    };
    return {
        recency,
        dayOf,
        query(id, when, rarityAt = () => undefined, filed) {
            const { profile, filedTerms } = records.story(id);
            const { stories, rarityOf } = statistics.of(id, when);
            return queryOf(profile, filed ?? filedTerms, {
                stories,
                rarityOf(term, place) {
                    const known = place === undefined ? undefined : rarityAt(term, place);
                    return known ?? rarityOf(term);
                },
            }, tuning);
        },
        find: (id, query) => finder.find(records.story(id).profile, query, searchedBy(id)),
        compare: (id, query, ...rest) => finder.compare(records.story(id).profile, query, searchedBy(id), ...rest),
        recencyFor: (id) => searchedBy(id).recencyOf,
    };
}
//# sourceMappingURL=querier.js.map