import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { relatedDefaults } from '../../src/config/signals.js';
import type { Entry } from '../../src/related/entry.js';
import { allBlocks } from '../../src/related/index/memory/all-blocks.js';
import { layout } from '../../src/related/index/store/layout.js';
import { openRelated } from '../../src/related/related.js';
import { createProfiler, placeWeights } from '../../src/related/text/profile.js';
import { constants } from '../../src/related/tuning.js';
import type { Keeper } from '../../src/store/keeper.js';
import { withDigest } from '../support/entries.js';
import { keeperInMemory } from '../support/keeper.js';

const { kept, reserve, postings, queryTerms } = constants;
const sizes = { ...layout };
afterEach(() => {
  Object.assign(constants, { kept, reserve, postings, queryTerms });
  Object.assign(layout, sizes);
});

const open = (keeper: Keeper, version = '1') => openRelated(keeper, relatedDefaults, { version });

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
 * whether all stories are handed over or those that changed.
 */
const edit = fc.record({
  put: fc.array(source, { maxLength: 2 }),
  altered: fc.array(fc.tuple(fc.nat(99), source, fc.subarray([...parts], { minLength: 1, maxLength: 3 })), {
    maxLength: 2,
  }),
  gone: fc.array(fc.nat(stories - 1), { maxLength: 2 }),
  all: fc.boolean(),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

/** Edits an archive; returns what changed in it. */
function applyTo(archive: Map<number, Source>, { put, altered, gone }: Edit) {
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
  return { changed: [...changed.values()].map(entryOf), removed: gone.map(keyOf) };
}

describe('the related index', () => {
  // Lists of three are full in an archive of this size, so that stories are held out of them; 150 postings leave lists unread; four
  // terms leave terms out of queries; and rows of few stories and postings make many rows of each kind.
  const small = {
    storiesOfChunk: 3,
    postingsInPartition: 4,
    postingsSpan: 5,
    partitionBits: 2,
    keyPartitions: 3,
  };
  test.each([
    ['lists of three', { kept: 3, reserve: 2 }, small, 120],
    ['lists of three from 150 postings', { kept: 3, reserve: 3, postings: 150 }, small, 60],
    ['queries of four terms', { kept: 3, reserve: 4, queryTerms: 4 }, small, 60],
    ['lists of three and no reserve', { kept: 3, reserve: 0 }, small, 40],
    ['long lists', {}, small, 40],
    ['long lists in large rows', {}, sizes, 20],
  ])(
    'with %s has, after any edits, the blocks of one made from scratch, and says exactly which changed',
    (_, its, rows, numRuns) => {
      Object.assign(constants, its);
      Object.assign(layout, rows);
      fc.assert(
        fc.property(
          fc.array(source, { minLength: 4, maxLength: 40 }),
          fc.array(edit, { minLength: 1, maxLength: 6 }),
          (first, edits) => {
            const keeper = keeperInMemory();
            const archive = new Map(first.map((each) => [each.number, each]));
            const entries = () => [...archive.values()].map(entryOf);
            let before = blocksOf(entries());
            expect([...open(keeper).update({ changed: entries(), removed: [] })].sort()).toEqual(
              [...before.keys()].sort(),
            );
            for (const each of edits) {
              const changes = applyTo(archive, each);
              const related = open(keeper);
              const changed = related.update(each.all ? { ...changes, changed: entries() } : changes);
              const expected = blocksOf(entries());
              for (const [key, blocks] of expected) expect(JSON.stringify(related.blocks(key))).toBe(blocks);
              const differing = [...expected]
                .filter(([key, blocks]) => before.get(key) !== blocks)
                .map(([key]) => key);
              expect([...changed].sort()).toEqual(differing.sort());
              before = expected;
            }
          },
        ),
        {
          numRuns: numRuns * Number(process.env.STET_SOAK_RUNS ?? 1),
          ...(process.env.NOSHRINK ? { endOnFailure: true, interruptAfterTimeLimit: 400_000 } : {}),
        },
      );
    },
  );

  test.each([
    ['the weight of places', () => Object.assign(placeWeights, { title: placeWeights.title + 1 })],
    ['a constant', () => Object.assign(constants, { kept: kept - 1 })],
  ])('is made anew when %s changes', (_, change) => {
    const keeper = keeperInMemory();
    const before = { ...placeWeights };
    open(keeper).update({ changed: [], removed: [] });
    expect(open(keeper).isNew).toBe(false);
    change();
    expect(open(keeper).isNew).toBe(true);
    Object.assign(placeWeights, before);
  });

  test('is made anew by another version', () => {
    const keeper = keeperInMemory();
    open(keeper).update({ changed: [], removed: [] });
    expect(open(keeper).isNew).toBe(false);
    expect(open(keeper, '2').isNew).toBe(true);
  });
});

function blocksOf(entries: readonly Entry[]): Map<string, string> {
  return new Map(
    [...allBlocks(entries, relatedDefaults)].map(([key, blocks]) => [key, JSON.stringify(blocks)]),
  );
}
