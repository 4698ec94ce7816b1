/** An archive in memory, in its order. */
export function storiesOf(entries) {
    const numbers = new Map(entries.map((entry, id) => [entry.key, id]));
    let parts;
    return {
        numberOf: (key) => numbers.get(key),
        story(id) {
            const entry = entries[id];
            if (entry === undefined)
                throw new Error(`there is no story ${id}`);
            return entry;
        },
        isLater: (a, b) => a > b,
        partsOf(series, language) {
            parts ??= partsBySeries(entries);
            return parts.get(`${language} ${series}`) ?? [];
        },
        *before(id, language) {
            for (let other = id - 1; other >= 0; other--)
                if (language === undefined || entries[other]?.language === language)
                    yield other;
        },
    };
}
function partsBySeries(entries) {
    const parts = new Map();
    entries.forEach(({ language, series }, id) => {
        if (series === undefined)
            return;
        const name = `${language} ${series}`;
        const known = parts.get(name);
        if (known)
            known.push(id);
        else
            parts.set(name, [id]);
    });
    return parts;
}
//# sourceMappingURL=stories.js.map