import type { Nodes } from 'mdast';

/** The parts of Markdown beyond CommonMark that a text needs. Each costs time, and most stories need none. */
export interface Syntax {
  readonly gfm: boolean;
  readonly directives: boolean;
  /** Emphasis beside Chinese, Japanese and Korean. */
  readonly cjk: boolean;
}

export const plainSyntax: Syntax = { gfm: false, directives: false, cjk: false };

/**
 * A line that consists of characters of a table's second row, after marks of quotations and lists. Characters are
 * tested first, since the first letter of a line decides.
 */
export const tableRow = /^(?=[-:| \t>*+\d.)]+\r?$)(?=.*-)(?=.*[|:])/m;
const taskMark = /^[ \t>]*(?:[-+*]|\d+[.)])[ \t]+\[[ xX\t\n]\]/m;

/**
 * Whether GitHub's additions can make a difference, decided without parsing. Bare addresses are left to
 * `hasBareAddress`, because most stories have addresses, and nearly all of them are inside links.
 */
export function mayNeedGfm(text: string): boolean {
  return (
    text.includes('~~') ||
    text.includes('[^') ||
    (text.includes('[') && taskMark.test(text)) ||
    tableRow.test(text)
  );
}

const bareAddress = /https?:\/\/|www\.|[-.\w+]@[-\w]+\.[-\w]/i;

/** Whether a text of the tree contains an address that GitHub's additions would link. */
function hasBareAddress(value: string): boolean {
  return bareAddress.test(value);
}

/** Whether the tree would differ with GitHub's additions. */
export function needsGfm(node: Nodes): boolean {
  if (node.type === 'text') return hasBareAddress(node.value);
  return 'children' in node && (node.children as Nodes[]).some(needsGfm);
}
