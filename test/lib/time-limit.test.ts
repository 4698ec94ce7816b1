import { describe, expect, it } from 'vitest';
import { createTimeLimit } from '../../src/lib/time-limit.js';

describe('a time limit', () => {
  it('lets work be that is done in time, and what it throws', () => {
    const withinTime = createTimeLimit(10_000);
    let sum = 0;
    expect(withinTime(() => (sum += 1))).toBe(true);
    expect(sum).toBe(1);
    const error = new RangeError('deep');
    expect(() =>
      withinTime(() => {
        throw error;
      }),
    ).toThrow(error);
    expect(withinTime(() => (sum += 1))).toBe(true);
  });

  it.each<[string, () => void]>([
    [
      'a loop',
      () => {
        while (true);
      },
    ],
    [
      'a loop that catches everything',
      () => {
        while (true) {
          try {
            JSON.parse('{');
          } catch {}
        }
      },
    ],
    ['a regular expression', () => /^(a+)+$/.test(`${'a'.repeat(60)}b`)],
  ])('cuts off %s', (_, work) => {
    const withinTime = createTimeLimit(50);
    const begun = performance.now();
    expect(withinTime(work)).toBe(false);
    expect(performance.now() - begun).toBeGreaterThanOrEqual(49);
    expect(withinTime(() => {})).toBe(true);
  });
});
