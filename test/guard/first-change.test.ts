import { expect, it } from 'vitest';
import { firstChange } from '../../src/guard/first-change.js';

it.each([
  ['a line that is new', ['a', 'b'], ['a', 'x', 'b'], 1],
  ['a line that is gone', ['a', 'b', 'c'], ['a', 'c'], 1],
  ['a line that is set otherwise', ['"a"', 'b'], ['“a”', 'c'], 1],
  ['nothing', ['a'], ['a'], 0],
])('finds %s', (_, before, after, at) => {
  expect(firstChange(before, after)).toBe(at);
});
