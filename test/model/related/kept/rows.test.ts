import { describe, expect, test } from 'vitest';
import { alive, type Row, Rows, rowsOfChunk, sponsored } from '../../../../src/model/related/kept/rows.js';

function row(n: number): Row {
  return {
    key: `ä${n}`,
    digest: `d${n}`,
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
const many = rowsOfChunk + 300;

function filled(size = many): Rows {
  const rows = new Rows(0);
  for (let n = 0; n < size; n++) rows.add(row(n));
  return rows;
}

describe('rows', () => {
  test('have what was added, however many there are', () => {
    const { columns, keys, digests, numbers, size } = filled();
    expect(size).toBe(many);
    for (let n = 0; n < many; n++) {
      const { date, month, day, length, series, language } = columns;
      const flags = columns.flags[n] as number;
      expect({
        key: keys[n],
        digest: digests[n],
        date: date[n],
        month: month[n],
        day: day[n],
        length: length[n],
        series: series[n],
        language: language[n],
        sponsored: (flags & sponsored) !== 0,
      }).toEqual(row(n));
      expect([flags & alive, numbers.get(row(n).key)]).toEqual([alive, n]);
    }
  });

  test('are the same when their chunks are loaded, and go on from there', () => {
    const saved = filled();
    saved.kill(7);
    const loaded = new Rows(many);
    for (const chunk of [0, 1]) expect(loaded.load(saved.save(chunk), saved.saveTexts(chunk))).toBe(true);
    expect(loaded.add(row(many))).toBe(saved.add(row(many)));
    for (const chunk of [0, 1]) {
      expect(Buffer.compare(loaded.save(chunk), saved.save(chunk))).toBe(0);
      expect(Buffer.compare(loaded.saveTexts(chunk), saved.saveTexts(chunk))).toBe(0);
    }
    expect(loaded.numbers).toEqual(saved.numbers);
  });

  test('are found by a key until they are killed, and then a later row of that key is', () => {
    const rows = filled(3);
    rows.kill(1);
    expect(rows.numbers.get('ä1')).toBeUndefined();
    expect(rows.add(row(1))).toBe(3);
    rows.kill(1);
    expect(rows.numbers.get('ä1')).toBe(3);
  });

  test('are not loaded from a chunk that is cut off, or of more rows than there should be', () => {
    const rows = filled(100);
    const [bytes, texts] = [rows.save(0), rows.saveTexts(0)];
    expect(new Rows(100).load(bytes.subarray(1), texts)).toBe(false);
    expect(new Rows(100).load(bytes, texts.subarray(0, 200))).toBe(false);
    expect(new Rows(0).load(bytes, texts)).toBe(false);
  });
});
