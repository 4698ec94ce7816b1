import { findAttributeLists } from './attribute-lists.js';
import { endAddresses } from './cjk-addresses.js';
import { mendDirectives } from './directive-slips.js';
import { findTemplates } from './templates.js';

export type RewriteProblem = 'comment' | 'unclosed-comment' | 'layout-mark';

/** What is taken out of a text, or put right in it, before it is parsed. `[start, end)` of the text becomes `text`. */
export interface Rewrite {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What an editor is told; undefined where what was meant is shown. */
  readonly problem?: {
    readonly kind: RewriteProblem;
    readonly source: string;
  };
}

/** Spaces of other widths than that of the space bar, which come from word processors and Japanese keyboards. */
const headingSpace = /^((?:[ \t]*>)*[ \t]{0,3}#{1,6})[\u00a0\u2000-\u200a\u202f\u205f\u3000]/gm;

/**
 * Everything of a text that is rewritten before it is parsed, in order and without overlaps: what begins first goes first,
 * as a comment may hold anything. `inCode` tells whether an offset is inside code, where nothing is rewritten.
 */
export function findRewrites(text: string, inCode: (offset: number) => boolean): Rewrite[] {
  const found = [
    ...findTemplates(text, inCode),
    ...findAttributeLists(text),
    ...mendDirectives(text),
    ...mendHeadings(text),
    ...endAddresses(text),
  ];
  if (found.length === 0) return found;
  found.sort((a, b) => a.start - b.start);
  let done = 0;
  return found.filter(({ start, end }) => {
    if (start < done || inCode(start)) return false;
    done = end;
    return true;
  });
}

function mendHeadings(text: string): Rewrite[] {
  if (!text.includes('#')) return [];
  return Array.from(text.matchAll(headingSpace), (match) => {
    const end = match.index + match[0].length;
    return { start: end - 1, end, text: ' ' };
  });
}
