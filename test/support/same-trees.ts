import { isDeepStrictEqual } from 'node:util';
import type { Root } from 'mdast';
import { expect } from 'vitest';
import type { MarkdownParser } from '../../src/config/config.js';
import { hasCjk } from '../../src/parse/markdown/cjk.js';
import { createParsing } from '../../src/parse/markdown/parser.js';
import { hasSameTree } from '../../src/parse/markdown/same-tree.js';
import type { Syntax } from '../../src/parse/markdown/syntax.js';

export const syntaxes: readonly Omit<Syntax, 'cjk'>[] = [false, true].flatMap((gfm) =>
  [false, true].map((directives) => ({ gfm, directives })),
);

const processors = new Map<string, { parse(text: string): Root }>();

function treeOf(text: string, syntax: Syntax, parser: MarkdownParser): Root {
  const key = JSON.stringify([syntax, parser]);
  const known = processors.get(key) ?? createParsing(syntax, parser).freeze();
  processors.set(key, known);
  return known.parse(text);
}

/** Expects the same tree from both parsers. Returns whether satteri was to make one of the trees. */
export function expectSameTrees(text: string, which = syntaxes): boolean {
  let isTaken = false;
  for (const each of which) {
    const syntax = { ...each, cjk: hasCjk(text) };
    if (!hasSameTree(text, syntax)) continue;
    isTaken = true;
    const [ours, reference] = [treeOf(text, syntax, 'satteri'), treeOf(text, syntax, 'remark')];
    // Faster than `toEqual`, which then shows the difference.
    if (!isDeepStrictEqual(ours, reference)) expect(ours, JSON.stringify([text, syntax])).toEqual(reference);
  }
  return isTaken;
}
