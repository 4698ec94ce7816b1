import { describe, expect, test } from 'vitest';
import { bits, rarity, worthOf } from '../../../src/related/query/rarity.js';

describe('rarity', () => {
  test('rises as fewer stories have a term, and is nothing for what every story has', () => {
    const rarities = [0, 10, 100, 900].map((frequency) => rarity(1_000, frequency, false));
    expect(rarities).toEqual([...rarities].sort((a, b) => b - a));
    expect(rarity(1_000, 1_015, false)).toBe(0);
  });

  test('before there are stories is nothing for a common word, and alike for all others', () => {
    expect(rarity(0, 0, true)).toBe(0);
    expect(rarity(0, 0, false)).toBeGreaterThan(0);
  });

  test('of a word that a list calls common but the archive does not is that of any other', () => {
    expect(rarity(100_000, 50_000, true)).toBe(rarity(100_000, 50_000, false));
  });

  test('seldom changes when a story is added', () => {
    let changes = 0;
    for (let n = 1_000; n < 2_000; n++) if (rarity(n, 7, false) !== rarity(n + 1, 7, false)) changes += 1;
    expect(changes).toBe(1);
  });

  test('is counted in logarithms that are rounded to the nearest whole number', () => {
    const counts = [1, 2, 3, 5, 6, 11, 12, 22, 23, 46_340, 46_341, 2 ** 31 + 1];
    expect(counts.map(bits)).toEqual(counts.map((count) => Math.round(Math.log2(count))));
  });

  test('is worth more than in proportion', () => {
    expect(worthOf(10)).toBeGreaterThan(2 * worthOf(5));
  });
});
