import { describe, expect, it } from 'vitest';
import { createParts } from '../../../src/plan/parts/parts.js';
import { daily, siteOf } from '../../support/site.js';

function partsOf(count: number, language = 'en') {
  const articles = daily(count, 's', { series: 'wall', language });
  const { site } = siteOf({ articles });
  const partOf = createParts(site);
  return articles.map((each) => partOf(each)?.name);
}

describe('createParts', () => {
  it('says which part of its series a story is, and of how many', () => {
    expect(partsOf(3)).toEqual(['Part 1 of 3', 'Part 2 of 3', 'Part 3 of 3']);
    expect(partsOf(1)).toEqual(['Part 1']);
    expect(partsOf(2, 'de-CH')).toEqual(['Teil 1 von 2', 'Teil 2 von 2']);
  });

  it('counts a story and its translations once', () => {
    const [first, second, third, fourth] = daily(4, 's', { series: 'wall' });
    if (!first || !second || !third || !fourth) throw new Error('there are four');
    const articles = [
      { ...first, translations: [second.key, fourth.key] },
      { ...second, language: 'he', translations: [first.key, fourth.key] },
      third,
      { ...fourth, language: 'ar', translations: [first.key, second.key] },
    ];
    const partOf = createParts(siteOf({ articles }).site);
    expect(articles.map((each) => partOf({ ...each, language: 'en' })?.name)).toEqual([
      'Part 1 of 2',
      'Part 1 of 2',
      'Part 2 of 2',
      'Part 1 of 2',
    ]);
  });

  it('does not count the parts of a long series, so that a new one leaves the pages of the others as they are', () => {
    expect(partsOf(13)[4]).toBe('Part 5');
    expect(partsOf(13)).toEqual(partsOf(14).slice(0, 13));
  });

  it('says nothing of a story that is no part of one', () => {
    const [article] = daily(1);
    const { site } = siteOf({ articles: daily(1) });
    expect(article && createParts(site)(article)).toBeUndefined();
  });
});
