import { differenceOf, hasSamePlace, postingChanges } from './difference.js';
import { allFallbacks, citedKeys, citedName, seriesName } from './stored-index.js';
/** Takes stories out of the index and puts others in. */
export function applyEdits(index, { changed, removed: gone }) {
    const { table, calendar, keys, postings, records, sets } = index;
    const removed = new Map();
    const added = new Map();
    const edited = new Map();
    const changes = [];
    const cites = (entry) => [...citedKeys(entry)].map(citedName);
    const remove = (id, entry) => {
        removed.set(id, entry);
        table.kill(id);
        keys.remove(entry.key);
        calendar.count(table.numberOfLanguage(entry.language), entry.month, entry.sponsored ? 0 : -1);
        sets.fallbacks.remove(allFallbacks, id);
        for (const name of cites(entry))
            sets.citedBy.remove(name, id);
        if (entry.series !== undefined)
            sets.seriesParts.remove(seriesName({ ...entry, series: entry.series }), id);
        changes.push(...postingChanges(id, entry, undefined));
    };
    const add = (entry) => {
        const id = table.add(entry);
        added.set(id, entry);
        calendar.count(table.numberOfLanguage(entry.language), entry.month, entry.sponsored ? 0 : 1);
        calendar.place(id);
        keys.set(entry.key, id);
        for (const name of cites(entry))
            sets.citedBy.add(name, id);
        if (entry.series !== undefined)
            sets.seriesParts.add(seriesName({ ...entry, series: entry.series }), id);
        changes.push(...postingChanges(id, undefined, entry));
        records.putStory(id, entry);
    };
    const replace = (id, before, after) => {
        const difference = differenceOf(before, after);
        edited.set(id, { ...difference, before, after });
        table.replace(id, after);
        if (difference.links || difference.chosen) {
            for (const name of cites(before))
                sets.citedBy.remove(name, id);
            for (const name of cites(after))
                sets.citedBy.add(name, id);
        }
        if (difference.series) {
            const { series: was } = before;
            const { series: is } = after;
            if (was !== undefined)
                sets.seriesParts.remove(seriesName({ ...before, series: was }), id);
            if (is !== undefined)
                sets.seriesParts.add(seriesName({ ...after, series: is }), id);
        }
        if (difference.profile || difference.filed.size > 0)
            changes.push(...postingChanges(id, before, after));
        records.putStory(id, after);
    };
    for (const key of gone) {
        const id = keys.numberOf(key);
        if (id !== undefined)
            remove(id, records.story(id).entry);
    }
    for (const entry of changed) {
        const id = keys.numberOf(entry.key);
        const before = id === undefined ? undefined : records.story(id).entry;
        if (id !== undefined && before !== undefined && hasSamePlace(before, entry))
            replace(id, before, entry);
        else {
            if (id !== undefined && before !== undefined)
                remove(id, before);
            add(entry);
        }
    }
    postings.change(changes);
    return { removed, added, edited, postings: changes };
}
//# sourceMappingURL=changes.js.map