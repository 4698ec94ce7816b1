import { directiveNames } from './blocks.js';
import { pairDirective } from './shortcodes.js';

/** Punctuation that no newsroom writes, standing in for the colon of what is no directive of ours while it is parsed. */
const standIns = ['\u2e4b', '\u2e4a', '\u2e3e', '\u2e3f', '\u2e38'];

/** A line that begins, after quotation and list marks, with what looks like a leaf or container directive. */
const directive = /^((?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*)(:{2,})([A-Za-z][\w-]*)/gm;

/** Parsing takes time with the cube of their depth. */
export const maxDirectives = 40;

export interface Directives {
  readonly text: string;
  /** The character that stands for a colon in `text`; undefined where nothing had to be replaced. */
  readonly standIn: string | undefined;
  /** Whether there are directives of ours. */
  readonly any: boolean;
  /** How many containers are open at once, at the most; reckoned by lines, so it may be too many. */
  readonly depth: number;
  /** Those of no name we know: `at` is the offset of the first colon. */
  readonly unknown: readonly { readonly name: string; readonly at: number }[];
}

/**
 * Hides from the directive parser what is none of our directives, so that it comes out as it was typed, in whatever
 * construct it stands. Only needed where there is one of ours beside it: without any, directives are not parsed at all.
 */
export function findDirectives(text: string, paired: boolean): Directives {
  if (!text.includes('::')) return { text, standIn: undefined, any: false, depth: 0, unknown: [] };
  let any = paired;
  const unknown: { name: string; at: number }[] = [];
  for (const match of text.matchAll(directive)) {
    const name = match[3] ?? '';
    if (directiveNames.has(name)) any = true;
    else if (!isPair(match[2] ?? '', name)) unknown.push({ name, at: match.index + (match[1] ?? '').length });
  }
  const depth = any ? containerDepth(text) : 0;
  if (!any || unknown.length === 0) return { text, standIn: undefined, any, depth, unknown };
  const standIn = standIns.find((candidate) => !text.includes(candidate)) ?? '\u2e4b';
  const hidden = text.replace(directive, (whole, prefix: string, colons: string, name: string) =>
    directiveNames.has(name) || isPair(colons, name) ? whole : prefix + standIn.repeat(colons.length) + name,
  );
  return { text: hidden, standIn, any, depth, unknown };
}

/** What shortcodes.ts puts in place of a paired shortcode; an editor's own line of that name has fewer colons. */
function isPair(colons: string, name: string): boolean {
  return name === pairDirective && colons.length > 4;
}

const fence = /^[ \t>*+\-0-9.)]*:{3,}[ \t]*([A-Za-z][\w-]*)?/gm;

function containerDepth(text: string): number {
  let depth = 0;
  let most = 0;
  for (const [, name] of text.matchAll(fence)) {
    if (name === undefined) depth = Math.max(0, depth - 1);
    else if (directiveNames.has(name) || name === pairDirective) depth += 1;
    most = Math.max(most, depth);
  }
  return most;
}
