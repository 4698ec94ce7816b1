import { describe, expect, test } from 'vitest';
import { createRanker } from '../../src/model/ranking.js';

const day = 24 * 60 * 60 * 1000;
type Rankable = Parameters<typeof createRanker>[0][number];

const story = (age: number, parts: Partial<Rankable> = {}): Rankable => ({
  date: (10_000 - age) * day,
  topics: [],
  authors: [],
  section: 'world',
  language: 'en',
  label: 'news',
  ...parts,
});

/** What is picked for the last of `stories`, as places in the list. */
function pick(stories: readonly Rankable[], want = 3, excluded: readonly number[] = []): number[] {
  const last = stories.length - 1;
  const ranker = createRanker(stories, (date) => Math.floor(date / (30 * day)));
  return ranker.pick(last, want, new Set([last, ...excluded]));
}

describe('the ranking', () => {
  test('puts a rare topic in common before a frequent one', () => {
    const frequent = Array.from({ length: 40 }, (_, n) => story(200 - n, { topics: ['frequent'] }));
    const rare = story(300, { topics: ['rare'], section: 'sport' });
    expect(pick([rare, ...frequent, story(0, { topics: ['frequent', 'rare'] })])[0]).toBe(0);
  });

  test('puts more in common before less', () => {
    const stories = [
      story(203, { topics: ['a', 'b'] }),
      story(202, { topics: ['a'] }),
      story(201, { topics: ['b'], section: 'sport' }),
      story(0, { topics: ['a', 'b'] }),
    ];
    expect(pick(stories)).toEqual([0, 1, 2]);
  });

  test('counts an author in common', () => {
    const stories = [
      story(500, { authors: ['wang'], section: 'sport' }),
      story(499, { section: 'sport' }),
      story(0, { authors: ['wang'] }),
    ];
    expect(pick(stories, 1)).toEqual([0]);
  });

  test('of stories that share alike takes the nearest, then the newer', () => {
    const stories = [story(500, { topics: ['a'] }), story(3, { topics: ['a'] }), story(2, { topics: ['a'] })];
    expect(pick([...stories, story(0, { topics: ['a'] })])).toEqual([2, 1, 0]);
  });

  test('finds a story beyond the newest of a frequent topic by a rare one, and counts both', () => {
    const both = story(2_001, { topics: ['frequent', 'rare'] });
    const one = story(2_000, { topics: ['rare', 'other'] });
    const frequent = Array.from({ length: 600 }, (_, n) => story(1_900 - n, { topics: ['frequent'] }));
    expect(pick([both, one, ...frequent, story(0, { topics: ['frequent', 'rare'] })], 2)).toEqual([0, 1]);
  });

  test('falls back to the newest of the section, then of the language, then of all', () => {
    const stories = [
      story(9, { section: 'sport', language: 'ar' }),
      story(8, { section: 'culture' }),
      story(400),
      story(300),
      story(0, { topics: ['alone'] }),
    ];
    expect(pick(stories, 4)).toEqual([3, 2, 1, 0]);
  });

  test('never picks a sponsored or an excluded story', () => {
    const stories = [story(3), story(2, { label: 'sponsored' }), story(1), story(0)];
    expect(pick(stories, 5, [2])).toEqual([0]);
  });

  test('of the same month does not yet count as frequency', () => {
    const month = [story(5, { topics: ['a'] }), story(4, { topics: ['b'] }), story(3, { topics: ['b'] })];
    expect(pick([...month, story(2, { topics: ['a', 'b'] })])).toEqual([2, 1, 0]);
  });

  test('has nothing for the first story', () => {
    expect(pick([story(0)])).toEqual([]);
  });
});
