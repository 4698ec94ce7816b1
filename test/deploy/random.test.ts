import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseState, type TargetState } from '../../src/deploy/state.js';
import { build, deployBuilt, type Files } from '../support/deployed.js';
import { temporaryFolder } from '../support/folders.js';
import { type MemoryStore, openMemoryStore } from '../support/memory-store.js';

/** Ends a deploy as kill -9 does: nothing comes after it. */
class Killed extends Error {}

/** A site with some pages, each of which asks for the asset of its version, and a feed that names the pages. */
function siteOf(pages: readonly (number | null)[]): Files {
  const files: Record<string, string> = {};
  for (const [at, version] of pages.entries()) {
    if (version === null) continue;
    files[`${at}/index.html`] = `page ${at} asks for assets/${version}.css`;
    files[`assets/${version}.css`] = `style ${version}`;
  }
  files['feed.xml'] = Object.keys(files)
    .filter((file) => file.endsWith('.html'))
    .map((file) => `feed names ${file}`)
    .join('\n');
  return files;
}

const served = (store: MemoryStore): Files =>
  Object.fromEntries(
    [...store.objects]
      .filter(([key]) => !key.startsWith('.stet/'))
      .map(([key, { bytes }]) => [key, bytes.toString()])
      .sort(),
  );

const sorted = (files: Files): Files => Object.fromEntries(Object.entries(files).sort());

/** What a reader misses who follows what is there. */
function missing(store: MemoryStore): string[] {
  return Object.values(served(store))
    .flatMap((text) => text.split('\n'))
    .flatMap((line) => / (?:asks for|names) (.*)$/.exec(line)?.[1] ?? [])
    .filter((file) => !store.objects.has(file));
}

const pages = fc.array(fc.option(fc.integer({ min: 0, max: 4 })), { minLength: 1, maxLength: 5 });
const step = fc.record({
  /** The next generation of the site; none: the same is deployed again. */
  pages: fc.option(pages),
  /** Before which request of the deploy it is killed, if there are so many. */
  killAt: fc.oneof(fc.constant(null), fc.constant(null), fc.integer({ min: 1, max: 25 })),
  isRollback: fc.boolean(),
  /** Whether the log of generations has been lost. */
  isForgotten: fc.boolean(),
  keep: fc.constantFrom(0, 1, 3, 3, 3),
});

const stateIn = (store: MemoryStore): TargetState | undefined => {
  const found = store.objects.get('.stet/state.json');
  return found && parseState(found.bytes.toString());
};

/** How many random histories are tried: `npm run soak` tries more. */
const numRuns = Number(process.env.STET_SOAK_STEPS ?? 100);

it.each([true, false])(
  'comes to the right site from any deploys, rollbacks and kills, and never shows a page without what it asks for (conditional writes: %s)',
  async (knowsConditions) => {
    const folder = path.join(temporaryFolder(), 'public');
    const count = { killed: 0, back: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 10 }),
        fc.integer({ min: 1, max: 4 }),
        async (steps, atOnce) => {
          const store = openMemoryStore({ knowsConditions });
          const generations: Files[] = [siteOf([0, 1])];
          const byName = new Map<string, Files>();
          const expectServed = (files: Files | undefined) =>
            expect(served(store)).toEqual(sorted(files ?? {}));
          for (const { pages, killAt, isRollback, isForgotten, keep } of steps) {
            if (pages) generations.push(siteOf(pages));
            const now = generations.at(-1) ?? {};
            const built = build(folder, generations, isForgotten ? 0 : generations.length);
            byName.set(built.manifest.generation, now);
            const before = stateIn(store);
            let requests = 0;
            store.onRequest = () => {
              expect(missing(store)).toEqual([]);
              requests += 1;
              if (killAt !== null && requests >= killAt) throw new Killed();
            };
            const ways = { keep, atOnce, breakLock: true, ...(isRollback && { rollback: '' }) };
            const ended = await deployBuilt(store, built, ways).catch((error) => {
              if (!(error instanceof Killed)) throw error;
            });
            store.onRequest = () => {};
            expect(missing(store)).toEqual([]);
            if (ended === undefined) {
              count.killed += 1;
              continue;
            }
            const past = before?.generations[1];
            const isLost = before?.pending?.keeps === false;
            if (isRollback && (past === undefined || isLost)) {
              expect(ended.messages.map(({ rule }) => rule)).toEqual(['deploy/no-generation']);
              expect(stateIn(store)).toEqual(before);
              continue;
            }
            expect(ended.messages.filter(({ rule }) => rule !== 'deploy/rolled-back')).toEqual([]);
            expectServed(isRollback ? byName.get(past?.generation ?? '') : now);
            expect(ended.generation).toBe(stateIn(store)?.generation);
            if (isRollback) count.back += 1;
          }
          await deployBuilt(store, build(folder, generations), { breakLock: true });
          expectServed(generations.at(-1));
        },
      ),
      { numRuns },
    );
    expect(Math.min(count.killed, count.back)).toBeGreaterThan(numRuns / 10);
  },
);
