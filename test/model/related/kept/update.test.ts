import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { relatedDefaults } from '../../../../src/config/signals.js';
import { standings } from '../../../../src/model/related/blocks.js';
import type { Entry } from '../../../../src/model/related/entry.js';
import { updateIndex } from '../../../../src/model/related/kept/update.js';
import { createProfiler } from '../../../../src/model/related/profile.js';
import { constants } from '../../../../src/model/related/tuning.js';
import { keeperInMemory } from '../../../../src/store/keeper.js';

const { kept } = constants;
afterEach(() => {
  constants.kept = kept;
});

const profiler = createProfiler();
const words = 'harbour bridge council vote ferry storm museum budget strike tide'.split(' ');
const text = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 })
  .map((chosen) => `The ${chosen.join(' ')} was discussed by Mayor Anna Holm.`);

/** A small archive over three years, so that months with no, one and many stories occur. */
const stories = 24;
const keyOf = (n: number) => `s${n}`;
const someKeys = fc.uniqueArray(fc.nat(stories - 1), { maxLength: 3 }).map((all) => all.map(keyOf));

const entry = fc
  .record({
    number: fc.nat(stories - 1),
    day: fc.integer({ min: 0, max: 1_000 }),
    language: fc.constantFrom('en', 'en', 'en', 'de'),
    title: text,
    text,
    topics: fc.subarray(['sea', 'city', 'money']),
    authors: fc.subarray(['holm', 'vos']),
    section: fc.constantFrom('news', 'sport'),
    series: fc.option(fc.constantFrom('edge'), { nil: undefined, freq: 4 }),
    sponsored: fc.constantFrom(false, false, false, false, true),
    links: someKeys,
    translations: fc.constant<string[]>([]),
    chosen: fc.oneof({ weight: 3, arbitrary: fc.constant<string[]>([]) }, { weight: 1, arbitrary: someKeys }),
    places: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ number, title, text: body, ...rest }): Entry => {
    const key = keyOf(number);
    return {
      ...rest,
      key,
      date: rest.day * 86_400_000,
      month: 24_000 + Math.floor(rest.day / 30),
      profile: profiler({ title, text: body, language: rest.language }),
      links: rest.links.filter((link) => link !== key),
      chosen: rest.chosen.filter((link) => link !== key),
    };
  });

/** What is done to an archive at once: stories put, by key, and stories taken away. */
const edit = fc.record({
  put: fc.array(entry, { maxLength: 3 }),
  gone: fc.array(fc.nat(stories - 1).map(keyOf), { maxLength: 2 }),
});

describe('the kept index', () => {
  // Lists of three are full in an archive of this size, so that stories are kept out of them.
  test.each([
    [3, 500],
    [kept, 100],
  ])(
    'with lists of %i has, after any edits, the blocks of one made from scratch, and tells exactly which changed',
    (size, numRuns) => {
      constants.kept = size;
      fc.assert(
        fc.property(
          fc.array(entry, { minLength: 4, maxLength: 40 }),
          fc.array(edit, { minLength: 1, maxLength: 6 }),
          (first, edits) => {
            const keeper = keeperInMemory();
            const archive = new Map(first.map((each) => [each.key, each]));
            let before = blocksOf(archive);
            updateIndex([...archive.values()], keeper, relatedDefaults);
            for (const { put, gone } of edits) {
              for (const key of gone) archive.delete(key);
              for (const each of put) archive.set(each.key, each);
              const updated = updateIndex([...archive.values()], keeper, relatedDefaults);
              const expected = blocksOf(archive);
              expect(updated.anew).toBe(false);
              for (const [key, blocks] of expected)
                expect(JSON.stringify(updated.blocksOf(key))).toBe(blocks);
              const changed = [...expected]
                .filter(([key, blocks]) => before.get(key) !== blocks)
                .map(([key]) => key);
              expect([...updated.changed].sort()).toEqual(changed.sort());
              before = expected;
            }
          },
        ),
        { numRuns },
      );
    },
  );
});

function blocksOf(archive: ReadonlyMap<string, Entry>): Map<string, string> {
  const { inverted, standings: its } = standings([...archive.values()], relatedDefaults);
  return new Map(inverted.entries.map(({ key }, id) => [key, JSON.stringify(its[id]?.blocks)]));
}
