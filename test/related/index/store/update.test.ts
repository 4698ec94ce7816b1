import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { relatedDefaults } from '../../../../src/config/signals.js';
import { standings } from '../../../../src/related/blocks/blocks.js';
import type { Entry } from '../../../../src/related/entry.js';
import type { Edits } from '../../../../src/related/index/store/apply.js';
import { editKept, updateIndex } from '../../../../src/related/index/store/update.js';
import { createProfiler, placeWeights } from '../../../../src/related/text/profile.js';
import { constants } from '../../../../src/related/tuning.js';
import { keeperInMemory } from '../../../../src/store/keeper.js';
import { withDigest } from '../../../support/entries.js';

const { kept, postings } = constants;
afterEach(() => {
  Object.assign(constants, { kept, postings });
});

const profiler = createProfiler();
const words = 'harbour bridge council vote ferry storm museum budget strike tide'.split(' ');
const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }).map((chosen) => {
  const half = Math.ceil(chosen.length / 2);
  const [first, second] = [chosen.slice(0, half), chosen.slice(half)];
  return `The ${first.join(' ')} was discussed by Mayor Anna Holm.\n\nThe ${second.join(' ')} was not.`;
});

/** A small archive over three years, so that months with no, one and many stories occur. */
const stories = 24;
const keyOf = (n: number) => `s${n}`;
const someKeys = fc.uniqueArray(fc.nat(stories - 1), { maxLength: 3 }).map((all) => all.map(keyOf));

const source = fc.record({
  number: fc.nat(stories - 1),
  day: fc.integer({ min: 0, max: 1_000 }),
  language: fc.constantFrom('en', 'en', 'en', 'de'),
  title: text,
  text,
  topics: fc.subarray(['sea', 'city', 'money']),
  authors: fc.subarray(['holm', 'vos']),
  section: fc.constantFrom('news', 'sport'),
  series: fc.option(fc.constantFrom('edge', 'rising-water'), { nil: undefined, freq: 4 }),
  sponsored: fc.constantFrom(false, false, false, false, true),
  links: someKeys,
  translations: fc.constant<string[]>([]),
  chosen: fc.oneof({ weight: 3, arbitrary: fc.constant<string[]>([]) }, { weight: 1, arbitrary: someKeys }),
  places: fc.integer({ min: 0, max: 4 }),
});
type Source = typeof source extends fc.Arbitrary<infer T> ? T : never;
const parts = [
  'title',
  'text',
  'topics',
  'authors',
  'section',
  'series',
  'links',
  'chosen',
  'places',
] as const;

function entryOf({ number, title, text: body, ...rest }: Source): Entry {
  const key = keyOf(number);
  return withDigest({
    ...rest,
    key,
    date: rest.day * 86_400_000,
    month: 24_000 + Math.floor(rest.day / 30),
    profile: profiler({ title, text: body, language: rest.language }),
    ...linksOf(rest.links.filter((link) => link !== key)),
    chosen: rest.chosen.filter((link) => link !== key),
  });
}

/** Links, some of which stand in passages of which more than one story has the words. */
function linksOf(links: readonly string[]): Pick<Entry, 'links' | 'linkPassages'> {
  return { links, linkPassages: links.map((_, at) => at % 3) };
}

/**
 * What is done to an archive at once: stories put, by key, stories of which parts are others, and stories taken away; and
 * whether that is told or to be found out.
 */
const edit = fc.record({
  put: fc.array(source, { maxLength: 2 }),
  altered: fc.array(fc.tuple(fc.nat(99), source, fc.subarray([...parts], { minLength: 1, maxLength: 3 })), {
    maxLength: 2,
  }),
  gone: fc.array(fc.nat(stories - 1), { maxLength: 2 }),
  told: fc.boolean(),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

/** Edits an archive, and tells what was put and what is gone. */
function applyTo(archive: Map<number, Source>, { put, altered, gone }: Edit): Edits {
  const changed = new Map<number, Source>();
  for (const number of gone) archive.delete(number);
  for (const each of put) changed.set(each.number, each);
  for (const [at, other, its] of altered) {
    const known = [...archive.values()][at % Math.max(1, archive.size)];
    if (known === undefined) continue;
    const news = Object.fromEntries(its.map((part) => [part, other[part]]));
    changed.set(known.number, { ...(changed.get(known.number) ?? known), ...news });
  }
  for (const [number, each] of changed) archive.set(number, each);
  return { put: [...changed.values()].map(entryOf), gone: gone.map(keyOf) };
}

describe('the kept index', () => {
  // Lists of three are full in an archive of this size, so that stories are kept out of them; 150 postings leave lists unread.
  test.each([
    [3, postings, 120],
    [3, 150, 50],
    [kept, postings, 50],
  ])(
    'with lists of %i from %i postings has, after any edits, told or found out, the blocks of one made from scratch, and tells exactly which changed',
    (size, most, numRuns) => {
      Object.assign(constants, { kept: size, postings: most });
      fc.assert(
        fc.property(
          fc.array(source, { minLength: 4, maxLength: 40 }),
          fc.array(edit, { minLength: 1, maxLength: 6 }),
          (first, edits) => {
            const keeper = keeperInMemory();
            const archive = new Map(first.map((each) => [each.number, each]));
            const entries = () => [...archive.values()].map(entryOf);
            let before = blocksOf(entries());
            updateIndex(entries(), keeper, relatedDefaults);
            for (const each of edits) {
              const its = applyTo(archive, each);
              const updated = each.told
                ? editKept(its, keeper, relatedDefaults)
                : updateIndex(entries(), keeper, relatedDefaults);
              const expected = blocksOf(entries());
              expect(updated?.anew).toBe(false);
              for (const [key, blocks] of expected)
                expect(JSON.stringify(updated?.blocksOf(key))).toBe(blocks);
              const changed = [...expected]
                .filter(([key, blocks]) => before.get(key) !== blocks)
                .map(([key]) => key);
              expect([...(updated?.changed ?? [])].sort()).toEqual(changed.sort());
              before = expected;
            }
          },
        ),
        { numRuns: numRuns * Number(process.env.STET_SOAK_RUNS ?? 1) },
      );
    },
  );
});

test('the kept index is made anew when what places weigh changes', () => {
  const keeper = keeperInMemory();
  expect(updateIndex([], keeper, relatedDefaults).anew).toBe(true);
  expect(updateIndex([], keeper, relatedDefaults).anew).toBe(false);
  const before = { ...placeWeights };
  Object.assign(placeWeights, { title: before.title + 1 });
  try {
    expect(updateIndex([], keeper, relatedDefaults).anew).toBe(true);
  } finally {
    Object.assign(placeWeights, before);
  }
});

function blocksOf(entries: readonly Entry[]): Map<string, string> {
  const { inverted, standings: its } = standings(entries, relatedDefaults);
  return new Map(inverted.entries.map(({ key }, id) => [key, JSON.stringify(its[id]?.blocks)]));
}
