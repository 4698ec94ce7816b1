import { describe, expect, test } from 'vitest';
import { relatedDefaults } from '../../../src/config/signals.js';
import { storiesOf } from '../../../src/related/blocks/stories.js';
import type { Entry } from '../../../src/related/entry.js';
import { createWeigher } from '../../../src/related/rank/evidence.js';
import type { Found } from '../../../src/related/rank/find.js';
import { createProfiler, emptyProfile } from '../../../src/related/text/profile.js';
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
  return weighed(entries.length - 1, entries, { ids, scores }, tuning).map(({ id, score }) => ({
    key: entries[id]?.key,
    score,
  }));
}

function weighed(
  id: number,
  entries: readonly Entry[],
  found: Pick<Found, 'ids' | 'scores'>,
  tuning = relatedDefaults,
) {
  const asking = entries[id]?.profile ?? emptyProfile;
  return createWeigher(tuning).weigh(
    id,
    {
      ...found,
      closeness: found.ids.map(() => 1_024),
      own: 1,
      pool: { ids: [], scores: [], least: 0 },
      rarities: new Uint8Array(asking.terms.length).fill(5),
    },
    storiesOf(entries),
    asking,
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
    const found = weighed(3, entries, { ids: [2], scores: [1_000] });
    expect(found.map(({ id }) => entries[id]?.key)).toEqual(['similar']);
  });

  test('counts for nothing where a newsroom weighs links by 0', () => {
    const entries = [entry('explainer', 1), entry('similar', 2, ['explainer']), entry('here', 3)];
    const tuning = { ...relatedDefaults, signals: { ...relatedDefaults.signals, links: 0 } };
    expect(candidates(entries, [1], [1_000], tuning)).toEqual([{ key: 'similar', score: 1_000 }]);
  });

  test('counts for more where the passage around the link is like one of the story', () => {
    const profiler = createProfiler();
    const text = 'The harbour of Holm was dredged.\n\nThe council met about the budget.';
    const profile = profiler({ title: 'Harbour', text, language: 'en' });
    const score = (linkPassages: number[]) =>
      candidates(
        [
          entry('explainer', 1),
          entry('similar', 2, ['explainer'], {
            linkPassages,
            profile: profiler({ title: 'Boats', text: `Boats.\n\n${text.slice(0, 32)}`, language: 'en' }),
          }),
          entry('here', 3, [], { profile }),
        ],
        [1],
        [1_000],
      ).find(({ key }) => key === 'explainer')?.score ?? 0;
    expect(score([0b10])).toBeGreaterThan(2 * score([0b01]));
  });
});
