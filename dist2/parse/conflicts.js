import { message } from '../lib/message.js';
import { visible } from './characters.js';
import { rules } from './rules.js';
/**
 * `<<<<<<< HEAD` and `>>>>>>> branch`, each followed by the name of a version, at the beginning of a line, or behind
 * marks of lists and quotations if an editor has moved the line. Source: git-merge, “How conflicts are presented”. The
 * lines between, `=======` and `|||||||`, may be ordinary text by themselves.
 */
const marker = /^(?:[ \t]|[>*+-][ \t]){0,20}(<{7,11}|>{7,11}|={7,11})(?:[ \t]+(\S.*))?$/;
const codeFence = /^[ \t>*+-]*(`{3,}|~{3,})/;
/**
 * Finds merge conflicts that nobody resolved, with the first line of each. A whole conflict inside fenced code counts
 * as an example.
 */
export function findConflicts(text) {
    if (!text.includes('<<<<<<<') && !text.includes('>>>>>>>'))
        return [];
    const lines = text.split(/\r\n|\n|\r/);
    const anyDivider = /^={7,}\s*$/m.test(text);
    const conflicts = [];
    /** The conflict that the current line is in. */
    let open;
    let divided = false;
    /** Whether the conflict begins inside fenced code. */
    let fenced = false;
    let fence = '';
    const end = () => {
        if (open !== undefined)
            conflicts.push(open);
        open = undefined;
        divided = false;
    };
    lines.forEach((line, index) => {
        const code = codeFence.exec(line)?.[1];
        if (code !== undefined && (fence === '' || code.startsWith(fence))) {
            fence = fence === '' ? code : '';
            // A conflict that the fence cuts through is no example; one around the fence goes on.
            if (fence === '' && fenced)
                end();
        }
        const found = marker.exec(line);
        if (found === null)
            return;
        const [, mark = '', version] = found;
        if (mark.startsWith('<')) {
            end();
            fenced = fence !== '';
            if (version !== undefined || anyDivider)
                open = { line: index + 1, marker: line.trim() };
        }
        else if (mark.startsWith('=')) {
            divided = open !== undefined;
        }
        else if (open !== undefined) {
            if (fenced && divided)
                open = undefined;
            end();
        }
        else if (version !== undefined && isVersion(version) && !isQuotation(lines, index)) {
            conflicts.push({ line: index + 1, marker: line.trim() });
        }
    });
    end();
    return conflicts;
}
/** Whether the text is a branch, or a commit with its subject in brackets. */
function isVersion(name) {
    return /^\S+(?:\s+\(.*\))?$/.test(name);
}
/** Whether the lines around are quoted too, as in an e-mail with many answers. */
function isQuotation(lines, index) {
    return [lines[index - 1], lines[index + 1]].some((line) => line?.startsWith('>') === true);
}
/** Further conflicts are only counted: the remedy is the same for all. */
const maxReported = 20;
export function conflictMessages({ path, text }) {
    const conflicts = findConflicts(text);
    return conflicts.slice(0, maxReported).map(({ line, marker }, index) => {
        const more = index === maxReported - 1 ? conflicts.length - maxReported : 0;
        return message(rules['merge-conflict'], `The file has an unresolved merge conflict, which begins with “${visible(marker, 80)}”.${more > 0 ? ` There are ${more} more.` : ''}`, { file: path, line, column: 1 });
    });
}
//# sourceMappingURL=conflicts.js.map