import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OwnedFile, type OwnedKind, openOwned } from '../../src/write/owned.js';
import { temporaryFolder } from '../support/folders.js';

/** What a build puts into the output folder, and what it deletes there. */
interface Build {
  readonly came: readonly OwnedFile[];
  readonly went: readonly string[];
}

const name = fc.constantFrom(
  'a.html',
  'b/c.html',
  'b/d é.html',
  'e "f"\n.html',
  'feed.xml',
  `g/${'x'.repeat(400)}.html`,
);
const kind = fc.constantFrom<OwnedKind>('s', 'b', '+');
const build: fc.Arbitrary<Build> = fc.record({
  came: fc.array(fc.tuple(name, kind), { maxLength: 4 }),
  went: fc.array(name, { maxLength: 3 }),
});
const builds = fc.array(build, { minLength: 1, maxLength: 6 });

type Owned = ReadonlyMap<string, OwnedKind>;

/** What is stet's own after each build. */
function statesOf(all: readonly Build[]): Owned[] {
  const now = new Map<string, OwnedKind>();
  return all.map(({ came, went }) => {
    for (const [file, its] of came) now.set(file, its);
    for (const file of went) now.delete(file);
    return new Map(now);
  });
}

/** Notes builds, the last ones by the functions that are given. */
function note(dir: string, all: readonly Build[], from = 0): void {
  const owned = openOwned(dir, 'id', '/public');
  const states = statesOf(all);
  for (const [at, { came, went }] of all.entries())
    if (at >= from) owned.note(`generation ${at}`, came, went, () => states[at] ?? []);
}

const logIn = (dir: string) => path.join(dir, 'owned/id.log');
const read = (dir: string): Owned => openOwned(dir, 'id', '/public').read() ?? new Map();
const isAmong = (some: Owned, all: Owned) => [...some].every(([file, its]) => all.get(file) === its);
const isSame = (a: Owned, b: Owned) => a.size === b.size && isAmong(a, b);

/** Something that happens to the bytes of a log. */
const damage: fc.Arbitrary<(bytes: Buffer) => Buffer> = fc.oneof(
  fc
    .tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 1, max: 255 }))
    .map(([at, by]) => (bytes: Buffer) => {
      const place = Math.floor(at * bytes.length);
      bytes[place] = (bytes[place] ?? 0) ^ by;
      return bytes;
    }),
  fc
    .tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 1, max: 200 }))
    .map(([at, size]) => (bytes: Buffer) => {
      const place = Math.floor(at * bytes.length);
      return bytes.fill(0, place, Math.min(place + size, bytes.length));
    }),
  fc.string({ minLength: 1 }).map((text) => (bytes: Buffer) => Buffer.concat([bytes, Buffer.from(text)])),
);

describe('the log of what is stet’s own', () => {
  it('says what builds left, in whatever order files came and went', () => {
    fc.assert(
      fc.property(builds, (all) => {
        const dir = temporaryFolder();
        note(dir, all);
        expect(isSame(read(dir), statesOf(all).at(-1) ?? new Map())).toBe(true);
        const owned = openOwned(dir, 'id', '/public');
        for (const at of all.keys()) expect(owned.isAhead(`generation ${at}`)).toBe(at < all.length - 1);
        expect(owned.isAhead('another')).toBe(false);
      }),
    );
  });

  it('says of no file that it is stet’s own that is not, wherever it is damaged, and is mended by later builds', () => {
    fc.assert(
      fc.property(builds, damage, builds, (all, alter, more) => {
        const dir = temporaryFolder();
        note(dir, all);
        fs.writeFileSync(logIn(dir), alter(fs.readFileSync(logIn(dir))));
        expect(isAmong(read(dir), statesOf(all).at(-1) ?? new Map())).toBe(true);
        note(dir, [...all, ...more], all.length);
        expect(isAmong(read(dir), statesOf([...all, ...more]).at(-1) ?? new Map())).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('says nothing when it is cut off, unless it ends as an earlier build left it', () => {
    fc.assert(
      fc.property(builds, fc.double({ min: 0, max: 1, noNaN: true }), (all, part) => {
        const dir = temporaryFolder();
        note(dir, all);
        fs.truncateSync(logIn(dir), Math.floor(part * fs.statSync(logIn(dir)).size));
        const found = read(dir);
        expect([new Map(), ...statesOf(all)].some((state) => isSame(found, state))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is whole after the build that follows one which was killed while it wrote', () => {
    fc.assert(
      fc.property(builds, build, fc.nat({ max: 600 }), (all, last, size) => {
        const dir = temporaryFolder();
        note(dir, all);
        const before = fs.readFileSync(logIn(dir));
        note(dir, [...all, last], all.length);
        const after = fs.readFileSync(logIn(dir));
        fs.writeFileSync(logIn(dir), after.subarray(0, Math.min(before.length + size, after.length)));
        note(dir, [...all, last], all.length);
        expect(isSame(read(dir), statesOf([...all, last]).at(-1) ?? new Map())).toBe(true);
      }),
    );
  });

  it('does not grow for ever', () => {
    const dir = temporaryFolder();
    const owned = openOwned(dir, 'id', '/public');
    for (let n = 0; n < 3_000; n++) owned.note(`${n}`, [[`${n % 7}.html`, 's']], [], () => [['a.html', 's']]);
    expect(fs.statSync(logIn(dir)).size).toBeLessThan(100_000);
  });
});
