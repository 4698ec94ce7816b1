import { memo } from '../../../lib/memo.js';
import { placeIn } from './chunked-columns.js';
import { seriesName } from './stored-index.js';
/** The stored archive, as blocks are made from it: as it is when this is called. */
export function storedStories({ table, keys, records, sets }) {
    const { ordered } = table;
    const inOrder = (ids) => ids.filter(table.isAlive).sort((a, b) => (table.isLater(a, b) ? 1 : -1));
    const partsOf = memo((name) => inOrder([...sets.seriesParts.of(name)]));
    const numbers = new Map();
    /** Those that are not in the order of their numbers. */
    let others;
    return {
        numberOf(key) {
            if (!numbers.has(key))
                numbers.set(key, keys.numberOf(key));
            return numbers.get(key);
        },
        story: (id) => records.story(id).facts,
        isLater: table.isLater,
        partsOf: (series, language) => partsOf(seriesName({ series, language })),
        *before(id, language) {
            others ??= inOrder(Array.from({ length: table.size - ordered }, (_, n) => ordered + n));
            let at = others.length - 1;
            let first = lastBefore(id);
            while (at >= 0 || first >= 0) {
                const last = others[at] ?? -1;
                const isOther = last >= 0 && (first < 0 || table.isLater(last, first));
                const next = isOther ? last : first;
                if (isOther)
                    at--;
                else
                    first--;
                if (!table.isLater(id, next) || !table.isAlive(next))
                    continue;
                const its = table.languages[table.rows.read(next).language[placeIn(next)]];
                if (language === undefined || its === language)
                    yield next;
            }
        },
    };
    /** The last before a story of those that are in order, or -1. */
    function lastBefore(id) {
        if (id < ordered)
            return id - 1;
        let low = 0;
        let high = ordered;
        while (low < high) {
            const middle = (low + high) >>> 1;
            if (table.isLater(id, middle))
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }
}
//# sourceMappingURL=stored-stories.js.map