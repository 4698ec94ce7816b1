import { placeIn } from './chunked-columns.js';
const name = 'calendar';
export function openCalendar(keeper, table) {
    const bytes = keeper.get(name);
    const { counts, firsts } = bytes === undefined ? { counts: [], firsts: [] } : JSON.parse(new TextDecoder().decode(bytes));
    const now = counts.map((months) => new Map(months));
    const came = new Map();
    const placed = [...firsts];
    const add = (months, month, by) => void months.set(month, (months.get(month) ?? 0) + by);
    return {
        firsts: placed,
        months: () => [...new Set(now.flatMap((months) => [...months.keys()]))].sort((a, b) => a - b),
        stories(language, when) {
            const its = new Map(now[language]);
            if (when === 'before')
                for (const [month, by] of came.get(language) ?? [])
                    add(its, month, -by);
            return its;
        },
        count(language, month, by) {
            while (now.length <= language)
                now.push(new Map());
            add(now[language], month, by);
            const its = came.get(language) ?? new Map();
            came.set(language, its);
            add(its, month, by);
        },
        place(id) {
            if (id >= table.ordered)
                return;
            const month = table.rows.read(id).month[placeIn(id)];
            if (placed.at(-1)?.[0] !== month)
                placed.push([month, id]);
        },
        rangesOf(month) {
            const at = placed.findIndex(([each]) => each === month);
            const ranges = [];
            const [, from] = placed[at] ?? [];
            if (from !== undefined)
                ranges.push([from, placed[at + 1]?.[1] ?? table.ordered]);
            if (table.size > table.ordered)
                ranges.push([table.ordered, table.size]);
            return ranges;
        },
        save() {
            const stored = { counts: now.map((months) => [...months]), firsts: placed };
            keeper.put(name, new TextEncoder().encode(JSON.stringify(stored)));
        },
    };
}
//# sourceMappingURL=calendar.js.map