import type { YAMLError } from 'yaml';
import { rules } from './rules.js';
import type { Problem } from './value.js';
import { mendOfFault } from './yaml-mends.js';

export const quote = 'Put the text behind the field’s name in quotes: title: "The text".';

/** The editor's most likely mistake, by the code of the error. */
const remedies: Partial<Record<YAMLError['code'], { readonly what: string; readonly fix: string }>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    what: 'There is a colon with a space behind it inside a text that is not in quotes.',
    fix: 'Put the whole text in quotes: title: "Talks: the second day". A field of its own begins at the start of its line.',
  },
  MULTILINE_IMPLICIT_KEY: {
    what: 'A field’s name goes over more than one line: a colon or a quotation mark is missing before this place.',
    fix: 'Write each field as name: text, and close the quotation marks of the field before.',
  },
  MISSING_CHAR: {
    what: 'A quotation mark, bracket, colon or comma is missing.',
    fix: 'Close what is open: each " with a ", each [ with a ]. Write a field as name: text, with a space behind the colon.',
  },
  TAB_AS_INDENT: { what: 'A line begins with a tab.', fix: 'Replace the tab by two spaces.' },
  BAD_INDENT: {
    what: 'A line begins with too many or too few spaces.',
    fix: 'Let all fields begin in the same column, and what belongs to a field two spaces further in.',
  },
  UNEXPECTED_TOKEN: {
    what: 'There is something behind the value that does not belong to it.',
    fix: 'Put the whole text in quotes, and write \\" for a quotation mark inside it: title: "He said \\"no\\" twice".',
  },
  BAD_SCALAR_START: { what: 'A text begins with a sign that must stand in quotes (@ or `).', fix: quote },
  BAD_DQ_ESCAPE: {
    what: 'There is a backslash inside double quotes with a letter that can’t follow it.',
    fix: 'Write \\\\ for a backslash, or put the text in single quotes.',
  },
  TAG_RESOLVE_FAILED: { what: 'A text begins with an exclamation mark that is not in quotes.', fix: quote },
  BAD_ALIAS: { what: 'A text begins with an asterisk or an ampersand that is not in quotes.', fix: quote },
  MULTIPLE_DOCS: {
    what: 'The line “...” or a second document stands between the fields.',
    fix: 'Remove the line.',
  },
  BAD_COLLECTION_TYPE: { what: 'A text begins with an exclamation mark that is not in quotes.', fix: quote },
};

/** The parser reports one mistake several times, so only the first error of each line is used, and three at most. */
export function firstOfEachLine(
  faults: readonly YAMLError[] | readonly Error[],
  block: string,
  base: number,
): Problem[] {
  const problems: Problem[] = [];
  const lines = new Set<string>();
  for (const fault of faults as readonly YAMLError[]) {
    const at = fault.pos[0];
    const line = String(block.lastIndexOf('\n', at - 1));
    if (lines.has(line) || problems.length === 3) continue;
    lines.add(line);
    const known = hashInBrackets(block, at) ?? storyAt(block, at) ?? remedies[fault.code];
    const what = known?.what ?? `The front matter can’t be read as YAML: ${fault.message}.`;
    problems.push({
      rule: rules['bad-yaml'],
      what,
      fix: known?.fix,
      at: base + at,
      mend: mendOfFault(fault, block, base),
    });
  }
  return problems;
}

interface Remedy {
  readonly what: string;
  readonly fix: string;
}

/** `[a, #b]`: what follows the # is a comment, and so the list is never closed. */
function hashInBrackets(block: string, at: number): Remedy | undefined {
  const open = block.lastIndexOf('[', at);
  const end = block.indexOf('\n', open);
  if (open === -1 || end === -1 || end >= at || at - open > 500) return undefined;
  const match = /(?:^|[\s,])(#[^\s,\]]+)/.exec(block.slice(open + 1, end));
  if (match === null || block.slice(open, open + 1 + match.index).includes(']')) return undefined;
  return {
    what: `“${match[1]}” in a list in brackets begins a comment, so that the list is never closed.`,
    fix: `Put it in quotes: "${match[1]}".`,
  };
}

/** A line of words behind an empty line, without the colon of a field. */
function storyAt(block: string, at: number): Remedy | undefined {
  const start = block.lastIndexOf('\n', at - 1) + 1;
  const end = block.indexOf('\n', start);
  const line = block.slice(start, end === -1 ? block.length : end);
  if (!/\n[ \t]*\n$/.test(block.slice(Math.max(0, start - 100), start))) return undefined;
  if (/^[\w "'-]*:(?:\s|$)/.test(line) || !/^\S+(?: +\S+){2,}/.test(line)) return undefined;
  return {
    what: `“${line.length > 40 ? `${line.slice(0, 40)}…` : line}” is no field, and reads like the story itself.`,
    fix: 'Close the front matter with a line --- after the last field.',
  };
}
