import { describe, expect, it } from 'vitest';
import { calendarOf, calendarPages } from '../../src/plan/calendar.js';
import { testConfig } from '../support/documents.js';
import { article, contextOf, daily } from '../support/site.js';

const config = testConfig({ timeZone: 'Asia/Shanghai' });
const context = contextOf(
  {
    articles: [
      article({ key: 'a', date: Date.UTC(2023, 11, 31, 15) }),
      article({ key: 'b', date: Date.UTC(2023, 11, 31, 16) }),
      article({ key: 'c', date: Date.UTC(2024, 0, 1, 1) }),
      article({ key: 'd', date: Date.UTC(2024, 2, 5) }),
      article({ key: 'e', date: Date.UTC(2024, 2, 6) }),
    ],
  },
  config,
);
const pages = calendarPages(context);
const view = (url: string) => pages.find((page) => page.url === url)?.view();

describe('calendarOf', () => {
  it('has the months with stories, newest first, by the days of the site’s zone', () => {
    const years = calendarOf(context.site.articles, config.timeZone);
    expect(
      years.map(({ year, months }) => [year, months.map(({ month, articles }) => [month, articles.length])]),
    ).toEqual([
      [
        2024,
        [
          [3, 2],
          [1, 2],
        ],
      ],
      [2023, [[12, 1]]],
    ]);
    expect(calendarOf([], 'UTC')).toEqual([]);
  });

  it('keeps every story once', () => {
    const articles = daily(800).reverse();
    const months = calendarOf(articles, 'America/New_York').flatMap((year) => year.months);
    expect(months.flatMap((month) => month.articles)).toEqual(articles);
    expect(months).toHaveLength(27);
  });
});

describe('calendarPages', () => {
  it('are the front of the archive, and one for each year and month', () => {
    expect(pages.map((page) => page.url)).toEqual([
      '/archive/',
      '/archive/2024/',
      '/archive/2023/',
      '/archive/2024/03/',
      '/archive/2024/01/',
      '/archive/2023/12/',
    ]);
  });

  it('lead from the front to all years and months', () => {
    expect(view('/archive/')).toMatchObject({
      kind: 'calendar',
      title: 'Archive',
      years: [
        {
          title: '2024',
          href: '/archive/2024/',
          months: [{ title: 'March 2024', href: '/archive/2024/03/' }, { title: 'January 2024' }],
        },
        { title: '2023', months: [{ href: '/archive/2023/12/' }] },
      ],
    });
  });

  it('has an archive for each edition, with its own stories in its own language', () => {
    const stories = [
      article({ key: 'en', date: Date.UTC(2024, 0, 1) }),
      article({ key: 'he', date: Date.UTC(2024, 2, 1), language: 'he' }),
    ];
    const pages = calendarPages(contextOf({ articles: stories }, config));
    expect(pages.map(({ url }) => url)).toEqual([
      '/archive/',
      '/archive/2024/',
      '/archive/2024/01/',
      '/he/archive/',
      '/he/archive/2024/',
      '/he/archive/2024/03/',
    ]);
    expect(pages.at(-1)?.view()).toMatchObject({ language: 'he', direction: 'rtl', title: 'מרץ 2024' });
  });

  it('lead from the year to its months, and to its neighbours', () => {
    expect(view('/archive/2024/')).toMatchObject({
      kind: 'year',
      title: '2024',
      archive: { title: 'Archive', href: '/archive/' },
      months: [
        { title: 'March 2024', href: '/archive/2024/03/' },
        { title: 'January 2024', href: '/archive/2024/01/' },
      ],
      newer: undefined,
      older: { title: '2023', href: '/archive/2023/' },
    });
  });

  it('list a month by days, newest first', () => {
    const march = view('/archive/2024/03/');
    expect(march).toMatchObject({
      kind: 'month',
      title: 'March 2024',
      year: { title: '2024', href: '/archive/2024/' },
      newer: undefined,
      older: { title: 'January 2024', href: '/archive/2024/01/' },
      head: { title: 'Archive: March 2024 | The Example' },
    });
    const january = view('/archive/2024/01/');
    if (january?.kind !== 'month') throw new Error('no month');
    expect(january.days.map(({ date, cards }) => [date, cards.map((card) => card.href)])).toEqual([
      [{ iso: '2024-01-01', text: 'January 1, 2024' }, ['/world/c.html', '/world/b.html']],
    ]);
    expect(january.older?.href).toBe('/archive/2023/12/');
  });
});
