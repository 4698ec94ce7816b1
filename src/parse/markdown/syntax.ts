import type { Nodes } from 'mdast';

/** The parts of Markdown beyond CommonMark that a text needs; each costs time, so most stories need none. */
export interface Syntax {
  readonly gfm: boolean;
  readonly directives: boolean;
  /** Emphasis beside Chinese, Japanese and Korean. */
  readonly cjk: boolean;
}

export const plainSyntax: Syntax = { gfm: false, directives: false, cjk: false };

/**
 * A line of nothing but what may stand in a table's second row, after quotation and list marks. That is asked first,
 * because the first letter of a line says no.
 */
const tableRow = /^(?=[-:| \t>*+\d.)]+\r?$)(?=.*-)(?=.*[|:])/m;
const taskMark = /^[ \t>]*(?:[-+*]|\d+[.)])[ \t]+\[[ xX\t\n]\]/m;

/**
 * Whether GitHub's additions can make a difference, found without parsing. Bare addresses are left to `hasBareAddress`,
 * because most stories have addresses, and nearly all of them inside links.
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

/** Whether a text of the tree holds an address that GitHub's additions would make a link. */
export function hasBareAddress(value: string): boolean {
  return bareAddress.test(value);
}

/** Whether the tree would have been another one with GitHub's additions. */
export function needsGfm(node: Nodes): boolean {
  if (node.type === 'text') return hasBareAddress(node.value);
  return 'children' in node && (node.children as Nodes[]).some(needsGfm);
}
