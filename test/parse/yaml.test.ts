import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldValue } from '../../src/parse/value.js';
import { readYaml } from '../../src/parse/yaml.js';

/** Texts, lists and objects, for comparison. */
function plain(value: FieldValue | undefined): unknown {
  if (value === undefined || value.kind === 'text') return value?.text;
  if (value.kind === 'list') return value.items.map(plain);
  return Object.fromEntries([...value.entries].map(([name, child]) => [name, plain(child)]));
}
const read = (text: string) => plain(readYaml(text, 0).value);
const problem = (text: string) => {
  const { value, problems } = readYaml(text, 0);
  expect(value).toBeUndefined();
  return problems.map((p) => `${p.rule.id}@${p.at} ${p.what}`).join('\n');
};

describe('readYaml', () => {
  it.each([
    ['slug: 1e3', '1e3'],
    ['slug: 010', '010'],
    ['slug: 0x1F', '0x1F'],
    ['slug: 12:30:00', '12:30:00'],
    ['slug: 2024-02-30', '2024-02-30'],
    ['slug: 2024-07-18 09:30:00 -0700', '2024-07-18 09:30:00 -0700'],
    ['slug: yes', 'yes'],
    ['slug: True', 'True'],
    ['slug: .inf', '.inf'],
    ['slug: 1_000.50', '1_000.50'],
    ['slug: Null', 'Null'],
    ['slug: null', ''],
    ['slug: ~', ''],
    ['slug:', ''],
    ['slug: "null"', 'null'],
    ["slug: 'It''s'", "It's"],
    ['slug: "a\\u00e9\\n"', 'aé\n'],
    ['slug: >\n  a\n  b\n', 'a b\n'],
    ['slug: |\n  a\n  b\n', 'a\nb\n'],
    ['slug: !!str 12', '12'],
    ['slug: <b>', '<b>'],
  ])('keeps %j as written', (text, expected) => {
    expect(read(text)).toEqual({ slug: expected });
  });

  it('keeps any plain word as written', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9.+_:/-]{1,20}$/), (word) => {
        fc.pre(!/^[-:?.]|:$|^null$/.test(word));
        expect(read(`a: ${word}\nb: [${word}]`)).toEqual({ a: word, b: [word] });
      }),
    );
  });

  it('reads what JSON.stringify writes, strings as they are', () => {
    const string = fc.string({ unit: 'grapheme', maxLength: 20 });
    const tree = fc.dictionary(
      string.filter((s) => s !== ''),
      fc.oneof(
        string,
        fc.array(string),
        fc.dictionary(
          string.filter((s) => s !== ''),
          string,
        ),
      ),
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(tree, (value) => {
        expect(read(JSON.stringify(value))).toEqual(value);
      }),
    );
  });

  it('never throws', () => {
    const piece = fc.constantFrom(
      ...'abc:-[]{}&*!|>\'"#?,%@` \n\t~<='.split(''),
      '\n  ',
      ': ',
      '- ',
      '...',
      '<<: ',
      '&a ',
      '*a',
      '\u0000',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { value, problems } = readYaml(pieces.join(''), 0);
        expect(value !== undefined || problems.length > 0).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('says where values stand: texts themselves, lists and maps at their name', () => {
    const text = 'title: T\nempty:\ntopics:\n  - one\nimage: {src: x}\n';
    const { value } = readYaml(text, 100);
    const at = (name: string) => (value?.kind === 'map' ? value.entries.get(name)?.at : undefined);
    expect(at('title')).toBe(100 + text.indexOf('T'));
    expect(at('empty')).toBe(100 + text.indexOf('empty'));
    expect(at('topics')).toBe(100 + text.indexOf('topics'));
    expect(at('image')).toBe(100 + text.indexOf('image'));
  });

  it('shares what an alias repeats', () => {
    expect(read('a: &x [1, 2]\nb: *x\nc: {d: *x}')).toEqual({
      a: ['1', '2'],
      b: ['1', '2'],
      c: { d: ['1', '2'] },
    });
    expect(read('a: &x 1\nb: &x 2\nc: *x')).toEqual({ a: '1', b: '2', c: '2' });
  });

  it('takes over the fields that a merge key names, but for those of its own', () => {
    expect(read('a: &x {b: c, d: e}\n<<: *x\nd: f')).toEqual({ a: { b: 'c', d: 'e' }, b: 'c', d: 'f' });
    expect(read('<<: [{draft: true}, {draft: false, a: b}]')).toEqual({ draft: 'true', a: 'b' });
    expect(read('<<: x')).toEqual({ '<<': 'x' });
  });

  it.each([
    ['title: Talks: the second day', { title: 'Talks: the second day' }],
    [
      'date: 2026-01-01\ntitle: "Now": a "quote": it’s\ndescription: Why: because',
      {
        date: '2026-01-01',
        title: '"Now": a "quote": it’s',
        description: 'Why: because',
      },
    ],
    [
      'image:\n  caption: The mayor: back\n  src: a.jpg',
      { image: { caption: 'The mayor: back', src: 'a.jpg' } },
    ],
    ['title: What now:\ndraft: true', { title: 'What now:', draft: 'true' }],
  ])('takes a colon in a text of one line as meant: %j', (block, expected) => {
    expect(read(block)).toEqual(expected);
    const { problems } = readYaml(block, 0);
    expect(new Set(problems.map(({ rule }) => rule.id))).toEqual(new Set(['parse/colon-in-text']));
  });

  it.each([
    ['title: a\ntitle: b', 'parse/duplicate-field@9 “title” stands here for the second time.'],
    ['image: {src: a, src: b}', 'parse/duplicate-field@16'],
    ['weight: a: b', 'parse/bad-yaml@8 There is a colon'],
    ['title: a: b # c', 'parse/bad-yaml@7 There is a colon'],
    ['title: a: b\n  goes on', 'parse/bad-yaml'],
    ['title: "a "b" c"', 'parse/bad-yaml@11 There is something behind the value'],
    ['title: "open', 'parse/bad-yaml'],
    ['\ttitle: x', 'parse/bad-yaml@0 A line begins with a tab.'],
    ['title: @x', 'parse/bad-yaml@7 A text begins with a sign'],
    ['title: *x', 'parse/bad-yaml@7 “*x” stands for a text that is not there.'],
    ['title: &a [*a]', 'parse/bad-yaml@11 “*a”'],
    ['title: !ruby/object x', 'parse/bad-yaml@7 A text begins with an exclamation mark'],
    ['title: !!js/function "x"', 'parse/bad-yaml@7'],
    ['title: a\n...\nb: c', 'parse/bad-yaml'],
    ['[a]: b', 'parse/bad-yaml'],
    [': b', 'parse/bad-yaml'],
  ])('refuses %j', (text, expected) => {
    expect(problem(text)).toContain(expected);
  });

  it('warns of a comment that was meant as text', () => {
    const { value, problems } = readYaml('title: Our #1 problem\ndate: 2024-07-18 # checked', 0);
    expect(plain(value)).toEqual({ title: 'Our', date: '2024-07-18' });
    expect(problems.map((p) => `${p.rule.id} ${p.what}`)).toEqual([
      'parse/text-after-hash “#1 problem” is left out of “Our”.',
    ]);
  });

  it.each([
    ['flow lists', `a: ${'['.repeat(6000)}`],
    ['closed flow lists', `a: ${'['.repeat(3000)}${']'.repeat(3000)}`],
    ['flow maps', `a: ${'{a: '.repeat(3000)}`],
    ['lists on a line', `a:\n  ${'- '.repeat(6000)}x`],
    ['keys of keys', `${'? '.repeat(6000)}x`],
    ['indentation', Array.from({ length: 40 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ])('refuses deep %s', (_, text) => {
    expect(problem(text)).toContain('parse/too-deep');
  });

  it('takes twenty levels and long flat lists', () => {
    expect(readYaml(`a: ${'['.repeat(19)}${']'.repeat(19)}`, 0).problems).toEqual([]);
    expect(readYaml(`a:\n${'  - x\n'.repeat(3000)}`, 0).problems).toEqual([]);
  });

  it('refuses an alias bomb by the values it stands for', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 9; i++)
      lines.push(
        `a${i}: &a${i} [${Array(10)
          .fill(`*a${i - 1}`)
          .join(', ')}]`,
      );
    expect(problem(lines.join('\n'))).toContain('parse/too-many-values');
  });

  it.each([
    ['quotation marks', `a: ${'"'.repeat(60_000)}`],
    ['anchors', `a: ${'&a '.repeat(15_000)}x`],
    ['commas', `a: [${','.repeat(30_000)}]`],
  ])('gives up at once on thousands of %s', (_, text) => {
    expect(problem(text)).toContain('parse/too-many-values');
  });
});
