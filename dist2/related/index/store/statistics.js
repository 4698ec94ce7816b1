import { memo } from '../../../lib/memo.js';
import { rarity } from '../../query/rarity.js';
import { commonTerms } from '../../text/stop-words.js';
import { placeIn } from './chunked-columns.js';
export function createStatistics({ table, calendar, postings }, changes) {
    const months = calendar.months();
    const places = new Map(months.map((month, place) => [month, place]));
    const placeOf = (month) => places.get(month);
    const shifts = shiftsOf(changes);
    const stories = {
        now: memo((language) => sums(calendar.stories(language, 'now'))),
        before: memo((language) => sums(calendar.stories(language, 'before'))),
    };
    const now = memo((term) => {
        const { months: its, counts } = postings.frequencies(term);
        return sums(new Map(Array.from(its, (month, i) => [month, counts[i]])));
    });
    const before = memo((term) => {
        const by = shifts.get(term);
        if (by === undefined)
            return now(term);
        const came = sums(by);
        return now(term).map((count, place) => count - came[place]);
    });
    const frequencies = (term, when) => (when === 'now' ? now(term) : before(term));
    return {
        months,
        placeOf,
        stories: (language, when) => stories[when](language),
        frequencies,
        shifted: new Set(shifts.keys()),
        of(id, when) {
            const { month, language } = table.rows.read(id);
            const place = placeOf(month[placeIn(id)]);
            const its = language[placeIn(id)];
            const known = stories[when](its)[place];
            const common = commonTerms(table.languages[its] ?? '');
            return {
                stories: known,
                rarityOf: (term) => rarity(known, frequencies(term, when)[place], common.has(term)),
            };
        },
    };
    /** Counts of months as what came before each month of the archive; counts may be negative. */
    function sums(counts) {
        const all = new Uint32Array(months.length);
        let sum = 0;
        for (let place = 0; place < months.length; place++) {
            all[place] = sum;
            sum += counts.get(months[place]) ?? 0;
        }
        return all;
    }
}
/** How many stories more of each month have a term now; by terms of which that is another number. */
function shiftsOf(changes) {
    const shifts = new Map();
    for (const { term, month, before, after } of changes) {
        const by = Number(after?.isCounted ?? false) - Number(before?.isCounted ?? false);
        if (by === 0)
            continue;
        const its = shifts.get(term) ?? new Map();
        shifts.set(term, its.set(month, (its.get(month) ?? 0) + by));
    }
    return shifts;
}
//# sourceMappingURL=statistics.js.map