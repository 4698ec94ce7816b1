import { unspaced as runs } from './segment.js';
/** Classes of characters, as bits: a character may be in several. */
export const letter = 1;
/** May be within a word, but not at the beginning of one. */
export const mark = 2;
export const capital = 4;
/** Of a script written without spaces (see segment.ts). */
export const unspaced = 8;
/** Half of a surrogate pair: `kindAt` knows the classes of the pair. */
export const half = 16;
const patterns = [
    [letter, /[\p{L}\p{N}]+/gu],
    [mark, /\p{M}+/gu],
    [capital, /\p{Lu}+/gu],
    [unspaced, runs],
    [half, /[\ud800-\udfff]+/g],
];
let kinds;
/**
 * The classes of each code unit. Letters and digits (`letter`), marks and capitals are those of Unicode. Computed on
 * first use.
 */
export function kindsOfUnits() {
    kinds ??= makeKinds();
    return kinds;
}
function makeKinds() {
    const table = new Uint8Array(0x10000);
    let units = '';
    for (let from = 0; from < table.length; from += 0x1000)
        units += String.fromCharCode(...Array.from({ length: 0x1000 }, (_, i) => from + i));
    for (const [kind, pattern] of patterns)
        for (const { 0: run, index } of units.matchAll(pattern))
            for (let unit = index; unit < index + run.length; unit++)
                table[unit] = (table[unit] ?? 0) | kind;
    return table;
}
const pairs = new Map();
/** The classes of the character at a place; 0 past the end, and in the middle of a surrogate pair. */
export function kindAt(units, at) {
    if (at >= units.length)
        return 0;
    const kind = kindsOfUnits()[units[at]];
    return kind === half ? kindOfPair(units[at], units[at + 1] ?? 0) : kind;
}
function kindOfPair(first, second) {
    const point = String.fromCharCode(first, second).codePointAt(0);
    if (point < 0x10000)
        return 0;
    let kind = pairs.get(point);
    if (kind === undefined) {
        kind = half;
        for (const [each, pattern] of patterns)
            if (String.fromCodePoint(point).search(pattern) === 0)
                kind |= each;
        pairs.set(point, kind);
    }
    return kind;
}
//# sourceMappingURL=letters.js.map