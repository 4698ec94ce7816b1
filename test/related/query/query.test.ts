import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { relatedDefaults } from '../../../src/config/signals.js';
import {
  type FiledTerm,
  filedUnder,
  filedWeight,
  impactOf,
  queryOf,
  wordWeight,
} from '../../../src/related/query/query.js';
import { frequencyAt } from '../../../src/related/query/rarity.js';
import { constants } from '../../../src/related/tuning.js';
import { anyProfile, profileOf } from '../../support/profiles.js';

const { postings, queryTerms } = constants;
afterEach(() => {
  Object.assign(constants, { postings, queryTerms });
});

const stories = 1_000;
const meta: readonly FiledTerm[] = [
  { term: 1_000_001, kind: 'topic' },
  { term: 1_000_002, kind: 'section' },
];

function ask(its: Parameters<typeof queryOf>[0], rarityOf: (term: number) => number) {
  return queryOf(its, meta, { stories, rarityOf }, relatedDefaults);
}

describe('a query', () => {
  test('reads the lists of its weightiest terms that have room in what it may read', () => {
    fc.assert(
      fc.property(
        anyProfile,
        fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 7, maxLength: 7 }),
        fc.integer({ min: 0, max: 2_000 }),
        (profile, rarities, most) => {
          Object.assign(constants, { postings: most });
          const rarityOf = (term: number) => rarities[term % rarities.length] ?? 0;
          const { terms, read, lightest } = ask(profile, rarityOf);
          let left = most;
          const expected = terms
            .toSorted((a, b) => b.weight - a.weight)
            .filter(({ term }) => {
              const length = frequencyAt(stories, rarityOf(term));
              if (length > left) return false;
              left -= length;
              return true;
            });
          expect(read).toEqual(expected);
          // A query that reads the list of no word is as one whose lightest word weighs more than any.
          const words = expected.filter(({ kind }) => kind === undefined);
          expect(lightest).toBe(words.at(-1)?.weight ?? 0xffff_ffff);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('has the weightiest words, of those that weigh the same the first, and none that every story has', () => {
    Object.assign(constants, { queryTerms: 3 });
    const profile = profileOf([1, 2, 3, 4, 5, 6].map((term) => ({ term, count: term === 5 ? 8 : 2 })));
    const { terms } = ask(profile, (term) => (term === 1 ? 0 : 20));
    expect(terms.filter(({ kind }) => kind === undefined)).toEqual([
      { term: 5, weight: wordWeight(8, 20), own: impactOf(8, 100) },
      { term: 2, weight: wordWeight(2, 20), own: impactOf(2, 100) },
      { term: 3, weight: wordWeight(2, 20), own: impactOf(2, 100) },
    ]);
  });

  test('weighs what a story is filed under by the weight of all its words', () => {
    const profile = profileOf(Array.from({ length: 20 }, (_, n) => ({ term: n + 1 })));
    const { terms, whole } = ask(profile, (term) => (term === 1_000_002 ? 0 : 20));
    expect(whole).toBe(20 * wordWeight(2, 20));
    expect(terms.filter(({ kind }) => kind !== undefined)).toEqual([
      { term: 1_000_001, kind: 'topic', weight: filedWeight('topic', 20, whole, relatedDefaults), own: 255 },
    ]);
  });

  test('says how rare each term of the profile is, also where it is not asked for', () => {
    const profile = profileOf([{ term: 1 }, { term: 2 }, { term: 3 }]);
    expect([...ask(profile, (term) => term - 1).rarities]).toEqual([0, 1, 2]);
  });
});

test('the impact of a term is more where a story has it more often or is shorter, from 1 to 255', () => {
  const count = fc.integer({ min: 1, max: 255 });
  const length = fc.nat(1_000_000);
  fc.assert(
    fc.property(count, count, length, length, (a, b, c, d) => {
      const [less, more] = a < b ? [a, b] : [b, a];
      const [shorter, longer] = c < d ? [c, d] : [d, c];
      const [least, most] = [impactOf(less, longer), impactOf(more, shorter)];
      expect(least).toBeGreaterThanOrEqual(1);
      expect(most).toBeGreaterThanOrEqual(least);
      expect(most).toBeLessThanOrEqual(255);
    }),
  );
});

test('a story is filed under its topics, authors, series and section', () => {
  const its = { topics: ['sea'], authors: ['holm'], series: undefined, section: 'news' };
  expect(filedUnder(its).map(({ kind, key }) => `${kind} ${key}`)).toEqual([
    'topic sea',
    'author holm',
    'section news',
  ]);
  expect(filedUnder({ ...its, series: 'edge' })).toContainEqual({ kind: 'series', key: 'edge' });
});
