import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Listed, StoryList } from '../../src/model/site.js';
import { inBoth, mergeLists } from '../../src/plan/lists.js';
import { storyList } from '../support/whole/story-list.js';

/** Stories with few instants, so that many have the same, each with a key of its own and in one of three lists. */
const stories = fc
  .uniqueArray(
    fc.record({
      key: fc.string({ maxLength: 3 }),
      date: fc.integer({ min: 0, max: 9 }),
      of: fc.nat({ max: 2 }),
    }),
    { selector: ({ key }) => key },
  )
  .map((all) => all.sort((a, b) => b.date - a.date || (a.key < b.key ? -1 : 1)));

const keys = (list: Iterable<Listed>) => Array.from(list, ({ key }) => key);

/** The same list, which says how many of its stories were read. */
function counted(all: readonly Listed[]): { list: StoryList; read: () => number } {
  let read = 0;
  const list = storyList(all);
  const counting = (iterable: Iterable<Listed>): Iterable<Listed> => ({
    *[Symbol.iterator]() {
      for (const story of iterable) {
        read++;
        yield story;
      }
    },
  });
  return {
    list: {
      ...list,
      [Symbol.iterator]: () => counting(list)[Symbol.iterator](),
      between: (from, until) => counting(list.between(from, until)),
    },
    read: () => read,
  };
}

describe('mergeLists', () => {
  it('answers as a list of all the stories would', () => {
    fc.assert(
      fc.property(stories, fc.nat({ max: 9 }), fc.nat({ max: 9 }), (all, from, count) => {
        const whole = storyList(all);
        const merged = mergeLists([0, 1, 2].map((each) => storyList(all.filter(({ of }) => of === each))));
        expect(keys(merged)).toEqual(keys(whole));
        expect(keys(merged.first(count))).toEqual(keys(whole.first(count)));
        expect(keys(merged.between(from, from + 3))).toEqual(keys(whole.between(from, from + 3)));
        expect(merged.last()?.key).toBe(whole.last()?.key);
        expect(merged.count()).toBe(whole.count());
      }),
    );
  });

  it('reads no more of each than is asked for', () => {
    const lists = [0, 1].map((odd) =>
      counted(Array.from({ length: 1_000 }, (_, n) => ({ key: `${n}-${odd}`, date: 5_000 - 2 * n - odd }))),
    );
    for (const _ of mergeLists(lists.map(({ list }) => list))) break;
    expect(lists.map(({ read }) => read())).toEqual([1, 1]);
  });
});

describe('inBoth', () => {
  it('has the stories of both lists, in their order', () => {
    fc.assert(
      fc.property(stories, (all) => {
        const [a, b] = [all.filter(({ of }) => of !== 0), all.filter(({ of }) => of !== 1)];
        expect(keys(inBoth(storyList(a), storyList(b)))).toEqual(keys(all.filter(({ of }) => of === 2)));
      }),
    );
  });

  it('finds few stories among many without reading all of these', () => {
    const all = Array.from({ length: 10_000 }, (_, n) => ({ key: `${n}`, date: 20_000 - n }));
    const few = counted(all.filter((_, n) => n % 1_000 === 999));
    const many = counted(all.filter((_, n) => n % 3 === 0));
    expect(keys(inBoth(few.list, many.list))).toEqual(['999', '3999', '6999', '9999']);
    expect(few.read() + many.read()).toBeLessThan(100);
  });
});
