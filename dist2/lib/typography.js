import { quotesOf } from './quotation-marks.js';
import { addressesIn } from './verbatim.js';
const special = /["']|--|\.\.\./;
const letterOrDigit = /[\p{L}\p{M}\p{N}]/u;
/** Hebrew letters and vowel points, without the punctuation of the Unicode block. */
const hebrew = /[\u05d0-\u05ea\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]/;
const arabic = /\p{Script=Arabic}/u;
/** Thai, Lao, Burmese, Khmer, Chinese, Japanese, with their punctuation, and the zero-width space that divides words. */
const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u200b\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{323af}]/u;
const opensAfter = /[\s([{¿¡/=\u00a0“‘„‚«‹（［【〔《〈「『]/;
const opensBefore = /[\p{L}\p{M}\p{N}([{¿¡“‘„‚«‹（［【〔《〈「『]/u;
const endsSentence = /[.!?。！？…]/;
const dash = /[-–—\u05be]/;
/** English words that begin with an apostrophe: 'tis, rock 'n' roll, 'em. */
const elision = /^(?:tis|twas|em|n|cause|til|bout|round|cuz)\b/i;
const closesLater = /'(?![\p{L}\p{N}])/u;
/** How many characters behind a quotation mark are examined: bounds the time for a text of nothing but marks. */
const furthest = 2_000;
/** Sets the whole text of one block, such as a headline, in a language (BCP 47). */
export function typeset(text, language) {
    return special.test(text) ? createTypesetter(quotesOf(language)).set(text) : text;
}
export function createTypesetter(quotes) {
    /** The last character of the text that has been set. */
    let before = ' ';
    let doubleOpen = false;
    let singleOpen = false;
    return {
        reset() {
            before = ' ';
            doubleOpen = false;
            singleOpen = false;
        },
        skip() {
            before = 'x';
        },
        set(text) {
            if (text === '')
                return text;
            if (!special.test(text)) {
                before = lastOf(text);
                return text;
            }
            const addresses = addressesIn(text);
            let address = 0;
            let out = '';
            for (let i = 0; i < text.length; i += 1) {
                const char = text.charAt(i);
                const next = text.charAt(i + 1);
                let set = char;
                const [start, end] = addresses[address] ?? [text.length, text.length];
                if (i === start) {
                    set = text.slice(start, end);
                    i = end - 1;
                    address += 1;
                }
                else if (char === '"')
                    set = double(before, pointAt(text, i + 1), text, i);
                else if (char === "'")
                    set = single(before, pointAt(text, i + 1), text, i);
                else if (char === '.' &&
                    next === '.' &&
                    text.charAt(i + 2) === '.' &&
                    before !== '.' &&
                    text.charAt(i + 3) !== '.') {
                    set = '…';
                    i += 2;
                }
                else if (char === '-' && next === '-' && before !== '-') {
                    let end = i;
                    while (text.charAt(end) === '-')
                        end += 1;
                    const after = text.charAt(end);
                    const length = end - i;
                    // `--option` is no dash, nor is a line of many hyphens.
                    if (length <= 3 && !(/\s/.test(before) && letterOrDigit.test(after))) {
                        set = length === 2 ? '–' : '—';
                    }
                    else {
                        set = text.slice(i, end);
                    }
                    i = end - 1;
                }
                else if (isHighHalf(char)) {
                    set += next;
                    i += 1;
                }
                out += set;
                before = lastOf(set);
            }
            return out;
        },
    };
    function double(previous, next, text, at) {
        const inHebrew = hebrew.test(previous) && hebrew.test(next);
        if (inHebrew && !opensInHebrew(text, at, doubleOpen ? 2 : 1))
            return '״';
        const opening = inHebrew || opensAfter.test(previous) || (!doubleOpen && opensWithin(previous, next, text, at));
        if (opening && !/\s/.test(next)) {
            doubleOpen = true;
            return quotes.double[0];
        }
        if (!doubleOpen && /\d/.test(previous))
            return '″';
        doubleOpen = false;
        return quotes.double[1];
    }
    function single(previous, next, text, at) {
        if (hebrew.test(previous)) {
            const opens = hebrew.test(next) && opensInHebrew(text, at, singleOpen ? 2 : 1);
            if (!opens && (hebrew.test(next) || !singleOpen))
                return '׳';
            singleOpen = opens;
            return quotes.single[opens ? 0 : 1];
        }
        const rest = text.slice(at + 1, at + furthest);
        if (unspaced.test(previous) || unspaced.test(next) || arabic.test(previous)) {
            // The possessive of a name: 李's.
            const opens = !singleOpen && opensBefore.test(next) && rest.includes("'") && !/^s\b/.test(rest);
            const crosses = !singleOpen && next === '' && !endsSentence.test(previous);
            if (!singleOpen && !opens && !crosses)
                return '’';
            singleOpen = !singleOpen;
            return quotes.single[singleOpen ? 0 : 1];
        }
        if (letterOrDigit.test(previous)) {
            if (/\d/.test(previous) && /\d/.test(next))
                return '′';
            if (next !== '' && letterOrDigit.test(next))
                return '’';
            if (!singleOpen)
                return '’';
            singleOpen = false;
            return quotes.single[1];
        }
        if (opensAfter.test(previous) || (dash.test(previous) && !singleOpen)) {
            if (/\d/.test(next) || elision.test(rest) || /\s/.test(next))
                return '’';
            if (next !== '' && !closesLater.test(rest))
                return '’';
            singleOpen = true;
            return quotes.single[0];
        }
        const open = singleOpen;
        singleOpen = false;
        return open ? quotes.single[1] : '’';
    }
}
/**
 * Whether a double mark opens a quotation although no space or bracket is before it and no quotation is open:
 * `l'"eau"`, 他说"你好", و"الحياة". At the end of a piece, the next character is in a link or in emphasis, or there is
 * none.
 */
function opensWithin(previous, next, text, at) {
    if (dash.test(previous))
        return true;
    if (next === '') {
        const glued = unspaced.test(previous) || arabic.test(previous) || previous === '’';
        return ((glued && !endsSentence.test(previous)) || /(?<![\p{L}\p{M}])[ושהכלבמ]{1,3}$/u.test(lastWord(text, at)));
    }
    // After a digit it may be the sign of inches.
    if (/\d/.test(previous))
        return unspaced.test(next) && text.slice(at + 1, at + furthest).includes('"');
    return opensBefore.test(next);
}
/**
 * Whether a mark between Hebrew letters opens a quotation after prefixes (ל"הארץ"), instead of being the gershayim of
 * an abbreviation (צה"ל, ח"כים): only prefixes are before the mark, and behind it one more quotation is closed than
 * opened.
 */
function opensInHebrew(text, at, wanted) {
    const mark = text.charAt(at);
    if (!/(?<![\p{L}\p{M}"'])[ושהכלבמ]{1,3}$/u.test(lastWord(text, at)))
        return false;
    let open = 0;
    let closed = 0;
    const end = Math.min(text.length, at + 300);
    for (let i = at + 1; i < end; i += 1) {
        if (text.charAt(i) !== mark)
            continue;
        const previous = text.charAt(i - 1);
        const next = text.charAt(i + 1);
        if (hebrew.test(previous) && hebrew.test(next))
            continue;
        if (/[\s([{\u05be-]/.test(previous))
            open += 1;
        else if (open > 0)
            open -= 1;
        else if (!/\d/.test(previous) && !letterOrDigit.test(next))
            closed += 1;
        if (closed === wanted)
            return true;
    }
    return false;
}
/**
 * The text just before a place, long enough for the prefixes of a word and for what separates them from another word.
 */
function lastWord(text, at) {
    return text.slice(Math.max(0, at - 4), at);
}
function lastOf(text) {
    const last = text.charAt(text.length - 1);
    return /[\udc00-\udfff]/.test(last) ? text.slice(-2) : last;
}
function pointAt(text, at) {
    return isHighHalf(text.charAt(at)) ? text.slice(at, at + 2) : text.charAt(at);
}
function isHighHalf(char) {
    return char >= '\ud800' && char <= '\udbff';
}
//# sourceMappingURL=typography.js.map