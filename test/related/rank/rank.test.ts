import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Candidates, createRanker, fullRecency, type Postings } from '../../../src/related/rank/rank.js';

const stories = 300;

const list = fc
  .record({
    weight: fc.integer({ min: 1, max: 2_000 }),
    postings: fc.uniqueArray(fc.tuple(fc.nat(stories - 1), fc.integer({ min: 1, max: 255 })), {
      maxLength: 120,
      selector: ([id]) => id,
    }),
    cut: fc.nat(120),
  })
  .map(({ weight, postings, cut }): Postings => {
    const sorted = [...postings].sort(([a], [b]) => a - b);
    const ids = Uint32Array.from(sorted, ([id]) => id);
    const impacts = Uint8Array.from(sorted, ([, impact]) => impact);
    const middle = Math.min(cut, ids.length);
    return {
      weight,
      chunks: [
        { ids, impacts, from: 0, to: middle },
        { ids, impacts, from: middle, to: ids.length },
      ],
    };
  });

/** Adds up everything. */
function plain(postings: readonly Postings[], candidates: Candidates, keep: number) {
  const sums = new Map<number, number>();
  for (const { weight, chunks } of postings)
    for (const { ids, impacts, from, to } of chunks)
      for (let i = from; i < to; i++)
        sums.set(ids[i] ?? 0, (sums.get(ids[i] ?? 0) ?? 0) + weight * (impacts[i] ?? 0));
  const all = [...sums]
    .map(([id, sum]) => ({ id, score: sum * candidates.recencyOf(id) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || b.id - a.id)
    .slice(0, keep);
  const least = all.length < keep ? 0 : (all.at(-1)?.score ?? 0);
  return { ids: all.map(({ id }) => id), scores: all.map(({ score }) => score), least };
}

describe('the ranking', () => {
  test('finds the stories with the greatest sums, and the least that is among them', () => {
    const ranker = createRanker();
    fc.assert(
      fc.property(
        fc.array(list, { maxLength: 30 }),
        fc.array(fc.integer({ min: 0, max: fullRecency }), { minLength: stories, maxLength: stories }),
        fc.integer({ min: 1, max: 12 }),
        (postings, recencies, keep) => {
          const candidates: Candidates = {
            size: stories,
            recencyOf: (id) => recencies[id] ?? 0,
            isLater: (a, b) => a > b,
          };
          expect(ranker.rank(postings, candidates, keep)).toEqual(plain(postings, candidates, keep));
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
