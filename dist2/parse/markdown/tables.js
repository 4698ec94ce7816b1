import { toString as textOf } from 'mdast-util-to-string';
import { markdownRules as rules } from '../markdown-rules.js';
import { quoted } from './story.js';
/**
 * Gives a table as many columns as its longest row has: GitHub's tables end each row where the headings end, and
 * further cells would be lost. Returns a message; undefined where no row is longer than the first.
 */
export function widen(table) {
    const align = table.align ?? [];
    const headings = align.length;
    const long = table.children.filter((row) => row.children.length > headings && columnsOf(row) > headings);
    const [first] = long;
    if (first === undefined)
        return undefined;
    const columns = long.reduce((most, row) => Math.max(most, columnsOf(row)), headings);
    table.align = [...align, ...Array(columns - headings).fill(null)];
    const head = table.children[0];
    // Cells without a heading, so that screen readers announce none.
    for (let i = headings; head !== undefined && i < columns; i += 1) {
        head.children[i] = { type: 'tableCell', data: { hName: 'td' }, children: [] };
    }
    const surplus = first.children
        .slice(headings)
        .map((cell) => textOf(cell))
        .join(' | ');
    const others = long.length === 1 ? '' : `; the table has ${long.length} such rows`;
    return {
        rule: rules['cells-without-heading'],
        what: `The row has more cells than the table has headings (${headings}): “${quoted(surplus)}” is shown in a column without one${others}.`,
        at: first.position?.start,
    };
}
/** The number of cells of a row up to the last one that is not empty. */
function columnsOf(row) {
    const isFull = (cell) => cell.children.length > 0;
    return row.children.findLastIndex(isFull) + 1;
}
//# sourceMappingURL=tables.js.map