import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Damaged } from '../../../../src/lib/damaged.js';
import { alive, fallback, rowsOfChunk } from '../../../../src/related/index/store/rows.js';
import {
  isAlive,
  isLaterIn,
  type NewRow,
  openTable,
  type Table,
} from '../../../../src/related/index/store/table.js';
import type { Keeper } from '../../../../src/store/keeper.js';
import { fleetingKeeper } from '../../../support/keeper.js';

function row(key: string, date = 0): NewRow {
  return {
    key,
    date,
    digest: `digest of ${key}`,
    month: 1,
    day: 2,
    length: 3,
    series: 4,
    language: 5,
    sponsored: false,
  };
}

function opened(keeper: Keeper, size: number): Table {
  const table = openTable(keeper, size);
  if (table === undefined) throw new Error('what is kept is not whole');
  return table;
}

/** A table of so many rows. */
function tableOf(size: number, keeper: Keeper = fleetingKeeper()): Table {
  const table = opened(keeper, 0);
  for (let n = 0; n < size; n++) table.add(row(`s${n}`));
  return table;
}

/** So many that some of the steps below end a chunk. */
const first = rowsOfChunk - 5;
const id = fc.oneof(fc.nat(3), fc.integer({ min: first - 2, max: first + 8 }));
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ found: id, points: fc.nat(1_000) }) },
  { weight: 2, arbitrary: fc.constant({ added: true }) },
  { weight: 1, arbitrary: fc.record({ filled: id, fallbacks: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ killed: id }) },
  { weight: 1, arbitrary: fc.constant({ reopened: true }) },
);

describe('the table', () => {
  test('has what was added and noted since, through any saving and opening', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40, size: 'max' }), (steps) => {
        const keeper = fleetingKeeper();
        let table = tableOf(first, keeper);
        const plain = Array.from({ length: first }, () => ({
          flags: alive,
          points: 0,
        }));
        for (const each of steps) {
          if ('added' in each) {
            expect(table.add(row(`s${plain.length}`))).toBe(plain.length);
            plain.push({ flags: alive, points: 0 });
          } else if ('reopened' in each) {
            table.save();
            table = opened(keeper, plain.length);
          } else if ('found' in each) {
            const its = plain[each.found];
            if (its === undefined) continue;
            const { points } = each;
            its.points = points;
            table.setFound(each.found, { whole: points, lightest: points }, { least: points * 1e9 });
          } else if ('filled' in each) {
            const its = plain[each.filled];
            if (its === undefined) continue;
            its.flags = (its.flags & ~fallback) | (each.fallbacks ? fallback : 0);
            table.setFallbacks(each.filled, each.fallbacks);
          } else {
            const its = plain[each.killed];
            if (its === undefined) continue;
            its.flags &= ~alive;
            table.kill(each.killed);
          }
        }
        const { columns, size } = table;
        expect(size).toBe(plain.length);
        expect([...columns.flags.subarray(0, size)]).toEqual(plain.map(({ flags }) => flags));
        expect([...columns.least.subarray(0, size)]).toEqual(plain.map(({ points }) => points * 1e9));
        expect([...columns.whole.subarray(0, size)]).toEqual(plain.map(({ points }) => points));
        const living = [...plain.keys()].filter((n) => isAlive(table, n));
        expect(table.living()).toBe(living.length);
        for (const n of plain.keys()) {
          expect(table.keyOf(n)).toBe(`s${n}`);
          expect(table.numberOf(`s${n}`)).toBe(isAlive(table, n) ? n : undefined);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('is saved in chunks, of which only those that changed are written again', () => {
    const keeper = fleetingKeeper();
    const written: string[] = [];
    const size = 2 * rowsOfChunk + 1;
    const table = tableOf(size, {
      ...keeper,
      put(name, bytes) {
        written.push(name);
        keeper.put(name, bytes);
      },
    });
    const saved = () => {
      written.length = 0;
      table.save();
      return written.toSorted();
    };
    expect(saved()).toEqual(['keys/0', 'keys/1', 'keys/2', 'rows/0', 'rows/1', 'rows/2']);
    table.setFallbacks(rowsOfChunk, true);
    expect(saved()).toEqual(['rows/1']);
    table.setFallbacks(rowsOfChunk, true);
    expect(saved()).toEqual([]);
    table.add(row('new'));
    expect(saved()).toEqual(['keys/2', 'rows/2']);
    table.replace(0, { ...row('s0'), digest: 'another' });
    expect(saved()).toEqual(['keys/0', 'rows/0']);
    const again = opened(keeper, size + 1);
    expect([again.numberOf('s0'), again.numberOf('new')]).toEqual([0, size]);
    expect([again.digestOf(0), again.digestOf(size)]).toEqual(['another', 'digest of new']);
  });

  test('is not whole without a chunk, or where it has another size', () => {
    const keeper = fleetingKeeper();
    tableOf(rowsOfChunk + 3, keeper).save();
    for (const size of [rowsOfChunk - 1, rowsOfChunk + 2, rowsOfChunk + 4])
      expect(openTable(keeper, size)).toBeUndefined();
    expect(openTable(keeper, rowsOfChunk + 3)).toBeDefined();
    keeper.delete('keys/1');
    expect(() => opened(keeper, rowsOfChunk + 3).keyOf(rowsOfChunk)).toThrow(Damaged);
    keeper.delete('rows/1');
    expect(openTable(keeper, rowsOfChunk + 3)).toBeUndefined();
  });

  test('finds the row of a key among those that were killed, and all that were added since', () => {
    const table = tableOf(3);
    table.kill(1);
    expect(table.numberOf('s1')).toBeUndefined();
    expect(table.add(row('s1'))).toBe(3);
    expect(table.numberOf('s1')).toBe(3);
    expect([table.numberOf('s2'), table.numberOf('s4')]).toEqual([2, undefined]);
  });

  test('orders stories by date, then by key', () => {
    const table = opened(fleetingKeeper(), 0);
    for (const each of [row('b', 1), row('a', 1), row('a', 2)]) table.add(each);
    expect([isLaterIn(table, 0, 1), isLaterIn(table, 1, 0)]).toEqual([true, false]);
    expect([isLaterIn(table, 2, 0), isLaterIn(table, 0, 2), isLaterIn(table, 0, 0)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
