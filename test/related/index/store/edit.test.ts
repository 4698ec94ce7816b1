import { describe, expect, test } from 'vitest';
import { relatedDefaults } from '../../../../src/config/signals.js';
import { findBlocks } from '../../../../src/related/blocks/blocks.js';
import type { Entry } from '../../../../src/related/entry.js';
import { editKept, updateIndex } from '../../../../src/related/index/store/update.js';
import { createProfiler } from '../../../../src/related/text/profile.js';
import { keeperInMemory } from '../../../../src/store/keeper.js';
import { entryOf } from '../../../support/entries.js';
import { fleetingKeeper } from '../../../support/keeper.js';

const profiler = createProfiler();

function story(key: string, day: number, text: string): Entry {
  return entryOf({ key, day, profile: profiler({ title: key, text, language: 'en' }), places: 1 });
}

/** One early story, so many of one later month, of which every third has its words; and one that nothing can touch. */
function archiveOf(later: number): Entry[] {
  return [
    story('early', 0, 'The ferry to Holm stopped.'),
    entryOf({ key: 'alone', day: 60, language: 'de', places: 0 }),
    ...Array.from({ length: later }, (_, n) =>
      story(`later-${n}`, 60, n % 3 === 0 ? 'The ferry to Holm.' : 'Council votes on the budget.'),
    ),
  ];
}

function blocksOf(entries: readonly Entry[]): Map<string, string> {
  const blocks = findBlocks(entries, relatedDefaults);
  return new Map(entries.map(({ key }) => [key, JSON.stringify(blocks(key))]));
}

/** Updates an index from one state of an archive to the next; expects the blocks, and those that changed, of one made from scratch. */
function update(before: readonly Entry[], after: readonly Entry[], keeper = fleetingKeeper()) {
  updateIndex(before, keeper, relatedDefaults);
  const { anew, changed, blocksOf: its } = updateIndex(after, keeper, relatedDefaults);
  const [old, expected] = [blocksOf(before), blocksOf(after)];
  expect(new Map(after.map(({ key }) => [key, JSON.stringify(its(key))]))).toEqual(expected);
  expect([...changed].sort()).toEqual(
    [...expected]
      .filter(([key, blocks]) => old.get(key) !== blocks)
      .map(([key]) => key)
      .sort(),
  );
  return { anew, changed, keeper };
}

describe('an edit', () => {
  // One story more before a month makes every word of it rarer: all its stories are asked again.
  const another = story('another', 1, 'The ferry to Holm stopped again.');

  test('asks again the stories that it may touch', () => {
    const { anew, changed } = update(archiveOf(80), [...archiveOf(80), another]);
    expect(anew).toBe(false);
    expect(changed).toContain('later-0');
  });

  test('that would ask too many stories again makes everything anew, tells which changed, and can be edited on', () => {
    const archive = archiveOf(150);
    const { anew, changed, keeper } = update(archive, [...archive, another]);
    expect(anew).toBe(true);
    expect(changed).toContain('later-0');
    expect(changed).not.toContain('alone');
    const last = story('last', 100, 'The ferry to Holm sails.');
    expect(update([...archive, another], [...archive, another, last], keeper).anew).toBe(false);
  });

  test('that takes a story away may make everything anew as well', () => {
    const archive = archiveOf(150);
    expect(update([...archive, another], archive).anew).toBe(true);
  });

  test('of too many stories at once makes everything anew, and tells which changed', () => {
    const archive = archiveOf(40);
    const more = Array.from({ length: 30 }, (_, n) => story(`new-${n}`, 61, 'The ferry to Holm.'));
    expect(update(archive, [...archive, ...more]).anew).toBe(true);
  });

  test('that is told and would change too much is not made, and leaves what is kept as it was', () => {
    const archive = archiveOf(150);
    const keeper = keeperInMemory();
    const names = new Set<string>();
    const noting: typeof keeper = {
      ...keeper,
      put(name, bytes) {
        names.add(name);
        keeper.put(name, bytes);
      },
    };
    const state = () => [...names].sort().map((name) => [name, keeper.get(name)]);
    expect(editKept({ put: archive, gone: [] }, noting, relatedDefaults)).toBeUndefined();
    expect(state()).toEqual([]);
    updateIndex(archive, noting, relatedDefaults);
    const before = state();
    const many = Array.from({ length: 30 }, (_, n) => story(`new-${n}`, 61, 'The ferry to Holm.'));
    for (const put of [[another], many])
      expect(editKept({ put, gone: [] }, noting, relatedDefaults)).toBeUndefined();
    expect(state()).toEqual(before);
  });

  test('that is told may name what is as it was, and what is no story', () => {
    const archive = archiveOf(10);
    const keeper = keeperInMemory();
    updateIndex(archive, keeper, relatedDefaults);
    const updated = editKept({ put: archive, gone: ['later-1', 'nothing'] }, keeper, relatedDefaults);
    expect(updated?.changed.size).toBe(0);
    expect(JSON.stringify(updated?.blocksOf('later-3'))).toBe(blocksOf(archive).get('later-3'));
  });
});
