import { describe, expect, it } from 'vitest';
import { createRecent } from '../../src/lib/recent.js';

describe('a map of recent entries', () => {
  it('has what was set lately, and forgets the rest', () => {
    const recent = createRecent<number, string>(10);
    for (let n = 0; n < 100; n++) recent.set(n, `value ${n}`);
    expect(Array.from({ length: 10 }, (_, n) => recent.get(99 - n))).toEqual(
      Array.from({ length: 10 }, (_, n) => `value ${99 - n}`),
    );
    expect(
      Array.from({ length: 80 }, (_, n) => recent.get(n)).filter((value) => value !== undefined),
    ).toEqual([]);
  });

  it('keeps what is asked for again and again', () => {
    const recent = createRecent<number, string>(10);
    recent.set(-1, 'kept');
    for (let n = 0; n < 100; n++) {
      recent.set(n, `value ${n}`);
      expect(recent.get(-1)).toBe('kept');
    }
  });

  it('gives the newest value, and none that was deleted', () => {
    const recent = createRecent<string, number>(2);
    for (const key of ['a', 'b', 'c', 'd']) recent.set(key, 1);
    for (const key of ['a', 'b', 'c', 'd']) recent.set(key, 2);
    expect(['c', 'd'].map((key) => recent.get(key))).toEqual([2, 2]);
    recent.delete('c');
    expect(recent.get('c')).toBeUndefined();
  });
});
