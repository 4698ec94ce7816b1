import { describe, expect, it } from 'vitest';
import { threadTime } from '../../src/lib/thread-time.js';
import { createTimeLimit, tryAgain } from '../../src/lib/time-limit.js';

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

describe('work that was cut off', () => {
  const forEver = () => {
    while (true);
  };
  /** Tells one time after the other. */
  const clockOf = (...times: readonly (number | undefined)[]) => {
    const left = [...times];
    return () => left.shift();
  };

  it('is not done again when it had its time of the processor', () => {
    let calls = 0;
    expect(tryAgain(() => (calls += 1), 20, { used: 20, clock: clockOf() })).toBe(false);
    expect(calls).toBe(0);
  });

  it('is done again on a busy machine, until it is done', () => {
    let calls = 0;
    const work = () => {
      calls += 1;
      if (calls < 2) forEver();
    };
    // Each time it had less of the processor than it may have.
    expect(tryAgain(work, 20, { used: 10, clock: clockOf(100, 105, 200, 210) })).toBe(true);
    expect(calls).toBe(2);
  });

  it('is given up when it took more of the processor than it may have, even when it is done', () => {
    expect(tryAgain(() => {}, 20, { used: 10, clock: clockOf(100, 121) })).toBe(false);
  });

  it('is given up when it has taken its time of the processor', () => {
    expect(tryAgain(forEver, 20, { used: 1, clock: clockOf(100, 120) })).toBe(false);
  });

  it('is given up in the end on a machine that never gets to it', () => {
    expect(tryAgain(forEver, 5, { used: 0, clock: () => 0 })).toBe(false);
  });

  it('has twice the time where nobody can tell', () => {
    let calls = 0;
    const work = () => (calls += 1);
    expect(tryAgain(work, 20, { used: undefined, clock: clockOf() })).toBe(true);
    expect(tryAgain(forEver, 20, { used: undefined, clock: clockOf() })).toBe(false);
  });
});

it('a thread’s time goes on while it works, and not while it waits', () => {
  const before = threadTime();
  if (before === undefined) return expect(process.platform).not.toBe('linux');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  const waited = threadTime() as number;
  expect(waited - before).toBeLessThan(150);
  const withinTime = createTimeLimit(100_000);
  withinTime(() => {
    while ((threadTime() as number) < waited + 20);
  });
  expect((threadTime() as number) - waited).toBeGreaterThanOrEqual(20);
});
