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

test('a long text in a script without spaces is counted in linear time', () => {
  const started = performance.now();
  expect(countWords('我是中国人。'.repeat(20_000), 'zh')).toBeGreaterThanOrEqual(20_000);
  expect(performance.now() - started).toBeLessThan(5_000);
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
