import fc from 'fast-check';
import { headBit } from '../../src/related/text/passages.js';
import type { Profile } from '../../src/related/text/profile.js';
import { sketchSize } from '../../src/related/text/sketch.js';

/** Few terms, so that stories have some in common, of which many have the same last bits. */
export const terms = Array.from({ length: 60 }, (_, n) => (((n % 4) << 30) | (n >> 2)) >>> 0);

/** A profile of the terms, by their numbers, with counts and places. */
export function profileOf(
  its: readonly { readonly term: number; readonly count?: number; readonly places?: number }[],
  length = 100,
): Profile {
  const sorted = [...its].sort((a, b) => a.term - b.term);
  const heads = [...sorted.keys()].filter((at) => ((sorted[at]?.places ?? 1) & headBit) !== 0);
  return {
    terms: Uint32Array.from(sorted, ({ term }) => term),
    counts: Uint8Array.from(sorted, ({ count = 2 }) => count),
    places: Uint32Array.from(sorted, ({ places = 1 }) => places),
    heads: Uint32Array.from(heads),
    length,
    sketch: new Uint8Array(sketchSize),
  };
}

/** Any profile of the terms above. */
export const anyProfile: fc.Arbitrary<Profile> = fc
  .record({
    its: fc.uniqueArray(
      fc.record({
        term: fc.constantFrom(...terms),
        count: fc.integer({ min: 1, max: 255 }),
        places: fc.integer({ min: 1, max: 0xffffffff }),
      }),
      { selector: ({ term }) => term, maxLength: 40, size: 'max' },
    ),
    length: fc.nat(4_000),
    sketch: fc.uint8Array({ minLength: sketchSize, maxLength: sketchSize }),
  })
  .map(({ its, length, sketch }) => ({ ...profileOf(its, length), sketch }));
