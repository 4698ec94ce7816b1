import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sketchSize } from '../../../src/related/text/sketch.js';
import { createTally } from '../../../src/related/text/tally.js';

/** Terms of which many have the same last bits, and some the same number but for the sign. */
const term = fc
  .tuple(fc.integer({ min: -2, max: 1 }), fc.nat(10))
  .map(([high, low]) => (high * 2 ** 30 + low) | 0);

const text = fc.array(
  fc.tuple(
    term,
    fc.integer({ min: 0, max: 90 }),
    fc.nat(31).map((bit) => 1 << bit),
  ),
  {
    maxLength: 200,
    size: 'max',
  },
);

const sketch = Uint8Array.from({ length: sketchSize }, (_, n) => n);

function plain(text: readonly (readonly [term: number, times: number, bit: number])[]) {
  const counted = new Map<number, { count: number; places: number }>();
  for (const [term, times, bit] of text) {
    if (times === 0) continue;
    const { count, places } = counted.get(term >>> 0) ?? { count: 0, places: 0 };
    counted.set(term >>> 0, { count: count + times, places: places | bit });
  }
  const all = [...counted].sort(([a], [b]) => a - b);
  return {
    terms: Uint32Array.from(all, ([term]) => term),
    counts: Uint8Array.from(all, ([, { count }]) => Math.min(255, count)),
    places: Uint32Array.from(all, ([, { places }]) => places),
    heads: Uint32Array.from([...all.keys()].filter((at) => (all[at]?.[1].places ?? 0) < 0)),
    sketch,
  };
}

test('a tally has each term of a text once, with its count and its places, and nothing of the text before', () => {
  const tally = createTally();
  fc.assert(
    fc.property(text, (its) => {
      for (const [term, times, bit] of its) tally.add(term, times, bit);
      expect(tally.take(sketch)).toEqual(plain(its));
    }),
    { numRuns: 100 },
  );
});

test('a tally has room for any number of terms', () => {
  const tally = createTally();
  const its = Array.from(
    { length: 8_000 },
    (_, n) => [Math.imul(n % 3_000, 0x9e3779b1), 1, 1 << (n % 32)] as const,
  );
  for (const [term, times, bit] of its) tally.add(term, times, bit);
  expect(tally.take(sketch)).toEqual(plain(its));
});
