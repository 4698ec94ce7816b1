import { lowerBound } from '../../../lib/lower-bound.js';
import { filedTerms, filedWeight, wordWeight } from '../../query/query.js';
import { rarity } from '../../query/rarity.js';
import { commonTerms } from '../../text/stop-words.js';
import { placeIn } from './chunked-columns.js';
import { postingsOf } from './difference.js';
/** The newcomer that a story is; undefined for one that is more about nothing than it was. */
export function newcomerOf(id, before, after) {
    const impactIn = (posting) => (posting?.isAbout ? posting.impact : 0);
    const was = postingsOf(before);
    const impacts = new Map();
    const grown = new Set();
    for (const [term, posting] of postingsOf(after)) {
        if (!posting.isAbout)
            continue;
        impacts.set(term, posting.impact);
        if (posting.impact > impactIn(was.get(term)))
            grown.add(term);
    }
    if (grown.size === 0)
        return undefined;
    return { id, impacts, grown, kinds: new Map(filedTerms(after).map(({ term, kind }) => [term, kind])) };
}
export function spansOf({ calendar }, { placeOf }) {
    const { firsts } = calendar;
    return {
        ends: Float64Array.from(firsts, (_, at) => firsts[at + 1]?.[1] ?? Number.POSITIVE_INFINITY),
        places: Uint16Array.from(firsts, ([month]) => placeOf(month)),
    };
}
/**
 * The later stories whose queries may find a story that came: those that can score it, by terms that they may read, as high as the
 * last that they found. `isIn` tells of stories that need not be looked at.
 */
export function findReached(newcomer, { index: { table, postings }, statistics, spans, querier, tuning, sums }, isIn) {
    const { id: self, impacts, grown, kinds } = newcomer;
    /** No story with a lower number is later. */
    const first = self < table.ordered ? self + 1 : 0;
    if (first >= table.size)
        return [];
    const range = [[first, table.size]];
    /** Stories with a sum. */
    const gaining = [];
    for (const term of grown)
        add(term, true);
    const may = gaining.filter((id) => id !== self && !isIn(id) && table.isLater(id, self));
    if (may.length > 0)
        for (const term of impacts.keys())
            if (!grown.has(term))
                add(term, false);
    const reached = may.filter((id) => {
        const least = table.bounds.read(id).least[placeIn(id)];
        return sums[id] * querier.recency(querier.dayOf(id) - querier.dayOf(self)) >= least;
    });
    for (const id of gaining)
        sums[id] = 0;
    return reached;
    /** Adds what a term may be worth to the sums of later stories; of those without a sum only where it grew. */
    function add(term, isGrown) {
        const impact = impacts.get(term);
        const kind = kinds.get(term);
        const rarities = raritiesOf(term);
        for (const listKind of ['about', 'rest'])
            for (const { ids, counts } of postings.lists(listKind, term, range)) {
                let at = 0;
                for (let i = lowerBound(ids, first); i < ids.length; i++) {
                    const id = ids[i];
                    const sum = sums[id];
                    if (sum === 0 && !isGrown)
                        continue;
                    while (id >= spans.ends[at])
                        at++;
                    const month = id < table.ordered ? spans.places[at] : placeOf(id);
                    const rare = rarities[month];
                    const row = placeIn(id);
                    const chunk = table.bounds.read(id);
                    const weight = kind === undefined
                        ? wordWeight(counts[i], rare)
                        : filedWeight(kind, rare, chunk.whole[row], tuning);
                    if (kind === undefined && weight < chunk.lightest[row])
                        continue;
                    if (weight === 0)
                        continue;
                    if (sum === 0)
                        gaining.push(id);
                    sums[id] = sum + weight * impact;
                }
            }
    }
    function placeOf(id) {
        return statistics.placeOf(table.rows.read(id).month[placeIn(id)]);
    }
    /**
     * How rare a term is for the stories of each month, by the most stories of any language: nearly always, the stories that have a
     * term are of one language.
     */
    function raritiesOf(term) {
        const frequencies = statistics.frequencies(term, 'now');
        const rarities = new Uint8Array(frequencies.length);
        table.languages.forEach((name, language) => {
            const stories = statistics.stories(language, 'now');
            const isCommon = commonTerms(name).has(term);
            for (let place = 0; place < rarities.length; place++) {
                const its = rarity(stories[place], frequencies[place], isCommon);
                if (its > rarities[place])
                    rarities[place] = its;
            }
        });
        return rarities;
    }
}
//# sourceMappingURL=reached.js.map