const dashes = '-–—―−';
const blanks = ' \t';
/**
 * The first end of a comment in a text: `-->`, or what editors and word processors make of it: `–>`, `-- >`, `- ->`,
 * `--!>`, `--&gt;`. An arrow `->` counts only at the end of a line, two hyphens only at the end of a paragraph.
 */
export function findCommentEnd(text, from) {
    for (let i = from; i <= text.length; i += 1) {
        const char = text.charAt(i);
        if (char !== '>' && char !== '&' && char !== '\n' && i < text.length)
            continue;
        const found = char === '\n' || char === '' ? atLineEnd(text, i, from) : atBracket(text, i, from);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function atBracket(text, at, from) {
    const isWritten = text.startsWith('&gt;', at);
    if (text.charAt(at) === '&' && !isWritten)
        return undefined;
    const end = at + (isWritten ? 4 : 1);
    const isMarked = text.charAt(at - 1) === '!';
    const last = isMarked ? at - 1 : back(text, at, from, blanks);
    const start = back(text, last, from, dashes);
    const run = text.slice(start, last);
    if (run === '')
        return undefined;
    if (/[^-]/.test(run))
        return { start, end, proper: false };
    if (run.length > 1)
        return { start, end, proper: last === at && !isWritten };
    if (isMarked || isWritten || last < at)
        return undefined;
    if (blanks.includes(text.charAt(start - 1)) && text.charAt(start - 2) === '-' && start - 2 >= from)
        return { start: start - 2, end, proper: false };
    return /^[ \t]{0,99}(?:\n|$)/.test(text.slice(end, end + 99)) ? { start, end, proper: false } : undefined;
}
function atLineEnd(text, at, from) {
    const last = back(text, at, from, blanks);
    if (last - 2 < from || text.slice(last - 2, last) !== '--')
        return undefined;
    return /^[ \t]{0,99}(?:\n|$)/.test(text.slice(at + 1, at + 99))
        ? { start: back(text, last, from, '-'), end: last, proper: false }
        : undefined;
}
/** The start of a run of the given characters that ends at an offset, at most nine characters back. */
function back(text, at, from, characters) {
    let start = at;
    while (start > from && at - start < 9 && characters.includes(text.charAt(start - 1)))
        start -= 1;
    return start;
}
//# sourceMappingURL=comment-end.js.map