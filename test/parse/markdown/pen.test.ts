import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords, createPen } from '../../../src/parse/markdown/pen.js';

test.each([
  ['One two-three, it’s 4.5% — yes… no', 'en', 6],
  ['', 'en', 0],
  ['— … !', 'en', 0],
  ['שלום עולם', 'he', 2],
  ['مرحبا بالعالم', 'ar', 2],
  ['привет, мир', 'ru', 2],
  ['中国人。', 'zh', 1],
  ['中国人 and two', 'zh', 3],
  ['สวัสดีชาวโลก', 'th', 3],
  ['a 中 b', 'not a language', 3],
])('%j has %s words', (text, language, words) => {
  expect(countWords(text, language)).toBe(words);
});

test('a word begins with a letter or digit and ends at white space or a dash', () => {
  const piece = fc.constantFrom(
    ...['a', 'Z', '0', '9', '@', '[', '`', '{', '/', ':', ' ', '\t', '\v', '\r', '\n', '\u001c', '\u0085'],
    ...[
      '\u00a0',
      '\u2028',
      '\ufeff',
      '—',
      '–',
      '…',
      '-',
      '’',
      'é',
      'ה',
      'ب',
      '٣',
      '½',
      '²',
      '𝒜',
      '😀',
      '\ud835',
    ],
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  fc.assert(
    fc.property(text, (value) => {
      fc.pre(!/[\u0e00-\u10ff\u1780-\u17ff\u3040-\u9fff\uf900-\ufaff\ud840-\ud888]/.test(value));
      expect(countWords(value, 'en')).toBe(value.match(/[\p{L}\p{N}][^\s—–…]*/gu)?.length ?? 0);
    }),
    { numRuns: 2000 },
  );
});

test('a long text in a script without spaces is counted in linear time', { timeout: 30_000 }, () => {
  expect(countWords('我是中国人。'.repeat(20_000), 'zh')).toBeGreaterThanOrEqual(20_000);
});

test('paragraphs are divided by a blank line, spaces within them are one', () => {
  const pen = createPen('en', true);
  expect(pen.write('"a ')).toBe('“a ');
  expect(pen.write(' b\n')).toBe(' b\n');
  pen.block();
  pen.block();
  pen.aside(() => pen.write('unseen'));
  pen.copy('"code"');
  expect(pen.text()).toBe('“a b\n\n"code"');
  expect(pen.suspect()).toBe(false);
  pen.write('stet:link:0');
  expect(pen.suspect()).toBe(true);
});
