import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { mayNeedGfm, needsGfm } from '../../../src/parse/markdown/syntax.js';

const plain = unified().use(remarkParse).freeze();
const gfm = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();

test.each([
  '| a |\n| - |',
  'a | b\n- | -',
  'a\n:-:',
  'a\n:-',
  '> a | b\n> --- | ---',
  '- a | b\n  --|--',
  '~~a~~',
  'a[^1]\n\n[^1]: b',
  '[^1]: b',
  '- [ ] a',
  '1. [x] a',
  '> * [X]\ta',
])('%j needs GitHub’s additions', (text) => {
  expect(mayNeedGfm(text)).toBe(true);
});

test.each(['a | b', 'a - b', '~5', '[a](https://b.example)', '- a', '---', 'a\n---', '[x] a'])(
  '%j does not',
  (text) => {
    expect(mayNeedGfm(text)).toBe(false);
  },
);

test('a text that does without them is parsed to the same tree with them', () => {
  const piece = fc.constantFrom(
    'a',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '|',
    '-',
    ':',
    '--',
    '~',
    '[',
    ']',
    '^',
    '(',
    ')',
    '<',
    '>',
    'x',
    '*',
    '_',
    '`',
    '\\',
    '&amp;',
    'http',
    '://',
    'https://',
    'www.',
    'b.c',
    '@',
    'd.ef',
    '- ',
    '1. ',
    '> ',
    '# ',
    '    ',
    '\t',
    '[ ]',
    '[x] ',
    '[^1]',
    '!',
    '"',
    '=',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
      const text = pieces.join('');
      const tree = plain.parse(text);
      if (mayNeedGfm(text) || needsGfm(tree)) return;
      expect(tree).toEqual(gfm.runSync(gfm.parse(text)));
    }),
    { numRuns: 4_000, seed: 7 },
  );
});
