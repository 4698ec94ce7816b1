import { lowerBound } from '../../lib/lower-bound.js';
import { message } from '../../lib/message.js';
import { markdownRules as rules } from '../markdown-rules.js';
import { forbidden, withoutForbidden } from './sanitize.js';
/** Removes characters that no page may have, with a message for each line that has some. */
export function stripForbidden(text, place, messages) {
    if (!forbidden.test(text))
        return text;
    return text
        .split('\n')
        .map((line, index) => {
        const clean = withoutForbidden(line);
        if (clean === line)
            return line;
        const column = firstDifference(line, clean);
        const code = (line.codePointAt(column) ?? 0).toString(16).toUpperCase().padStart(4, '0');
        messages.push(message(rules['forbidden-character'], `${line.length - clean.length === 1 ? 'An invisible character has' : 'Invisible characters have'} been left out (U+${code}).`, { file: place.file, line: place.line + index, column: column + 1 }));
        return clean;
    })
        .join('\n');
}
function firstDifference(a, b) {
    let i = 0;
    while (i < b.length && a.charCodeAt(i) === b.charCodeAt(i))
        i += 1;
    return i;
}
export function applyEdits(text, edits) {
    if (edits.length === 0)
        return text;
    let out = '';
    let at = 0;
    for (const edit of edits) {
        out += text.slice(at, edit.start) + edit.text;
        at = edit.end;
    }
    return out + text.slice(at);
}
/** Finds the place in the file of a point of the edited text. */
export function locator(text, edits, place) {
    let lines;
    return (at) => {
        if (at === undefined)
            return { line: place.line, column: 1 };
        if (edits.length === 0 || at.offset === undefined)
            return { line: place.line + at.line - 1, column: at.column };
        lines ??= lineStarts(text);
        const offset = originalOffset(edits, at.offset);
        const line = lowerBound(lines, offset + 1) - 1;
        return { line: place.line + line, column: offset - (lines[line] ?? 0) + 1 };
    };
}
/** The offset before edits of an offset after them. */
export function originalOffset(edits, offset) {
    let shift = 0;
    for (const edit of edits) {
        const start = edit.start + shift;
        if (offset < start)
            break;
        if (offset < start + edit.text.length)
            return edit.start;
        shift += edit.text.length - (edit.end - edit.start);
    }
    return offset - shift;
}
/** The point before edits of a point after them. */
export function originalPoint(at, edits) {
    return at?.offset === undefined || edits.length === 0
        ? at
        : { ...at, offset: originalOffset(edits, at.offset) };
}
/** The offset after edits of an offset before them at which one of the edits begins. */
export function editedOffset(edits, offset) {
    let shift = 0;
    for (const edit of edits) {
        if (edit.start >= offset)
            break;
        shift += edit.text.length - (edit.end - edit.start);
    }
    return offset + shift;
}
/** The point after edits of a point before them. */
export function editedPoint(at, edits) {
    return at?.offset === undefined || edits.length === 0
        ? at
        : { ...at, offset: editedOffset(edits, at.offset) };
}
/** The offsets at which the lines of a text begin. */
export function lineStarts(text) {
    const starts = [0];
    for (const match of text.matchAll(/\r\n|\n|\r/g))
        starts.push(match.index + match[0].length);
    return starts;
}
/** Whether one of several ascending ranges contains an offset. */
export function isWithin(ranges, offset) {
    let low = 0;
    let high = ranges.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((ranges[middle]?.end ?? Infinity) <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return (ranges[low]?.start ?? Infinity) <= offset;
}
/** Two lists of edits, which do not overlap, merged in the order of the text. */
export function inOrder(some, others) {
    if (some.length === 0)
        return others;
    return [...some, ...others].sort((a, b) => a.start - b.start);
}
//# sourceMappingURL=source.js.map