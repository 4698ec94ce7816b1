import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  passageBit,
  passagesOf,
  passagesOfLinks,
  withoutLinked,
} from '../../../src/related/text/passages.js';

/** The numbers of the passages of a body of so many paragraphs, in their order. */
function passages(paragraphs: number): number[] {
  return Array.from({ length: paragraphs }, (_, at) => 31 - Math.clz32(passageBit(at, paragraphs)));
}

describe('the passages of a body', () => {
  test('are its paragraphs where there are no more than 31', () => {
    expect(passages(31)).toEqual([...Array(31).keys()]);
  });

  test('are all 31, in order and alike in length, where there are more paragraphs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 32, max: 2_000 }), (paragraphs) => {
        const its = passages(paragraphs);
        expect(its).toEqual([...its].sort((a, b) => a - b));
        const lengths = Array.from({ length: 31 }, (_, n) => its.filter((passage) => passage === n).length);
        expect(lengths.reduce((sum, length) => sum + length)).toBe(paragraphs);
        expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('are told from the headline', () => {
    expect(passagesOf(0xffffffff)).toBe(0x7fffffff);
  });
});

describe('the passages of links', () => {
  test('are those in which their words stand, in the order of the links', () => {
    const text = 'A ferry and a ferry.\n\nNothing.\n\nThe ferry to Holm';
    expect(passagesOfLinks(text, ['ferry', 'ferry', 'ferry', 'Holm'])).toEqual([1, 1, 4, 4]);
  });

  test('are found where the words were written with other spaces', () => {
    expect(passagesOfLinks('One.\n\nThe old ferry.', [' old\n  ferry'])).toEqual([2]);
  });

  test('are none where a link stands on a picture or on other words, or on words before those of another', () => {
    expect(passagesOfLinks('The ferry.\n\nTo Holm.', ['', 'bridge', 'Holm', 'ferry'])).toEqual([0, 0, 2, 0]);
  });

  test('are groups of paragraphs in a long body', () => {
    const text = Array.from({ length: 62 }, (_, n) => `Word${n}.`).join('\n\n');
    expect(passagesOfLinks(text, ['Word3.', 'Word61.'])).toEqual([1 << 1, 1 << 30]);
  });
});

describe('a text without what its links stand on', () => {
  test('loses each linked run of words once, in order', () => {
    expect(withoutLinked('the ferry and the ferry to Holm', ['ferry', 'Holm'])).toBe(
      'the   and the ferry to  ',
    );
  });

  test('stays as it is where a link stands on a picture or on other words', () => {
    expect(withoutLinked('the ferry', ['', 'bridge'])).toBe('the ferry');
  });
});
