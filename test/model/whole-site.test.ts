import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Listed } from '../../src/model/site.js';
import { article, siteOf } from '../support/site.js';
import { storyList } from '../support/whole/story-list.js';

const keys = (list: Iterable<Listed>) => Array.from(list, ({ key }) => key);

describe('storyList', () => {
  it.each([false, true])('has the stories between two instants, oldest first: %s', (isOldestFirst) => {
    const instant = fc.integer({ min: -1, max: 10 });
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), instant, instant, (dates, from, until) => {
        const stories = dates
          .sort((a, b) => (isOldestFirst ? a - b : b - a))
          .map((date, at) => ({ key: `${at}`, date }));
        expect(keys(storyList(stories, isOldestFirst).between(from, until))).toEqual(
          keys(stories.filter(({ date }) => date >= from && date < until)),
        );
      }),
    );
  });
});

describe('a whole site', () => {
  const day = (date: number) => Date.UTC(2026, 0, date);
  const { site } = siteOf({
    articles: [
      article({ key: 'a', date: day(1), series: 'wall', language: 'de' }),
      article({ key: 'b', date: day(2), series: 'wall', language: 'de-CH', label: 'opinion' }),
      article({ key: 'c', date: day(3), corrections: [{ date: day(4), text: 'Two, not three.' }] }),
    ],
  });

  it('lists stories newest first, and those of a series oldest first', () => {
    expect(keys(site.articles)).toEqual(['c', 'b', 'a']);
    expect(keys(site.sections.get('world')?.articles ?? [])).toEqual(['c', 'b', 'a']);
    expect(keys(site.series.get('wall')?.articles ?? [])).toEqual(['a', 'b']);
  });

  it('lists stories by the base of their language, by their label, and those with corrections', () => {
    expect(site.languages()).toEqual(['de', 'de-CH', 'en']);
    expect(keys(site.inLanguage('de'))).toEqual(['b', 'a']);
    expect(keys(site.labelled('opinion', 'de'))).toEqual(['b']);
    expect(keys(site.labelled('opinion', 'en'))).toEqual([]);
    expect(keys(site.corrected)).toEqual(['c']);
  });
});
