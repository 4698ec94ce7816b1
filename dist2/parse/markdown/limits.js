import { markdownRules as rules } from '../markdown-rules.js';
/** The most quotations and lists within each other on one line. */
const maxContainers = 60;
/**
 * The most marks in one paragraph that might open or close emphasis, links, code or HTML. Parsing takes time that grows
 * with the square of their number.
 */
const maxMarks = 1_500;
/** The most spaces before a list item or quotation: two for each list around it. */
const maxIndent = 240;
const containers = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;
const indented = new RegExp(`^[ \\t]{${maxIndent},}(?:[-+*>]|\\d+[.)])`);
/** A new paragraph, item, row or heading, with which the count of marks begins again. */
const fresh = /^[ \t]*(?:$|[-+*][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|\|)/;
export function findExcess(text) {
    let marks = 0;
    let number = 0;
    let at = 0;
    while (at <= text.length) {
        let end = text.indexOf('\n', at);
        if (end < 0)
            end = text.length;
        const line = text.slice(at, end);
        number += 1;
        const first = line.charCodeAt(0);
        // Letters can neither begin a container nor end a paragraph.
        if (!(first > 64) || first === 124) {
            if (fresh.test(line))
                marks = 0;
            const prefix = containers.exec(line)?.[0];
            if (prefix !== undefined &&
                prefix.length > maxContainers &&
                prefix.replace(/[^>*+.)-]/g, '').length > maxContainers) {
                return {
                    rule: rules['too-deep'],
                    what: `Quotations or lists are nested more than ${maxContainers} deep.`,
                    line: number,
                };
            }
            if (indented.test(line)) {
                return {
                    rule: rules['too-deep'],
                    what: `A list item is indented by more than ${maxIndent} spaces.`,
                    line: number,
                };
            }
        }
        for (let i = at; i < end; i += 1) {
            const code = text.charCodeAt(i);
            // * _ ` [ ] < ! ~ &
            if (code === 42 || code === 95 || code === 96 || code === 91 || code === 60 || code === 126) {
                marks += 1;
            }
        }
        if (marks > maxMarks) {
            return {
                rule: rules['too-complex'],
                what: `One paragraph has more than ${maxMarks} marks such as * _ [ < and \`.`,
                line: number,
            };
        }
        at = end + 1;
    }
    return undefined;
}
/**
 * The most that the HTML of a body may be larger than its source: a table of one line can make thousands of empty
 * cells.
 */
export function maxOutput(sourceLength) {
    return 200_000 + 20 * sourceLength;
}
export const maxTableColumns = 100;
export const maxTableCells = 20_000;
//# sourceMappingURL=limits.js.map