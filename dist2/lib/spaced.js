import { half, kindAt, kindsOfUnits, letter, mark, unspaced } from './letters.js';
/** Finds the words of scripts with spaces: letters, digits and their marks, with single apostrophes and quotes in them. */
export function eachSpaced(units, take) {
    for (let from = 0; from < units.length;) {
        if (!beginsWord(units, from)) {
            from += 1;
            continue;
        }
        let to = endOfPart(units, from);
        while (joins(units[to]) && beginsWord(units, to + 1))
            to = endOfPart(units, to + 1);
        take(from, to);
        from = to;
    }
}
/**
 * Apostrophes, and the geresh and gershayim of Hebrew. The apostrophe that counts as a letter (ʼ) is not among them.
 */
function joins(unit) {
    return unit === 0x27 || unit === 0x2019 || unit === 0x5f3 || unit === 0x5f4;
}
function beginsWord(units, at) {
    return (kindAt(units, at) & (letter | unspaced)) === letter;
}
function endOfPart(units, from) {
    const kinds = kindsOfUnits();
    let at = from;
    for (; at < units.length; at++) {
        let kind = kinds[units[at]];
        if (kind === half)
            kind = kindAt(units, at);
        if ((kind & (letter | mark)) === 0 || (kind & unspaced) !== 0)
            break;
        if ((kind & half) !== 0)
            at += 1;
    }
    return at;
}
//# sourceMappingURL=spaced.js.map