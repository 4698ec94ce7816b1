import { encodePostings } from './encode.js';
/** The number of words of a story of middling length. */
const middling = 400;
export function createInverter(entries) {
    let counts = new Uint16Array(1 << 16);
    let stories = 0;
    /**
     * One item for each entry of each story: the number of the entry, and the story with the level. The first `size`
     * items are used.
     */
    let entryNumbers = new Uint32Array(1 << 16);
    let storyLevels = new Uint32Array(1 << 16);
    let size = 0;
    function push(entry, level) {
        if (size === entryNumbers.length) {
            entryNumbers = grown(entryNumbers);
            storyLevels = grown(storyLevels);
        }
        entryNumbers[size] = entry;
        storyLevels[size++] = 4 * stories + level;
    }
    return {
        add({ language, headlines, names, lists, text }) {
            const levels = new Map();
            const least = (level) => (entry, stem) => {
                const entryLevel = stem ? 0 : level;
                if ((levels.get(entry) ?? -1) < entryLevel)
                    levels.set(entry, entryLevel);
            };
            for (const each of headlines)
                entries.read(each, language, least(3));
            for (const each of names)
                entries.read(each, language, least(2));
            for (const each of lists)
                levels.set(entries.numberOf(each, each), 0);
            const found = [];
            let length = 0;
            entries.read(text, language, (entry, stem) => {
                if (stem) {
                    if (!levels.has(entry))
                        levels.set(entry, 0);
                    return;
                }
                length += 1;
                if (entry >= counts.length)
                    counts = grown(counts);
                const count = counts[entry];
                if (count === 0)
                    found.push(entry);
                if (count < 0xffff)
                    counts[entry] = count + 1;
            });
            for (const entry of found) {
                const level = levelOf(counts[entry], length);
                counts[entry] = 0;
                const known = levels.get(entry);
                if (known === undefined)
                    push(entry, level);
                else if (known < level)
                    levels.set(entry, level);
            }
            for (const [entry, level] of levels)
                push(entry, level);
            stories += 1;
        },
        *listed() {
            const ends = new Uint32Array(entries.all.length + 1);
            for (let at = 0; at < size; at++) {
                const entry = entryNumbers[at];
                ends[entry + 1] = ends[entry + 1] + 1;
            }
            for (let entry = 1; entry < ends.length; entry++)
                ends[entry] = ends[entry] + ends[entry - 1];
            const sorted = new Uint32Array(size);
            const next = ends.slice();
            for (let at = 0; at < size; at++) {
                const entry = entryNumbers[at];
                const place = next[entry];
                sorted[place] = storyLevels[at];
                next[entry] = place + 1;
            }
            const order = Array.from(entries.all.keys()).sort((a, b) => compare(entries.all[a], entries.all[b]));
            for (const number of order) {
                const postings = encodePostings(sorted.subarray(ends[number], ends[number + 1]));
                yield { ...entries.all[number], postings };
            }
        },
    };
}
/** The level of a word that is so often in a story's text, by BM25, in three steps. */
function levelOf(count, length) {
    const weight = count / (count + 1.2 * (0.25 + (0.75 * length) / middling));
    return weight < 0.55 ? 0 : weight < 0.75 ? 1 : 2;
}
function compare(a, b) {
    if (a === undefined || b === undefined)
        return 0;
    if (a.form !== b.form)
        return a.form < b.form ? -1 : 1;
    return a.word < b.word ? -1 : a.word > b.word ? 1 : 0;
}
function grown(array) {
    const larger = new array.constructor(2 * array.length);
    larger.set(array);
    return larger;
}
//# sourceMappingURL=inverted.js.map