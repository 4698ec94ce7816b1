import fc from 'fast-check';
import { expect, it } from 'vitest';
import { overlap } from '../../../src/deploy/redirects/overlap.js';
import { patternParts, readPattern } from '../../../src/serve/pattern.js';

it.each([
  ['/*', '/city/*', true],
  ['/city/*', '/world/*', false],
  ['/:file', '/city/*', false],
  ['/:file', '/city', true],
  ['/:name/feed.xml', '/city/feed.xml', true],
  ['/:name/feed.xml', '/topics/:name/feed.xml', false],
  ['/a*c', '/ab*', true],
  ['/a*b', '/a*c', false],
  ['/', '/:file', false],
])('%s and %s have a path in common: %s', (a, b, expected) => {
  expect(overlap(patternParts(a), patternParts(b))).toBe(expected);
  expect(overlap(patternParts(b), patternParts(a))).toBe(expected);
});

it('is true wherever both match', () => {
  const pattern = fc
    .array(fc.constantFrom('a', 'b', '/', ':x', '*'), { maxLength: 5 })
    .map((parts) => `/${parts.join('')}`)
    .filter((each) => readPattern(each) !== undefined);
  const path = fc
    .array(fc.constantFrom('a', 'b', '/'), { maxLength: 6 })
    .map((parts) => `/${parts.join('')}`);
  fc.assert(
    fc.property(pattern, pattern, path, (a, b, each) => {
      const both = readPattern(a)?.(each) !== undefined && readPattern(b)?.(each) !== undefined;
      expect(both && !overlap(patternParts(a), patternParts(b))).toBe(false);
    }),
    { numRuns: 2_000 },
  );
});
