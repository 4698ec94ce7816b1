import { expect, test } from 'vitest';
import { createNearest, suggestion } from '../../src/model/nearest.js';

test.each([
  ['peice', 'peace'],
  ['Peace', 'peace'],
  ['pease', 'peace'],
  ['war', undefined],
  ['x'.repeat(300), undefined],
])('the name nearest to %s', (wrong, expected) => {
  expect(createNearest(() => ['piecework', 'peace', 'please', 'y'.repeat(300)])(wrong)).toBe(expected);
});

test('of two as near, the first in order of code units, however they come', () => {
  expect(createNearest(() => ['cab', 'cat'])('caz')).toBe(createNearest(() => ['cat', 'cab'])('caz'));
});

test('names are asked for only when one is looked for, and only once', () => {
  let asked = 0;
  const nearest = createNearest(() => {
    asked++;
    return ['a'];
  });
  expect(asked).toBe(0);
  nearest('b');
  nearest('c');
  expect(asked).toBe(1);
});

test('a very large archive gets its first suggestions only, in bounded time', () => {
  const nearest = createNearest(() => Array.from({ length: 900_000 }, (_, n) => `articles/story-${n}`));
  const found = Array.from({ length: 50 }, () => nearest('articles/storey-77'));
  expect(found[0]).toBe('articles/story-77');
  expect(found.at(-1)).toBeUndefined();
});

test('a suggestion ends a message', () => {
  expect([suggestion('a'), suggestion(undefined)]).toEqual([' Did you mean “a”?', '']);
});
