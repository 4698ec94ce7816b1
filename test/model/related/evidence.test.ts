import { describe, expect, test } from 'vitest';
import { relatedDefaults } from '../../../src/config/signals.js';
import { shelfOf } from '../../../src/model/related/blocks.js';
import type { Entry } from '../../../src/model/related/entry.js';
import { weighLinks } from '../../../src/model/related/evidence.js';
import { entryOf } from '../../support/entries.js';

const entry = (key: string, day: number, links: string[] = [], parts: Partial<Entry> = {}): Entry =>
  entryOf({ key, day, links, ...parts });

/** What the last story's candidates are, when it found those at the places of `ids`. */
function candidates(
  entries: readonly Entry[],
  ids: readonly number[],
  scores: readonly number[],
  tuning = relatedDefaults,
) {
  return weighLinks(entries.length - 1, { ids, scores, own: 1 }, shelfOf(entries), tuning).map(
    ({ id, score }) => ({
      key: entries[id]?.key,
      score,
    }),
  );
}

describe('what similar stories link to', () => {
  test('is wanted too, by a part of their scores', () => {
    const entries = [entry('explainer', 1), entry('similar', 2, ['explainer']), entry('here', 3)];
    const found = candidates(entries, [1], [1_000]);
    expect(found.map(({ key }) => key)).toEqual(['similar', 'explainer']);
    expect(found[1]?.score).toBeGreaterThan(0);
  });

  test('counts for less where a story links to many', () => {
    const few = [entry('x', 1), entry('similar', 2, ['x']), entry('here', 3)];
    const many = [entry('x', 1), entry('similar', 2, ['x', 'y', 'z', 'w']), entry('here', 3)];
    const score = (entries: Entry[]) =>
      candidates(entries, [1], [1_000]).find(({ key }) => key === 'x')?.score ?? 0;
    expect(score(many)).toBeLessThan(score(few));
  });

  test('is not the story itself, a later, a sponsored or a foreign one, nor one that is gone', () => {
    const entries = [
      entry('ad', 1, [], { sponsored: true }),
      entry('hier', 1, [], { language: 'de' }),
      entry('similar', 2, ['here', 'later', 'ad', 'hier', 'gone']),
      entry('here', 3),
      entry('later', 4),
    ];
    const found = weighLinks(3, { ids: [2], scores: [1_000], own: 1 }, shelfOf(entries), relatedDefaults);
    expect(found.map(({ id }) => entries[id]?.key)).toEqual(['similar']);
  });

  test('counts for nothing where a newsroom weighs links by 0', () => {
    const entries = [entry('explainer', 1), entry('similar', 2, ['explainer']), entry('here', 3)];
    const tuning = { ...relatedDefaults, signals: { ...relatedDefaults.signals, links: 0 } };
    expect(candidates(entries, [1], [1_000], tuning)).toEqual([{ key: 'similar', score: 1_000 }]);
  });
});
