import { openColumns, placeIn } from './chunked-columns.js';
const rowColumns = {
    date: Float64Array,
    month: Int32Array,
    day: Int32Array,
    /** Number of the language. */
    language: Uint16Array,
    flags: Uint8Array,
};
const boundColumns = {
    /** What a story must score by the lists that are read to be found; 0 while any is. */
    least: Float64Array,
    /** See QueryBounds. */
    whole: Uint32Array,
    lightest: Uint32Array,
};
/** Bits of `flags`: the story is public now; sponsored; links to others. */
const alive = 1;
const sponsored = 2;
const linking = 4;
export function openTable(keeper, head, keyOf) {
    const rows = openColumns(keeper, 'rows', rowColumns, head.size);
    const bounds = openColumns(keeper, 'bounds', boundColumns, head.size);
    const languages = [...head.languages];
    let { size, ordered, living } = head;
    const dateOf = (id) => rows.read(id).date[placeIn(id)];
    const hasFlag = (id, flag) => (rows.read(id).flags[placeIn(id)] & flag) !== 0;
    const isLater = (a, b) => {
        if (a < ordered && b < ordered)
            return a > b;
        const difference = dateOf(a) - dateOf(b);
        return difference > 0 || (difference === 0 && a !== b && keyOf(a) > keyOf(b));
    };
    const numberOfLanguage = (language) => {
        const known = languages.indexOf(language);
        return known >= 0 ? known : languages.push(language) - 1;
    };
    const setFlags = (id, entry) => {
        rows.write(id).flags[placeIn(id)] =
            alive | (entry.sponsored ? sponsored : 0) | (entry.links.length > 0 ? linking : 0);
    };
    return {
        get size() {
            return size;
        },
        get ordered() {
            return ordered;
        },
        get living() {
            return living;
        },
        rows,
        bounds,
        languages,
        numberOfLanguage,
        isAlive: (id) => hasFlag(id, alive),
        isSponsored: (id) => hasFlag(id, sponsored),
        isLinking: (id) => hasFlag(id, linking),
        isLater,
        add(entry) {
            const id = size++;
            living += 1;
            const chunk = rows.write(id);
            const at = placeIn(id);
            chunk.date[at] = entry.date;
            chunk.month[at] = entry.month;
            chunk.day[at] = entry.day;
            chunk.language[at] = numberOfLanguage(entry.language);
            setFlags(id, entry);
            bounds.write(id);
            if (ordered === id && (id === 0 || isAfter(entry, id - 1)))
                ordered += 1;
            return id;
        },
        replace: setFlags,
        kill(id) {
            living -= 1;
            const chunk = rows.write(id);
            chunk.flags[placeIn(id)] = chunk.flags[placeIn(id)] & ~alive;
        },
        save() {
            rows.save();
            bounds.save();
        },
    };
    function isAfter({ date, key }, id) {
        const before = dateOf(id);
        return date > before || (date === before && key > keyOf(id));
    }
}
//# sourceMappingURL=story-table.js.map