import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createBuckets } from '../../../../src/model/related/kept/buckets.js';
import { fleetingKeeper } from '../../../support/keeper.js';

/** Terms of two buckets, the first and the last, and the ends of both. */
const terms = [0, 1, 2, 0x3ffff, 0xfffc0000, 0xfffc0001, 0xffffffff];

const story = fc.record({
  postings: fc.uniqueArray(fc.tuple(fc.constantFrom(...terms), fc.nat(255)), { selector: ([term]) => term }),
});
type Story = typeof story extends fc.Arbitrary<infer T> ? T : never;

const step = fc.oneof(
  { weight: 4, arbitrary: story.map((added) => ({ added })) },
  { weight: 3, arbitrary: fc.nat(20).map((removed) => ({ removed })) },
  { weight: 2, arbitrary: fc.constant({ read: true }) },
  { weight: 1, arbitrary: fc.constant({ reopened: true }) },
);

test('buckets have the postings of the stories that were added and not removed, ascending, whenever they are read or saved', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const keeper = fleetingKeeper();
      let buckets = createBuckets(keeper);
      const living = new Map<number, Story>();
      const expectAll = () => {
        for (const term of terms) {
          const posted = [...living].flatMap(([id, its]) =>
            its.postings.filter(([each]) => each === term).map(([, count]) => ({ id, count })),
          );
          const found = buckets.find(term);
          expect(found && { ids: [...found.ids], counts: [...found.counts] }).toEqual(
            posted.length === 0
              ? undefined
              : { ids: posted.map(({ id }) => id), counts: posted.map(({ count }) => count) },
          );
        }
      };
      let next = 0;
      let saved = 0;
      for (const each of steps) {
        if ('added' in each) {
          const { postings } = each.added;
          living.set(next, each.added);
          buckets.add(
            next++,
            postings.map(([term]) => term),
            postings.map(([, count]) => count),
          );
        } else if ('removed' in each) {
          const its = living.get(each.removed);
          if (its === undefined || each.removed >= saved) continue;
          living.delete(each.removed);
          buckets.remove(
            each.removed,
            its.postings.map(([term]) => term),
          );
        } else if ('read' in each) {
          expectAll();
        } else {
          buckets.save();
          saved = next;
          buckets = createBuckets(keeper);
        }
      }
      expectAll();
    }),
    { numRuns: 150 },
  );
});
