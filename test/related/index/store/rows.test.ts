import { describe, expect, test } from 'vitest';
import {
  alive,
  fallback,
  type Row,
  Rows,
  rowsOfChunk,
  sponsored,
} from '../../../../src/related/index/store/rows.js';

function row(n: number): Row {
  return {
    sum: 0xffffffff - 2 * n,
    date: n * 1e9 - 1e12,
    month: n - 50,
    day: 50 - n,
    length: n,
    series: 0xffffffff - n,
    language: n % 3,
    sponsored: n % 5 === 0,
  };
}

/** More than twice as many as there is room for at first. */
const many = rowsOfChunk + 200;

function filled(size = many): Rows {
  const rows = new Rows(0);
  for (let n = 0; n < size; n++) rows.add(row(n));
  return rows;
}

describe('rows', () => {
  test('have what was added, however many there are', () => {
    const { columns, size } = filled();
    expect(size).toBe(many);
    for (let n = 0; n < many; n++) {
      const { date, month, day, length, series, sum, language } = columns;
      const flags = columns.flags[n] as number;
      expect({
        sum: sum[n],
        date: date[n],
        month: month[n],
        day: day[n],
        length: length[n],
        series: series[n],
        language: language[n],
        sponsored: (flags & sponsored) !== 0,
      }).toEqual(row(n));
      expect(flags & alive).toBe(alive);
    }
  });

  test('are the same when their chunks are loaded, and go on from there', () => {
    const saved = filled();
    saved.kill(7);
    const loaded = new Rows(many);
    for (const chunk of [0, 1]) expect(loaded.load(saved.save(chunk))).toBe(true);
    expect(loaded.add(row(many))).toBe(saved.add(row(many)));
    for (const chunk of [0, 1]) expect(Buffer.compare(loaded.save(chunk), saved.save(chunk))).toBe(0);
  });

  test('are others in their place when they are set, and as they were filled', () => {
    const rows = filled(3);
    rows.columns.flags[1] = alive | fallback;
    rows.set(1, row(5));
    const { length, series, flags } = rows.columns;
    expect([rows.size, length[1], series[1]]).toEqual([3, row(5).length, row(5).series]);
    expect(flags[1]).toBe(alive | fallback | sponsored);
  });

  test('are not loaded from a chunk that is cut off, or of more rows than there should be', () => {
    const rows = filled(100);
    const bytes = rows.save(0);
    expect(new Rows(100).load(bytes.subarray(1))).toBe(false);
    expect(new Rows(0).load(bytes)).toBe(false);
  });
});
