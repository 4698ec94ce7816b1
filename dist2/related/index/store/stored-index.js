import { digest } from '../../../lib/digest.js';
import { openCalendar } from './calendar.js';
import { openIdSets } from './id-sets.js';
import { openKeyNumbers } from './key-numbers.js';
import { openPostings } from './postings.js';
import { openRecords } from './story-records.js';
import { openTable } from './story-table.js';
export const allFallbacks = 'all';
export function foundName(id) {
    return String(id).padStart(7, '0');
}
/** A key may be longer than names may be. */
export function citedName(key) {
    return digest(key);
}
export function seriesName({ series, language }) {
    return digest(`${language} ${series}`);
}
/** Keys of the stories that a story cites: by a link of its body, or in front matter. */
export function citedKeys({ links, chosen }) {
    return new Set([...links, ...chosen]);
}
const headName = 'head';
export function readHead(keeper) {
    const bytes = keeper.get(headName);
    return bytes && JSON.parse(new TextDecoder().decode(bytes));
}
export function putHead(keeper, head) {
    keeper.put(headName, new TextEncoder().encode(JSON.stringify(head)));
}
/** Opens the index, or returns undefined when there is none that this version made. */
export function openIndex(keeper, version) {
    const head = readHead(keeper);
    return head?.version === version ? openAs(keeper, head) : undefined;
}
export function openAs(keeper, head) {
    const records = openRecords(keeper);
    const keyOf = (id) => records.read(id).key;
    const table = openTable(keeper, head, keyOf);
    return {
        head,
        table,
        calendar: openCalendar(keeper, table),
        keys: openKeyNumbers(keeper),
        postings: openPostings(keeper, head.partitionBits),
        records,
        sets: openSets(keeper),
    };
}
export function openSets(keeper) {
    return {
        foundBy: openIdSets(keeper, 'found-by'),
        citedBy: openIdSets(keeper, 'cited-by'),
        seriesParts: openIdSets(keeper, 'series'),
        fallbacks: openIdSets(keeper, 'fallbacks'),
    };
}
/** Puts away all that has changed. */
export function saveIndex(keeper, { head, table, calendar, keys, postings, sets }) {
    for (const each of [table, calendar, keys, postings, ...Object.values(sets)])
        each.save();
    const { size, ordered, living, languages } = table;
    putHead(keeper, { ...head, size, ordered, living, languages });
}
//# sourceMappingURL=stored-index.js.map