import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Damaged } from '../../../../src/lib/damaged.js';
import type { Entry } from '../../../../src/related/entry.js';
import { createRecords, type Standing, seriesTerm } from '../../../../src/related/index/store/record.js';
import type { Found } from '../../../../src/related/rank/find.js';
import { entryOf } from '../../../support/entries.js';
import { fleetingKeeper } from '../../../support/keeper.js';
import { anyProfile } from '../../../support/profiles.js';

const keys = fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 3 });
const id = fc.nat(0xfffffffe);

const entry: fc.Arbitrary<Entry> = fc
  .record({
    key: fc.string({ unit: 'grapheme' }),
    day: fc.integer({ min: -30_000, max: 30_000 }),
    profile: anyProfile,
    topics: keys,
    series: fc.option(fc.string(), { nil: undefined }),
    sponsored: fc.boolean(),
    links: keys,
    chosen: keys,
    places: fc.nat(9),
  })
  .map(entryOf);

const found: fc.Arbitrary<Found> = fc
  .record({
    list: fc.array(fc.tuple(id, fc.maxSafeNat(), fc.nat(1024)), { maxLength: 40 }),
    own: fc.maxSafeNat(),
    least: fc.maxSafeNat(),
    rarities: fc.uint8Array({ maxLength: 50 }),
  })
  .map(({ list, ...rest }) => ({
    ...rest,
    ids: list.map(([id]) => id),
    scores: list.map(([, score]) => score),
    closeness: list.map(([, , closeness]) => closeness),
  }));

const standing: fc.Arbitrary<Standing> = fc.record({
  blocks: fc.record({
    background: fc.array(
      fc.record({
        key: fc.string({ unit: 'grapheme' }),
        reason: fc.constantFrom('series', 'ranked', 'newest'),
        score: fc.maxSafeNat(),
      }),
    ),
    followUps: keys,
  }),
  followers: fc.array(fc.record({ id, strength: fc.nat() })),
  follows: fc.array(id),
});

describe('the records of a story', () => {
  test('are read as they were written, by those who wrote them and by the next', () => {
    fc.assert(
      fc.property(id, entry, found, standing, (number, its, list, place) => {
        const keeper = fleetingKeeper();
        const writing = createRecords(keeper);
        writing.putEntry(number, its);
        writing.putFound(number, list);
        writing.putStanding(number, place);
        for (const records of [writing, createRecords(keeper)]) {
          expect(records.entry(number)).toEqual(its);
          expect(records.profile(number)).toEqual(its.profile);
          expect(records.found(number)).toEqual(list);
          expect(records.standing(number)).toEqual(place);
        }
      }),
      { numRuns: 60 },
    );
  });

  test.each(['profile', 'entry', 'found', 'standing'] as const)(
    'are damaged where the %s is asked for and was forgotten',
    (part) => {
      const keeper = fleetingKeeper();
      const records = createRecords(keeper);
      for (const number of [1, 2]) {
        records.putEntry(number, entryOf({ key: `s${number}`, day: 1 }));
        records.putFound(number, {
          ids: [],
          scores: [],
          closeness: [],
          own: 0,
          least: 0,
          rarities: new Uint8Array(0),
        });
        records.putStanding(number, {
          blocks: { background: [], followUps: [] },
          followers: [],
          follows: [],
        });
      }
      records.forget(1);
      const next = createRecords(keeper);
      expect(() => next[part](1)).toThrow(Damaged);
      expect(() => next[part](2)).not.toThrow();
    },
  );
});

test('the number of a series is one for each language, and never that of none', () => {
  const its = ['en', 'de'].map((language) => seriesTerm({ series: 'edge', language }));
  expect(new Set([...its, seriesTerm({ series: 'edge', language: 'en' })]).size).toBe(2);
  fc.assert(fc.property(fc.string(), (series) => seriesTerm({ series, language: 'en' }) !== 0));
  expect(seriesTerm({ series: undefined, language: 'en' })).toBe(0);
});
