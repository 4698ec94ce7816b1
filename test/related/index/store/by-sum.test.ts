import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexBySum } from '../../../../src/related/index/store/by-sum.js';

test('a row is found by its checksum, among all that have the same or lie next to it', () => {
  const sums = fc.array(fc.constantFrom(0, 1, 2, 3, 0x80000000, 0xffffffff), { maxLength: 40 });
  fc.assert(
    fc.property(sums, (all) => {
      // What lies behind the rows is none.
      const bySum = indexBySum(Uint32Array.from([...all, 7, 7]), all.length);
      all.forEach((sum, id) => {
        expect(bySum.find(sum, (each) => each === id)).toBe(id);
        expect(bySum.find(sum, () => true)).toBe(all.indexOf(sum));
      });
      for (const sum of [0, 4, 7, 0xffffffff]) expect(bySum.find(sum, () => false)).toBeUndefined();
    }),
  );
});
