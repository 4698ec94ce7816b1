import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Entry, excessOf, planOf, turnOf } from '../../src/deploy/plan.js';

const path = fc.constantFrom(
  'a.css',
  'b.js',
  'a.html',
  'b/index.html',
  'feed.xml',
  'feed.json',
  'media/x.json',
  'constructor',
  '__proto__',
);
const entry = fc.constantFrom('1', '2', '3');
const site = fc.array(fc.tuple(path, entry)).map((files) => new Map<string, Entry>(files));
/** What a deploy that was interrupted meant to put, and how much of it is known to be there, was put, or was not. */
const attempt = fc.array(fc.tuple(path, entry, fc.constantFrom('known', 'put', 'not put')));

describe('planOf', () => {
  it('leads from whatever is there to what is wanted, in the order in which readers may see it, and back', () => {
    fc.assert(
      fc.property(site, site, attempt, (stated, wanted, attempted) => {
        const there = new Map(stated);
        const interrupted = new Map<string, Entry | 'unknown'>();
        for (const [file, its, how] of attempted) {
          if (how !== 'not put') there.set(file, its);
          interrupted.set(file, how === 'known' ? its : 'unknown');
        }
        // What was tried twice is known no more.
        for (const [file] of attempted.filter(
          ([file], at) => attempted.findIndex(([other]) => other === file) !== at,
        ))
          interrupted.set(file, 'unknown');
        const plan = planOf({
          paths: [...stated.keys(), ...wanted.keys(), ...interrupted.keys()],
          wanted: (file) => wanted.get(file),
          stated: (file) => stated.get(file),
          interrupted: (file) => interrupted.get(file),
        });
        for (const put of plan.puts) there.set(put.path, put.entry);
        for (const deletion of plan.deletions) there.delete(deletion.path);
        expect(new Map([...there].sort())).toEqual(new Map([...wanted].sort()));

        const turns = plan.puts.map((put) => turnOf(put.path));
        expect(turns).toEqual([...turns].sort());
        const apply = (from: ReadonlyMap<string, Entry>, changes: ReadonlyMap<string, Entry | null>) =>
          new Map([...new Map([...from, ...changes])].filter(([, each]) => each !== null).sort());
        expect(apply(stated, plan.changes)).toEqual(new Map([...wanted].sort()));
        expect(apply(wanted, plan.undo)).toEqual(new Map([...stated].sort()));
        expect(stated.size + plan.more).toBe(wanted.size);
      }),
      { numRuns: 2_000 },
    );
  });

  it('puts and deletes nothing where nothing differs', () => {
    fc.assert(
      fc.property(site, (files) => {
        const get = (file: string) => files.get(file);
        const plan = planOf({ paths: files.keys(), wanted: get, stated: get, interrupted: () => undefined });
        expect([plan.puts, plan.deletions, plan.changes.size]).toEqual([[], [], 0]);
      }),
    );
  });
});

it('turnOf has pages after what they ask for, and what points at pages after these', () => {
  const order = [
    'assets/main.css',
    'assets/x.json',
    'media/a.jpg',
    'a.html',
    'feed.xml',
    'search/index.json',
    'robots.txt',
  ];
  expect(order.map(turnOf)).toEqual([0, 0, 0, 1, 2, 2, 2]);
});

describe('excessOf', () => {
  const deletionsOf = (count: number, replaces: string | undefined = '1') => ({
    puts: [],
    changes: new Map(),
    undo: new Map(),
    more: 0,
    deletions: Array.from({ length: count }, (_, at) => ({ path: `${at}.html`, replaces })),
  });

  it.each([
    [25, 30, false],
    [26, 259, true],
    [26, 260, false],
    [1_000, 100_000, false],
  ])('of %d deletions among %d files: %s', (count, files, isTooMuch) => {
    expect(excessOf(deletionsOf(count), files) !== undefined).toBe(isTooMuch);
  });

  it('does not count what an earlier deploy was to delete', () => {
    expect(
      excessOf(
        {
          ...deletionsOf(0),
          deletions: deletionsOf(50).deletions.map(({ path }) => ({ path, replaces: undefined })),
        },
        60,
      ),
    ).toBeUndefined();
  });
});
