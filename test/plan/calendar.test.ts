import { describe, expect, it } from 'vitest';
import { calendarNames, yearsIn } from '../../src/plan/calendar.js';
import { article, daily } from '../support/site.js';
import { storyList } from '../support/whole/story-list.js';

describe('calendarNames', () => {
  it('has the months with stories, newest first, by the days of the site’s zone', () => {
    const articles = [
      article({ key: 'a', date: Date.UTC(2023, 11, 31, 15) }),
      article({ key: 'b', date: Date.UTC(2023, 11, 31, 16) }),
      article({ key: 'c', date: Date.UTC(2024, 2, 5) }),
    ];
    const years = calendarNames(storyList(articles.reverse()), 'Asia/Shanghai');
    expect(years.map(({ year, months }) => [year, months.map(({ month }) => month)])).toEqual([
      [2024, [3, 1]],
      [2023, [12]],
    ]);
    expect(calendarNames(storyList([]), 'UTC')).toEqual([]);
  });

  it('reads one story of each month', () => {
    const stories = daily(800).reverse();
    const list = storyList(stories);
    let read = 0;
    const counting = {
      ...list,
      between: (from: number, until: number) => ({
        *[Symbol.iterator]() {
          for (const story of list.between(from, until)) {
            read++;
            yield story;
          }
        },
      }),
    };
    const months = calendarNames(counting, 'America/New_York').flatMap((year) => year.months);
    expect(months).toHaveLength(27);
    expect(read).toBe(27);
    expect([...yearsIn(list, 'America/New_York')]).toEqual([2026, 2025, 2024]);
  });
});
