import fc from 'fast-check';
import { expect, it } from 'vitest';
import { digest } from '../../src/lib/digest.js';
import { columnsOf, createColumns, filesOf, type ManifestEntry } from '../../src/write/files.js';

const digests = fc.integer().map((n) => digest(String(n)));
const entries: fc.Arbitrary<ManifestEntry> = fc.record(
  {
    digest: digests,
    size: fc.nat(),
    mtime: fc.nat(),
    made: fc.option(digests, { nil: undefined }),
    inputs: fc.option(digests, { nil: undefined }),
  },
  { requiredKeys: ['digest', 'size', 'mtime'] },
);
const named = fc.uniqueArray(fc.tuple(fc.string({ minLength: 1 }), entries), { selector: ([name]) => name });

it('columns taken in stretches are those of the entries one by one', () => {
  fc.assert(
    fc.property(named, fc.array(fc.nat()), (all, cuts) => {
      const before = columnsOf(all);
      const mtimes = all.map((_, place) => place * 7);
      const taken = createColumns(before);
      const places = [...new Set(cuts.map((cut) => cut % (all.length + 1)))].sort((a, b) => a - b);
      let from = 0;
      for (const to of [...places, all.length]) {
        taken.take(from, to, mtimes);
        from = to;
      }
      const now = all.map(([name, entry], place) => [name, { ...entry, mtime: place * 7 }] as const);
      expect(taken.columns()).toEqual(columnsOf(now));
    }),
  );
});

it('a digest is found by its place alone', () => {
  fc.assert(
    fc.property(named, (all) => {
      const files = filesOf(columnsOf(all));
      expect(all.map((_, place) => files.digestAt(place))).toEqual(all.map(([, entry]) => entry.digest));
    }),
  );
});
