import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { impactOf, type QueryTerm } from '../../../src/related/query/query.js';
import { worthOf } from '../../../src/related/query/rarity.js';
import { createMatcher, whole } from '../../../src/related/rank/matcher.js';
import { headBit } from '../../../src/related/text/passages.js';
import type { Profile } from '../../../src/related/text/profile.js';
import { constants } from '../../../src/related/tuning.js';
import { anyProfile, profileOf } from '../../support/profiles.js';

const rare = 6;
const rarities = (profile: Profile, of = rare) => new Uint8Array(profile.terms.length).fill(of);
const has = (places: number, passage: number) => ((places >>> passage) & 1) === 1;

/** What a passage of the asking story has of the terms of another, at most, by the weight that they have for it. */
function best(
  asking: Profile,
  its: Uint8Array,
  weights: ReadonlyMap<number, (worth: number) => number>,
): number {
  const sums = Array.from({ length: 31 }, (_, passage) => {
    let sum = 0;
    asking.terms.forEach((term, i) => {
      const weigh = weights.get(term);
      if (weigh && has(asking.places[i] ?? 0, passage)) sum += weigh(worthOf(its[i] ?? 0));
    });
    return sum;
  });
  return Math.max(...sums);
}

/** All that a story has of weighed terms: those that the asking one does not have count the same. */
function total(
  asking: Profile,
  its: Uint8Array,
  weights: ReadonlyMap<number, (worth: number) => number>,
): number {
  return [...weights].reduce((sum, [term, weigh]) => {
    const at = asking.terms.indexOf(term);
    return sum + weigh(at < 0 ? constants.unshared : worthOf(its[at] ?? 0));
  }, 0);
}

function plainCloseness(asking: Profile, its: Uint8Array, other: Profile): number {
  const head = new Map<number, (worth: number) => number>();
  const about = new Map<number, (worth: number) => number>();
  other.terms.forEach((term, i) => {
    const count = other.counts[i] ?? 0;
    if (has(other.places[i] ?? 0, 31)) head.set(term, (worth) => worth);
    if (count >= constants.key)
      about.set(term, (worth) => Math.round((worth * count) / (count + 2 * constants.aboutHalf)));
  });
  const parts =
    1 +
    best(asking, its, head) / (constants.headPrior + total(asking, its, head)) +
    best(asking, its, about) / (constants.aboutPrior + total(asking, its, about));
  return Math.round((whole * parts) / 3);
}

function plainNear(asking: Profile, its: Uint8Array, other: Profile, passage: number): number {
  const weights = new Map<number, (worth: number) => number>();
  other.terms.forEach((term, i) => {
    if (has(other.places[i] ?? 0, passage)) weights.set(term, (worth) => worth);
  });
  return Math.round(
    (whole * best(asking, its, weights)) / (constants.headPrior + total(asking, its, weights)),
  );
}

/** What stories are filed under. */
const filed = [7, 8, 9].map((term) => ({ term, kind: 'topic' as const }));

/** With a query of some of a story's terms, and of what it is filed under. */
function withQuery([profile, its]: readonly [Profile, Uint8Array]) {
  const query = fc
    .tuple(
      fc.subarray([...profile.terms]),
      fc.subarray(filed),
      fc.array(fc.integer({ min: 1, max: 2_000 }), { minLength: 70, maxLength: 70 }),
    )
    .map(([words, meta, weights]): QueryTerm[] =>
      [...words.map((term) => ({ term })), ...meta].map((each, n) => ({
        ...each,
        own: 1,
        weight: weights[n] ?? 1,
      })),
    );
  return fc.tuple(fc.constant(profile), fc.constant(its), query);
}

describe('the matcher', () => {
  const matcher = createMatcher();
  const asking = anyProfile.chain((profile) => {
    const { length } = profile.terms;
    return fc.tuple(
      fc.constant(profile),
      fc.uint8Array({ min: 0, max: 15, minLength: length, maxLength: length }),
    );
  });

  test('says how much of another story the best passage has, whatever was asked before', () => {
    fc.assert(
      fc.property(asking, anyProfile, ([profile, its], other) => {
        matcher.begin(profile, its);
        expect(matcher.compare(other, []).closeness).toBe(plainCloseness(profile, its, other));
      }),
      { numRuns: 250 },
    );
  });

  test('adds up weight × impact over what another story has of the query, whatever was asked before', () => {
    fc.assert(
      fc.property(
        asking.chain(withQuery),
        anyProfile,
        fc.subarray(filed),
        ([profile, its, query], other, meta) => {
          matcher.begin(profile, its, query);
          const weights = new Map(query.map(({ term, weight, kind }) => [`${kind} ${term}`, weight]));
          let sum = 0;
          other.terms.forEach((term, i) => {
            sum += (weights.get(`undefined ${term}`) ?? 0) * impactOf(other.counts[i] ?? 0, other.length);
          });
          for (const { kind, term } of meta) sum += (weights.get(`${kind} ${term}`) ?? 0) * 255;
          expect(
            matcher.compare(
              other,
              meta.map(({ term }) => term),
            ).sum,
          ).toBe(sum);
        },
      ),
      { numRuns: 250 },
    );
  });

  test('says of each passage of another story how much of it the best passage has', () => {
    fc.assert(
      fc.property(
        asking,
        anyProfile,
        fc.integer({ min: 0, max: 0x7fffffff }),
        ([profile, its], other, mask) => {
          matcher.begin(profile, its);
          const near = matcher.passagesNear(other, mask);
          const expected = Array.from({ length: 32 }, (_, passage) =>
            has(mask, passage) ? plainNear(profile, its, other, passage) : 0,
          );
          expect(near).toEqual(expected);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('finds the terms of a story of many thousands, and those of a short one after it', () => {
    const many = profileOf(
      Array.from({ length: 9_000 }, (_, n) => ({ term: n * 477_218, count: 20, places: headBit | 1 })),
    );
    for (const profile of [many, profileOf([{ term: 3, count: 200, places: headBit | 2 }])]) {
      matcher.begin(profile, rarities(profile));
      expect(matcher.compare(profile, []).closeness).toBe(
        plainCloseness(profile, rarities(profile), profile),
      );
    }
  });

  test('finds a story nearer where one passage has its words than where they are here and there', () => {
    const words = [1, 2, 3, 4].map((term) => ({ term, count: 6, places: headBit | 1 }));
    const closeness = (places: (n: number) => number) => {
      const profile = profileOf(words.map((word, n) => ({ ...word, places: places(n) })));
      matcher.begin(profile, rarities(profile));
      return matcher.compare(profileOf(words), []).closeness;
    };
    expect(closeness(() => 4)).toBeGreaterThan(closeness((n) => 1 << n));
  });

  test('finds a third of a story of which no passage has anything, and does not count the headline as one', () => {
    const words = [1, 2, 3].map((term) => ({ term, count: 6, places: headBit }));
    const profile = profileOf(words);
    matcher.begin(profile, rarities(profile));
    expect(matcher.compare(profileOf(words), []).closeness).toBe(Math.round(whole / 3));
  });
});
