import type { Rule } from '../../lib/message.js';
import { markdownRules as rules } from '../markdown-rules.js';

/** A text that is too much for the parser, which would overflow the stack or run for hours. Found before parsing. */
interface Excess {
  readonly rule: Rule;
  readonly what: string;
  /** Counted from 1, in the text. */
  readonly line: number;
}

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

/** Marks that are counted. */
const marks = ['*', '_', '`', '[', '<', '~'];

/** Whether a text has more marks than one paragraph may have. Searching for each sign is faster than looking at every character. */
function hasManyMarks(text: string): boolean {
  let found = 0;
  for (const mark of marks) {
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
      found += 1;
      if (found > maxMarks) return true;
    }
  }
  return false;
}

export function findExcess(text: string): Excess | undefined {
  const mayHaveTooMany = hasManyMarks(text);
  let count = 0;
  let number = 0;
  let at = 0;
  while (at <= text.length) {
    let end = text.indexOf('\n', at);
    if (end < 0) end = text.length;
    number += 1;
    const first = at < end ? text.charCodeAt(at) : 0;
    // Letters can neither begin a container nor end a paragraph.
    const isSpecial = first <= 64 || first === 124;
    const line = isSpecial || mayHaveTooMany ? text.slice(at, end) : '';
    if (isSpecial) {
      if (mayHaveTooMany && fresh.test(line)) count = 0;
      const prefix = containers.exec(line)?.[0];
      if (
        prefix !== undefined &&
        prefix.length > maxContainers &&
        prefix.replace(/[^>*+.)-]/g, '').length > maxContainers
      ) {
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
    if (mayHaveTooMany) for (const char of line) if (marks.includes(char)) count += 1;
    if (count > maxMarks) {
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
export function maxOutput(sourceLength: number): number {
  return 200_000 + 20 * sourceLength;
}

export const maxTableColumns = 100;
export const maxTableCells = 20_000;
