import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findExcess } from '../../src/parse/markdown/limits.js';
import { fencedMarkdown, newsMarkdown } from '../support/news-markdown.js';
import { expectSameTrees, syntaxes } from '../support/same-trees.js';

const seed = Number(process.env.STET_SOAK_SEED ?? 1);

it.each([
  ['documents', newsMarkdown],
  ['documents with fenced code', fencedMarkdown],
])('satteri gives 100,000 generated %s the trees that remark gives them', (_, documents) => {
  let taken = 0;
  fc.assert(
    fc.property(documents, fc.constantFrom(...syntaxes), (text, syntax) => {
      if (findExcess(text) === undefined && expectSameTrees(text, [syntax])) taken += 1;
    }),
    { numRuns: 100_000, seed },
  );
  console.log(`satteri parsed ${taken} of 100,000`);
  expect(taken).toBeGreaterThan(10_000);
});
