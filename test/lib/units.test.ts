import { expect, test } from 'vitest';
import { unitsOf } from '../../src/lib/units.js';

test.each([
  '',
  'ab',
  '\ud83d\ude00 \ud83d x \ude00',
  'long '.repeat(4_000),
  'longer '.repeat(10_000),
  'short again',
])('the code units of a text are those of its string', (text) => {
  expect([...unitsOf(text)]).toEqual(Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)));
});
