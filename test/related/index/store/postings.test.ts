import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '../../../../src/related/index/store/fresh.js';
import { openPostings, turns } from '../../../../src/related/index/store/postings.js';
import { postedImpact } from '../../../../src/related/index/store/statistics.js';
import { openTable } from '../../../../src/related/index/store/table.js';
import { isAbout } from '../../../../src/related/query/query.js';
import { fleetingKeeper } from '../../../support/keeper.js';

/** Terms of the first partition, of one in the middle and of the last, and the ends of both. */
const terms = [0, 1, 2, 0x3ffff, 0x80000000, 0xfffc0000, 0xfffc0001, 0xffffffff];
const stories = 12;
const monthOf = (id: number) => 24_000 - (id % 5);

function tableOf() {
  const table = openTable(fleetingKeeper(), 0);
  if (table === undefined) throw new Error('an empty table is whole');
  for (let id = 0; id < stories; id++)
    table.add({
      key: `s${id}`,
      digest: '',
      date: 0,
      month: monthOf(id),
      day: 0,
      length: 100 * id,
      series: 0,
      language: 0,
      sponsored: false,
    });
  return table;
}

/** How often a story has each of some terms from now on. */
const put = fc.record({
  id: fc.nat(stories - 1),
  counts: fc.uniqueArray(fc.tuple(fc.constantFrom(...terms), fc.nat(255)), { selector: ([term]) => term }),
});
const step = fc.oneof(
  { weight: 5, arbitrary: put.map((story) => ({ story })) },
  { weight: 2, arbitrary: fc.constant({ read: true }) },
  { weight: 2, arbitrary: fc.constantFrom(1, 1, turns / 2, turns).map((saved) => ({ saved })) },
);

test('postings have the terms that stories have now, however many edits ago they came to have them', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const table = tableOf();
      const keeper = fleetingKeeper();
      let postings = openPostings(keeper, table);
      const now = Array.from({ length: stories }, () => new Map<number, number>());
      const expectAll = () => {
        for (const term of terms) {
          const its = [...now.entries()].flatMap(([id, counts]) => {
            const count = counts.get(term);
            return count === undefined ? [] : [{ id, count }];
          });
          const isIn = ({ id, count }: (typeof its)[number]) =>
            isAbout(postedImpact(table.columns.length, id, count));
          const listed = (kind: 'months' | 'about' | 'rest') => {
            const { ids, counts } = postings.list(kind, term);
            return Array.from(ids, (id, i) => ({ id, count: counts[i] }));
          };
          expect(listed('about')).toEqual(its.filter(isIn));
          expect(listed('rest')).toEqual(its.filter((each) => !isIn(each)));
          const months = [...new Set(its.map(({ id }) => monthOf(id)))].sort();
          expect(listed('months')).toEqual(
            months.map((month) => ({
              id: month,
              count: its.filter(({ id }) => monthOf(id) === month).length,
            })),
          );
        }
      };
      for (const each of steps) {
        if ('story' in each) {
          const { id, counts } = each.story;
          const before = now[id] ?? new Map<number, number>();
          const after = new Map(counts);
          now[id] = after;
          postings.change(
            terms
              .filter((term) => before.get(term) !== after.get(term))
              .map((term): Change => ({ term, id, before: before.get(term), after: after.get(term) })),
          );
        } else if ('saved' in each) {
          for (let n = 0; n < each.saved; n++) {
            postings.save();
            postings = openPostings(keeper, table);
          }
        } else expectAll();
      }
      expectAll();
    }),
    { numRuns: 100 },
  );
});

test('a save writes what changed and the lists whose turn it is, no others', () => {
  const keeper = fleetingKeeper();
  const written = new Set<string>();
  const postings = openPostings(
    {
      ...keeper,
      put(name, bytes) {
        written.add(name);
        keeper.put(name, bytes);
      },
    },
    tableOf(),
  );
  postings.change(terms.map((term): Change => ({ term, id: 3, before: undefined, after: 2 })));
  postings.save();
  expect([...written].sort()).toEqual(['about/00000', 'fresh', 'months/00000', 'rest/00000']);
  written.clear();
  postings.save();
  expect([...written]).toEqual(['fresh']);
});
