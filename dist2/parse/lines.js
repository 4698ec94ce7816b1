import { lowerBound } from '../lib/lower-bound.js';
/**
 * Finds lines in a text with line feeds only. Beginnings of lines are searched up to the furthest offset asked for, and
 * remembered.
 */
export function createLines(text) {
    const starts = [0];
    return {
        placeOf(offset) {
            let last = starts.at(-1) ?? 0;
            while (last <= offset) {
                const end = text.indexOf('\n', last);
                if (end === -1 || end >= offset)
                    break;
                last = end + 1;
                starts.push(last);
            }
            const at = lowerBound(starts, offset + 1) - 1;
            return { line: at + 1, column: offset - (starts[at] ?? 0) + 1 };
        },
    };
}
//# sourceMappingURL=lines.js.map