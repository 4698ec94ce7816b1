import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPlainYaml } from '../../src/parse/plain-yaml.js';
import { readAnyYaml } from '../../src/parse/yaml.js';

/** Where the short way answers, the library must give the same answer, with the same places and without a problem. */
function agrees(block: string): boolean {
  const plain = readPlainYaml(block, 7);
  if (plain === undefined) return false;
  expect(readAnyYaml(block, 7), JSON.stringify(block)).toEqual({ value: plain, problems: [] });
  return true;
}

const common = `
title: "Talks in \\"Beijing\\" \\\\ end: on"
dek: 'It''s over # really'

slug:   talks-in-beijing  
date: 2024-07-18T09:30:00+08:00
url: https://example.org/a:b#c
topics: [trade, "a, b", 'c ] d' , null , talks in Beijing ]
none: []
empty:
nothing: null
quoted: ""
authors:
  - wang-li

  - "Li, Wang: both"
sections:
- world
last: 新闻（一）`;

test('the front matter of most stories is read the short way', () => {
  expect(agrees(common)).toBe(true);
  expect(readPlainYaml(common, 7)?.entries.size).toBe(13);
});

test.each([
  'a: b # comment',
  'a: b\n  c',
  'a: "b\n  c"',
  'a: "\\n"',
  'a: &x b',
  'a: *x',
  'a: !t b',
  'a: |\n  b',
  'a: {b: c}',
  'a: [b, [c]]',
  'a: [b, ]',
  'a: [b,, c]',
  'a: [b: c]',
  'a: [b',
  'a: [b] c',
  'a: "b" c',
  'a: b: c',
  'a: b:',
  'a:b',
  'a: b\na: c',
  'a: b\n- c',
  'a:\n  - b\n   - c',
  'a:\n  - b: c',
  'a:\n  -',
  'a:\n  b: c',
  'a:\n- - b',
  'a: - b',
  'a:\tb',
  '---\na: b',
  'null: b',
  '1: b',
  '# only a comment',
  '',
  'text',
])('leaves %j to the library', (block) => {
  expect(readPlainYaml(block, 0)).toBeUndefined();
});

test('leaves what is long to the library', () => {
  expect(readPlainYaml(`a: ${'b'.repeat(9000)}`, 0)).toBeUndefined();
});

const sign = fc.constantFrom(
  ...['a', 'b', '0', 'null', '~', ' ', '  ', '\t', '\n', '\r', ':', ': ', '#', ' #', ',', ', ', '-', '- '],
  ...[
    '"',
    "'",
    "''",
    '\\',
    '\\"',
    '[',
    ']',
    '{',
    '}',
    '|',
    '>',
    '&',
    '*',
    '!',
    '%',
    '@',
    '`',
    '?',
    '=',
    '<<',
  ],
  ...[
    'é',
    '新',
    '！',
    '\u00a0',
    '\u0085',
    '\u2028',
    '\ufeff',
    '😀',
    '\ud83d',
    '/',
    '(',
    '.',
    '...',
    '---',
    '_',
  ],
);
const text = fc.array(sign, { maxLength: 8 }).map((signs) => signs.join(''));
const safe = fc.constantFrom('a b', 'null', 'x:y', "o'clock", 'a#b', '2024-07-18', 'yes', 'a "b" c', 'é-新');
const scalar = fc.oneof(
  text,
  safe,
  text.map((t) => `"${t}"`),
  text.map((t) => `'${t}'`),
  safe.map((t) => `"${t}"`),
  fc.constant(''),
);
const name = fc.oneof(fc.constantFrom('a', 'b', 'title', 'null', 'x-y', '_', 'a b', '"q"'), text);
const gap = fc.constantFrom('', ' ', ' ', ' ', '  ', '\t');
const line = fc.oneof(
  fc.tuple(name, gap, scalar, fc.constantFrom('', '', ' ')).map(([n, g, s, e]) => `${n}:${g}${s}${e}`),
  fc
    .tuple(name, fc.array(scalar, { maxLength: 4 }), fc.constantFrom(',', ', ', ' , '))
    .map(([n, items, comma]) => `${n}: [${items.join(comma)}]`),
  fc
    .tuple(name, fc.array(scalar, { maxLength: 3 }), fc.constantFrom('', ' ', '  '), gap)
    .map(([n, items, indent, g]) => [`${n}:`, ...items.map((s) => `${indent}-${g}${s}`)].join('\n')),
  fc.constantFrom('', ' ', '# c', '...', '---'),
  text,
);
const composed = fc.array(line, { maxLength: 4 }).map((lines) => `\n${lines.join('\n')}`);
/** The common block with something put in, or put in the place of a character. */
const changed = fc
  .array(fc.tuple(fc.nat(common.length), fc.nat(2), sign), { maxLength: 3 })
  .map((changes) =>
    changes.reduce((block, [at, gone, put]) => block.slice(0, at) + put + block.slice(at + gone), common),
  );

test('where it answers, the library answers the same', () => {
  let answered = 0;
  fc.assert(
    fc.property(fc.oneof(composed, changed), (block) => {
      if (agrees(block)) answered += 1;
    }),
    { numRuns: 3000 },
  );
  expect(answered).toBeGreaterThan(300);
});
