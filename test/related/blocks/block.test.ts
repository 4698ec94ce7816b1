import { describe, expect, test } from 'vitest';
import { fillBlock, fillFollowUps, type Passed } from '../../../src/related/blocks/block.js';
import { storiesOf } from '../../../src/related/blocks/stories.js';
import type { Entry } from '../../../src/related/entry.js';
import { createProfiler } from '../../../src/related/text/profile.js';
import { entryOf } from '../../support/entries.js';

const profiler = createProfiler();
const words = (seed: number) => Array.from({ length: 60 }, (_, n) => `w${seed * 100 + n}`).join(' ');

const entry = (key: string, day: number, parts: Partial<Entry> & { text?: string } = {}): Entry => {
  const { text = words(day), ...rest } = parts;
  return entryOf({ key, day, profile: profiler({ title: key, text, language: 'en' }), ...rest });
};

/** The block of the last story, for which all others are candidates, the first the best. */
function block(entries: readonly Entry[]) {
  const stories = storiesOf(entries);
  const id = entries.length - 1;
  const candidates = entries.slice(0, -1).map((_, other) => ({
    id: other,
    score: 1_000 - other,
    linked: 0,
    closeness: 1_024,
  }));
  const passed: Record<string, Passed['why']> = {};
  const { picks, fallbacks } = fillBlock(id, candidates, stories, (candidate, { why }) => {
    passed[entries[candidate.id]?.key ?? ''] = why;
  });
  return { picks: picks.map((pick) => `${pick.reason} ${entries[pick.id]?.key}`), passed, fallbacks };
}

describe('the block', () => {
  test('has the earlier parts of a series first, newest first, then what ranks highest', () => {
    const { picks } = block([
      entry('other', 1),
      entry('one', 2, { series: 's' }),
      entry('two', 3, { series: 's' }),
      entry('here', 9, { series: 's', places: 3 }),
    ]);
    expect(picks).toEqual(['series two', 'series one', 'ranked other']);
  });

  test('ranks the parts of a series with more than five before it like any other story', () => {
    const parts = Array.from({ length: 6 }, (_, n) => entry(`part-${n}`, n + 1, { series: 's' }));
    const { picks } = block([...parts, entry('here', 9, { series: 's', places: 2 })]);
    expect(picks).toEqual(['ranked part-0', 'ranked part-1']);
  });

  test('never has two versions of one text, nor a version of the story itself', () => {
    const { picks, passed } = block([
      entry('wire', 1, { text: words(1) }),
      entry('wire-again', 2, { text: `${words(1)} more` }),
      entry('draft-of-here', 3, { text: words(9) }),
      entry('here', 9, { text: words(9) }),
    ]);
    expect(picks).toEqual(['ranked wire']);
    expect(passed).toEqual({ 'wire-again': 'near-duplicate', 'draft-of-here': 'near-duplicate' });
  });

  test('has at most two ranked stories of one day while others are left', () => {
    const { picks, passed } = block([
      ...['a', 'b', 'c'].map((key, n) => entry(key, 1, { text: words(n + 20) })),
      entry('d', 2),
      entry('here', 9, { places: 3 }),
    ]);
    expect(picks).toEqual(['ranked a', 'ranked b', 'ranked d']);
    expect(passed).toEqual({ c: 'same-day' });
  });

  test('leaves out what the story links to, its translations, and what the editor named', () => {
    const { picks, passed } = block([
      entry('linked', 1),
      entry('twin', 2),
      entry('named', 3),
      entry('left', 4),
      entry('here', 9, { links: ['linked'], translations: ['twin'], chosen: ['named'] }),
    ]);
    expect(picks).toEqual(['ranked left']);
    expect(passed).toEqual({ linked: 'linked', twin: 'translation', named: 'chosen' });
  });

  test('is filled with the newest where nothing else is found, and says so', () => {
    const entries = [entry('old', 1), entry('ad', 2, { sponsored: true }), entry('new', 3), entry('here', 9)];
    const { picks, fallbacks } = fillBlock(3, [], storiesOf(entries));
    expect(picks.map(({ id, reason }) => `${reason} ${entries[id]?.key}`)).toEqual([
      'newest new',
      'newest old',
    ]);
    expect(fallbacks).toBe(true);
  });
});

describe('follow-ups', () => {
  test('are the three nearest, oldest first', () => {
    const entries = [entry('here', 1), ...[2, 3, 4, 5].map((day) => entry(`s${day}`, day))];
    const followers = [400, 100, 300, 200].map((strength, n) => ({ id: n + 1, strength }));
    expect(fillFollowUps(0, followers, storiesOf(entries))).toEqual([1, 3, 4]);
  });

  test('are not what the story links to, nor one text twice', () => {
    const entries = [
      entry('here', 1, { links: ['s2'] }),
      entry('s2', 2),
      entry('s3', 3, { text: words(3) }),
      entry('s4', 4, { text: words(3) }),
    ];
    const followers = [1, 2, 3].map((id) => ({ id, strength: 500 - id }));
    expect(fillFollowUps(0, followers, storiesOf(entries))).toEqual([2]);
  });
});
