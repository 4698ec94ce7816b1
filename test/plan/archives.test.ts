import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archiveName, cutPages, rankOf } from '../../src/plan/archives.js';

const ranks = new Map<string, string>();

function ranksOf(keys: readonly (string | number)[]): string[] {
  return keys.map((key) => {
    const name = String(key);
    const rank = ranks.get(name) ?? rankOf(name);
    ranks.set(name, rank);
    return rank;
  });
}

/** By the definition: higher than the 19 on either side. */
function isNatural(ranks: readonly string[], i: number): boolean {
  const around = [...ranks.slice(Math.max(0, i - 19), i), ...ranks.slice(i + 1, i + 20)];
  return around.length === 38 && around.every((rank) => rank < (ranks[i] ?? ''));
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}

/** The pages as lists of keys. */
function pagesOf(keys: readonly (string | number)[]): string[][] {
  const starts = cutPages(ranksOf(keys));
  return starts.map((start, page) => keys.slice(start, starts[page + 1]).map(String));
}

/** How many pages of `after` were not, story for story, in `before`. */
function changedPages(before: readonly string[][], after: readonly string[][]): number {
  const known = new Set(before.map((page) => page.join(' ')));
  return after.filter((page) => !known.has(page.join(' '))).length;
}

const lists = fc.uniqueArray(fc.integer({ min: 0, max: 1_000_000 }), { maxLength: 600, size: 'max' });

describe('cutPages', () => {
  it('cuts nothing out of nothing, and leaves a short list whole', () => {
    expect(cutPages([])).toEqual([]);
    expect(cutPages(ranksOf(numbers(1)))).toEqual([0]);
    expect(cutPages(ranksOf(numbers(38)))).toEqual([0]);
  });

  it('keeps every story once, in order, in pages of 20 to 80; the newest may hold 19 to 99', () => {
    fc.assert(
      fc.property(lists, (keys) => {
        const pages = pagesOf(keys);
        expect(pages.flat()).toEqual(keys.map(String));
        for (const page of pages.slice(0, -1)) {
          expect(page.length).toBeGreaterThanOrEqual(20);
          expect(page.length).toBeLessThanOrEqual(80);
        }
        const newest = pages.at(-1)?.length ?? 19;
        expect(newest).toBeLessThanOrEqual(99);
        if (pages.length > 1) expect(newest).toBeGreaterThanOrEqual(19);
      }),
    );
  });

  it('never moves a page’s beginning because newer stories are published', () => {
    fc.assert(
      fc.property(lists, fc.nat(600), (keys, count) => {
        const before = cutPages(ranksOf(keys.slice(0, count)));
        const after = cutPages(ranksOf(keys));
        expect(after.slice(0, before.length)).toEqual(before);
      }),
    );
  });

  it('carries no change past the next natural cut on either side', () => {
    fc.assert(
      fc.property(lists, fc.nat(600), (keys, index) => {
        fc.pre(keys.length > 1);
        const ranks = ranksOf(keys);
        const removed = index % keys.length;
        const fewer = ranks.filter((_, i) => i !== removed);
        // Cuts whose 39 stories are the same before and after stand, and so does all that lies beyond them.
        const natural = (i: number) => isNatural(ranks, i) && Math.abs(i - removed) > 19;
        const cuts = [...ranks.keys()].filter(natural).map((i) => i + 1);
        const left = cuts.findLast((cut) => cut <= removed) ?? 0;
        const right = cuts.find((cut) => cut > removed) ?? ranks.length;
        const before = cutPages(ranks);
        const after = cutPages(fewer).map((start) => (start > removed ? start + 1 : start));
        const outside = (start: number) => start <= left || start >= right;
        expect(after.filter(outside)).toEqual(before.filter(outside));
      }),
    );
  });

  it('cuts pages of 39 on average', () => {
    const pages = pagesOf(numbers(40_000));
    expect(40_000 / pages.length).toBeGreaterThan(34);
    expect(40_000 / pages.length).toBeLessThan(42);
  });

  it('changes one or two pages when a story is added or removed anywhere', () => {
    const before = pagesOf(numbers(1_000));
    let sum = 0;
    let worst = 0;
    for (let i = 0; i < 1_000; i += 3) {
      const without = numbers(1_000).filter((key) => key !== i);
      const added = pagesOf([...without.slice(0, i), `new ${i}`, i, ...without.slice(i)]);
      for (const changed of [changedPages(before, pagesOf(without)), changedPages(before, added)]) {
        sum += changed;
        worst = Math.max(worst, changed);
      }
    }
    expect(sum / 668).toBeLessThan(1.3);
    expect(worst).toBeLessThanOrEqual(3);
  });

  it('bears ranks that all rise, all fall or are all the same', () => {
    for (const ranks of [
      numbers(1_000).map((i) => String(i).padStart(4, '0')),
      numbers(1_000).map((i) => String(9_999 - i)),
      numbers(1_000).map(() => 'same'),
    ]) {
      const starts = cutPages(ranks);
      const sizes = starts.map((start, i) => (starts[i + 1] ?? 1_000) - start);
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(19);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(99);
    }
  });
});

describe('archiveName', () => {
  it('tells apart two pages that begin on one day', () => {
    expect(archiveName('2024-07-18', rankOf('a'))).toBe('2024-07-18-ca9781.html');
    expect(archiveName('2024-07-18', rankOf('b'))).toBe('2024-07-18-3e23e8.html');
  });
});
