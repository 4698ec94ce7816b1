import { segmenterOf } from './segment.js';
/**
 * How many times the wanted length is read: room for white space that is collapsed, and a bound on the text that is
 * divided into words.
 */
const readAtMost = 10;
/**
 * A text on one line, cut to a length: at the end of a sentence if one ends late enough; else between words, with an
 * ellipsis, as Unicode and the dictionaries of the language divide them (UAX 29); else between characters as readers
 * see them. Undefined for a text of white space alone.
 */
export function shorten(text, { most, language, fewest = most * 0.75 }) {
    const line = text
        .slice(0, most * readAtMost)
        .replace(/\s+/g, ' ')
        .trim();
    if (line.length <= most)
        return line === '' ? undefined : line;
    // No boundary up to the limit depends on text so far behind it.
    const start = line.slice(0, most * 2);
    const last = (granularity, from) => lastBoundary(start, most, from, language, granularity);
    const sentence = last('sentence', fewest);
    if (sentence !== undefined)
        return start.slice(0, sentence).trim();
    const space = start.lastIndexOf(' ', most);
    const end = space >= fewest ? space : (last('word', 1) ?? last('grapheme', 1) ?? most);
    const shortened = start.slice(0, end).replace(/[\uD800-\uDBFF]$/, '');
    return `${withoutLooseEnd(shortened)}…`;
}
/** The last place from `from` to `most` at which a unit ends. */
function lastBoundary(text, most, from, language, granularity) {
    let found;
    for (const { index } of segmenterOf(language, granularity).segment(text)) {
        if (index > most)
            break;
        if (index >= from && (granularity !== 'sentence' || isSentence(text.slice(0, index))))
            found = index;
    }
    return found;
}
/** Removes white space and punctuation that would lead on to the text that was cut off. */
function withoutLooseEnd(text) {
    let end = text.length;
    while (end > 0 && /[\s\p{Ps}\p{Pi}.,;:–—、，。；：…-]/u.test(text.charAt(end - 1)))
        end -= 1;
    return text.slice(0, end);
}
/** A point behind a short word is as likely to be that of an abbreviation: Mr. Lee, U.S. Steel, Sept. 5. */
function isSentence(text) {
    return !/(?:^|[\s.(])[\p{L}\p{N}]{1,4}\.\s*$/u.test(text.slice(-12));
}
//# sourceMappingURL=shorten.js.map