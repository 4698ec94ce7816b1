import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areNear, nearTerms, type TermUse } from '../../src/model/near-terms.js';

describe('near names', () => {
  test.each([
    ['politics', 'politcs'],
    ['sports', 'sprots'],
    ['world', 'worlld'],
    ['economy', 'econony'],
    ['election', 'elections'],
    ['policy', 'policies'],
    ['church', 'churches'],
    ['café', 'cafe'],
    ['climate-change', 'climatechange'],
    ['climate-change', 'climate-chnage'],
    ['jon-smith', 'john-smith'],
    ['газета-дня', 'газетта-дня'],
  ])('%s and %s', (a, b) => {
    expect([areNear(a, b), areNear(b, a)]).toEqual([true, true]);
  });

  test.each([
    ['un', 'uk'],
    ['nba', 'nfl'],
    ['usa', 'us'],
    ['group-a', 'group-b'],
    ['2023', '2024'],
    ['election-2023', 'election-2024'],
    ['covid-19', 'covid-9'],
    ['north', 'south'],
    ['east-bay', 'west-bay'],
    ['iran', 'iraq'],
    ['health', 'wealth'],
    ['wang-li', 'wang-lu'],
    ['国际新闻报道', '国内新闻报道'],
    ['경제정책분석', '경제정책분식'],
    ['austria', 'australia'],
  ])('not %s and %s', (a, b) => {
    expect([areNear(a, b), areNear(b, a)]).toEqual([false, false]);
  });
});

const use = (key: string, stories: number, declared = false): TermUse => ({ key, stories, declared });

describe('what is told', () => {
  test('is a name near a declared one, however often it is used', () => {
    expect([...nearTerms([use('politics', 0, true), use('politcs', 9)])]).toEqual([['politcs', 'politics']]);
  });

  test('is a name used once beside one used often', () => {
    expect([...nearTerms([use('politics', 5), use('politcs', 1)])]).toEqual([['politcs', 'politics']]);
    expect([...nearTerms([use('politics', 5), use('politcs', 2)])]).toEqual([]);
    expect([...nearTerms([use('politics', 4), use('politcs', 1)])]).toEqual([]);
  });

  test('is no name that has a file', () => {
    expect([...nearTerms([use('election', 9, true), use('elections', 1, true)])]).toEqual([]);
  });

  test('is the same in any order', () => {
    const terms = [use('markets', 9), use('market', 8, true), use('marke', 1), use('markt', 1)];
    const told = (all: TermUse[]) => [...nearTerms(all)].sort();
    expect(told(terms)).toEqual(told(terms.toReversed()));
  });

  test('finds whatever is near, and nothing else', () => {
    const key = fc.string({
      unit: fc.constantFrom('a', 'b', 's', 'e', '-', '1', 'é'),
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(key, key, (a, b) => {
        fc.pre(a !== b);
        expect(nearTerms([use(a, 0, true), use(b, 3)]).has(b)).toBe(areNear(a, b));
      }),
    );
  });
});
