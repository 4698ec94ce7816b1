import { lowerBound } from '../../../lib/lower-bound.js';
import { bits, prior } from '../../query/rarity.js';
import { commonTerms } from '../../text/stop-words.js';
import { placeIn } from './chunked-columns.js';
/**
 * Adds the stories for which the rarity of any of their terms is another now: a term came to more or fewer stories of earlier
 * months, or there are so many more or fewer stories that all terms are rarer or less rare. Rarities are rounded, so that these
 * are few. `isMoved` tells whether all terms of a story are concerned.
 */
export function findAffected(index, statistics) {
    const { table, calendar, postings } = index;
    const { shifted, months } = statistics;
    const ids = new Set();
    const monthOf = (id) => table.rows.read(id).month[placeIn(id)];
    const languageOf = (id) => table.rows.read(id).language[placeIn(id)];
    const commons = table.languages.map(commonTerms);
    const isOther = (a, b) => a !== b && bits(a) !== bits(b);
    for (const term of shifted) {
        const now = statistics.frequencies(term, 'now');
        const before = statistics.frequencies(term, 'before');
        const isCommon = commons.some((terms) => terms.has(term));
        for (let place = 0; place < months.length; place++) {
            const [a, b] = [now[place], before[place]];
            if (!isOther(a + 1, b + 1) && !(isCommon && isOther(a + prior, b + prior)))
                continue;
            const month = months[place];
            const ranges = calendar.rangesOf(month);
            for (const kind of ['about', 'rest'])
                for (const { ids: its } of postings.lists(kind, term, ranges))
                    for (const [from, to] of ranges)
                        for (let i = lowerBound(its, from); i < its.length && its[i] < to; i++)
                            if (monthOf(its[i]) === month)
                                ids.add(its[i]);
        }
    }
    const moved = new Set();
    const nameOf = (month, language) => `${month} ${language}`;
    table.languages.forEach((_, language) => {
        const now = statistics.stories(language, 'now');
        const before = statistics.stories(language, 'before');
        months.forEach((month, place) => {
            if (!isOther(now[place] + prior, before[place] + prior))
                return;
            moved.add(nameOf(month, language));
            for (const [from, to] of calendar.rangesOf(month))
                for (let id = from; id < to; id++)
                    if (monthOf(id) === month && languageOf(id) === language && table.isAlive(id))
                        ids.add(id);
        });
    });
    return {
        ids,
        isMoved: (id) => moved.size > 0 && moved.has(nameOf(monthOf(id), languageOf(id))),
    };
}
//# sourceMappingURL=affected.js.map