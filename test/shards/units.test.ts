import { expect, it } from 'vitest';
import { readShard, shareOf } from '../../src/shards/share.js';
import { sourceUnits } from '../../src/shards/units.js';

const files = Array.from({ length: 5_000 }, (_, n) => `2026/${n}.md`).sort();
const cut = (all: readonly string[]) => sourceUnits(all, 64);

it('units have all files in their order, and about as many each', () => {
  expect(cut(files).flat()).toEqual(files);
  expect(Math.max(...cut(files).map(({ length }) => length))).toBeLessThanOrEqual(128);
  expect(cut(files).length).toBeGreaterThan(50);
  expect(cut([])).toEqual([]);
});

it('one file more or less changes two units at most', () => {
  const before = new Set(cut(files).map((unit) => unit.join()));
  for (const n of [0, 17, 2_500, 4_999]) {
    const changed = cut(files.filter((_, at) => at !== n)).filter((unit) => !before.has(unit.join()));
    expect(changed.length).toBeLessThanOrEqual(2);
  }
});

it('shards have all of a list together, and nothing twice', () => {
  const shares = [1, 2, 3].map((shard) => shareOf(files, { shard, count: 3 }));
  expect(shares.flat().sort()).toEqual(files);
});

it.each([
  ['1/4', { shard: 1, count: 4 }],
  ['4/4', { shard: 4, count: 4 }],
  ['0/4', undefined],
  ['5/4', undefined],
  ['1/0', undefined],
  ['1', undefined],
  ['1/4/2', undefined],
  ['-1/4', undefined],
])('%s names a shard, or none', (text, expected) => {
  expect(readShard(text)).toEqual(expected);
});
