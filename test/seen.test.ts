import fc from 'fast-check';
import { expect, it } from 'vitest';
import { digest } from '../src/lib/digest.js';
import { nothingSeen, readSeen, type Seen, type SeenFiles, seenAfter, writeSeen } from '../src/seen.js';

const digests = fc.integer().map((n) => digest(String(n)));
const seen: fc.Arbitrary<Seen> = fc.record({
  size: fc.nat(),
  changed: fc.nat(),
  status: fc.string(),
  digest: digests,
  body: digests,
  blob: fc.constantFrom('', 'a'.repeat(40), 'b'.repeat(40)),
  settled: fc.boolean(),
});
const names = fc.string({ maxLength: 2 });
const told = fc.array(fc.tuple(names, seen)).map((all) => new Map(all));
const changes = fc.array(fc.tuple(names, fc.option(seen, { nil: undefined }))).map((all) => new Map(all));

const inOrder = (files: ReadonlyMap<string, Seen>) => [...files].sort(([a], [b]) => (a < b ? -1 : 1));
const rowsOf = (files: SeenFiles) =>
  Array.from({ length: files.size }, (_, place) => [files.pathAt(place), files.at(place)]);

it('what is seen is as if all changes had been made one by one, in the order of the paths', () => {
  fc.assert(
    fc.property(told, fc.array(changes, { maxLength: 3 }), (first, later) => {
      const expected = new Map(first);
      let files = seenAfter(nothingSeen, first);
      for (const each of later) {
        files = seenAfter(files, each);
        for (const [file, its] of each)
          if (its) expected.set(file, its);
          else expected.delete(file);
      }
      expect(rowsOf(files)).toEqual(inOrder(expected));
      for (const [file, its] of expected) expect(files.get(file)).toEqual(its);
      expect(files.get('not there')).toBeUndefined();
    }),
  );
});

it('what is seen comes back as it was written, to the same pipeline alone', () => {
  fc.assert(
    fc.property(told, (first) => {
      const files = seenAfter(nothingSeen, first);
      const text = writeSeen(files, 'this');
      expect(rowsOf(readSeen(text, 'this') as SeenFiles)).toEqual(rowsOf(files));
      expect(readSeen(text, 'another')).toBeUndefined();
    }),
  );
});

it('a file is as it was seen if its stamp is the same and told enough then', () => {
  const its: Seen = {
    size: 3,
    changed: 5,
    status: '7 1',
    digest: digest('a'),
    body: digest('b'),
    blob: '',
    settled: true,
  };
  const files = seenAfter(
    nothingSeen,
    new Map([
      ['a', its],
      ['b', { ...its, settled: false }],
    ]),
  );
  const stamp = { size: 3, changed: 5, status: '7 1' };
  expect(files.isAsSeen(0, stamp)).toBe(true);
  expect(files.isAsSeen(0, { ...stamp, size: 4 })).toBe(false);
  expect(files.isAsSeen(0, { ...stamp, changed: 6 })).toBe(false);
  expect(files.isAsSeen(0, { ...stamp, status: '8 1' })).toBe(false);
  expect(files.isAsSeen(1, stamp)).toBe(false);
});
