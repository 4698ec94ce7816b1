import { describe, expect, test } from 'vitest';
import {
  deepest,
  hit3,
  mean,
  meanInterval,
  ndcg5,
  reciprocalRank,
} from '../../../src/related/evaluation/measures.js';

const ranked = ['a', 'b', 'c', 'd', 'e', 'f'];
const of = (...truths: string[]) => new Set(truths);

describe('nDCG at 5', () => {
  // Gains by rank: 1, 0.6309, 0.5, 0.4307, 0.3869.
  test.each([
    ['both truths first', of('a', 'b'), 1],
    ['two truths at ranks 1 and 3', of('a', 'c'), 1.5 / 1.6309],
    ['one truth at rank 2', of('b'), 0.6309],
    ['one truth at rank 5', of('e'), 0.3869],
    ['a truth at rank 6', of('f'), 0],
    ['one truth of three found, at rank 4', of('d', 'x', 'y'), 0.4307 / 2.1309],
    ['more truths than places, all places right', of('a', 'b', 'c', 'd', 'e', 'f', 'x'), 1],
    ['no truths', of(), 0],
  ])('%s', (_, truths, expected) => {
    expect(ndcg5(ranked, truths)).toBeCloseTo(expected, 3);
  });

  test('counts a list that is short for what it has', () => {
    expect(ndcg5(['a'], of('a', 'b'))).toBeCloseTo(1 / 1.6309, 3);
    expect(ndcg5([], of('a'))).toBe(0);
  });
});

test('a hit is any truth among the first three', () => {
  expect(hit3(ranked, of('c', 'x'))).toBe(1);
  expect(hit3(ranked, of('d'))).toBe(0);
  expect(hit3([], of('d'))).toBe(0);
});

test('the reciprocal rank is of the first truth, as far as a list is looked at', () => {
  expect(reciprocalRank(ranked, of('a', 'b'))).toBe(1);
  expect(reciprocalRank(ranked, of('f', 'd'))).toBe(1 / 4);
  expect(reciprocalRank(ranked, of('x'))).toBe(0);
  const long = Array.from({ length: 60 }, (_, i) => i + 1);
  expect(reciprocalRank(long, new Set([deepest]))).toBe(1 / deepest);
  expect(reciprocalRank(long, new Set([deepest + 1]))).toBe(0);
});

describe('the interval of a mean', () => {
  const values = (count: number) => Array.from({ length: count }, (_, i) => (i % 4) / 3);
  const width = (count: number) => {
    const [low, high] = meanInterval(values(count));
    return high - low;
  };

  test('is around the mean, and the same for the same values', () => {
    const [low, high] = meanInterval(values(40));
    expect(low).toBeLessThan(mean(values(40)));
    expect(high).toBeGreaterThan(mean(values(40)));
    expect(meanInterval(values(40))).toEqual([low, high]);
  });

  test('is as wide as theory has it, and half as wide with four times the values', () => {
    // The standard deviation of 0, 1/3, 2/3 and 1 is 0.3727; the normal interval is 1.96 standard errors to each side.
    expect(width(400)).toBeCloseTo((2 * 1.96 * 0.3727) / 20, 2);
    expect(width(400) / width(1_600)).toBeGreaterThan(1.7);
    expect(width(400) / width(1_600)).toBeLessThan(2.3);
  });

  test('has no width where values do not differ, and is 0 of none', () => {
    expect(meanInterval([1])).toEqual([1, 1]);
    expect(meanInterval([0.5, 0.5, 0.5])).toEqual([0.5, 0.5]);
    expect(meanInterval([])).toEqual([0, 0]);
    expect(mean([])).toBe(0);
  });
});
