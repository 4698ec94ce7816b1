import { capital, half, kindAt, kindsOfUnits, letter, mark } from '../../lib/letters.js';
import { normalized } from '../../lib/normalized.js';
import { unitsOf } from '../../lib/units.js';
/** Words in a name at most. */
const longest = 6;
/** What may stand between two words of a name: the stop of an initial, a space, small words of names. */
const link = /(?:(?<=(?<![\p{L}\p{M}\p{N}])\p{Lu})\.)?[ \u00a0](?:(?:of|the|for|de|del|la|du|von|van|der|bin)[ \u00a0]|(?:al|el|d|l)[-'’]){0,2}(?=\p{Lu})/uy;
/**
 * Finds names of several words, without a model: runs of words that begin with a capital, with small words of names
 * between them (`Wang Yi`, `University of Haifa`). Scripts without capitals have none.
 */
export function eachName(text, take) {
    const units = unitsOf(text);
    const kinds = kindsOfUnits();
    for (let from = 0; from < units.length;) {
        const kind = kinds[units[from]];
        if ((kind & (capital | half)) === 0 || (kindAt(units, from) & capital) === 0) {
            from += 1;
            continue;
        }
        let to = endOfWord(units, from);
        let words = 1;
        for (let next = nextWord(text, units, to); next > 0 && words < longest; next = nextWord(text, units, to)) {
            to = endOfWord(units, next);
            words += 1;
        }
        if (words > 1)
            take(from, to, units);
        // No capital within the word begins a name where its first does not: what follows the word is the same.
        from = to;
    }
}
/** Where the next word of a name begins that has a word ending at a place; 0 where none does. */
function nextWord(text, units, end) {
    const unit = units[end];
    if (unit !== space && unit !== noBreakSpace && unit !== stop)
        return 0;
    if (unit !== stop && (kindAt(units, end + 1) & capital) !== 0)
        return end + 1;
    link.lastIndex = end;
    return link.test(text) ? link.lastIndex : 0;
}
const [space, noBreakSpace, stop] = [0x20, 0xa0, 0x2e];
function endOfWord(units, from) {
    const kinds = kindsOfUnits();
    let at = from;
    for (; at < units.length; at++) {
        const unit = units[at];
        let kind = kinds[unit];
        if (kind === half)
            kind = kindAt(units, at);
        if ((kind & (letter | mark)) === 0 && unit !== 0x27 && unit !== 0x2019 && unit !== 0x2d)
            break;
        if ((kind & half) !== 0)
            at += 1;
    }
    return at;
}
/** A name in lower case and without accents or possessive endings. */
export function nameOf(written) {
    return normalized(written, 'NFKD')
        .replace(/[\u0300-\u036f.]/g, '')
        .replace(/['’]s?$/u, '')
        .replace(/[\u00a0 -]+/g, ' ')
        .toLowerCase();
}
/** Hands on each name of a text as names are compared; and as it was written. */
export function readNames(text, take) {
    eachName(text, (from, to) => {
        const written = text.slice(from, to);
        take(nameOf(written), written);
    });
}
//# sourceMappingURL=names.js.map