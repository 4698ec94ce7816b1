import { describe, expect, it } from 'vitest';
import { startOfMonth } from '../../../src/lib/time.js';
import { testConfig } from '../../support/documents.js';
import { article, contextOf, daily, pageOf, pagesOf } from '../../support/site.js';

const config = testConfig({ timeZone: 'Asia/Shanghai' });
const parts = {
  articles: [
    article({ key: 'a', date: Date.UTC(2023, 11, 31, 15) }),
    article({ key: 'b', date: Date.UTC(2023, 11, 31, 16) }),
    article({ key: 'c', date: Date.UTC(2024, 0, 1, 1) }),
    article({ key: 'd', date: Date.UTC(2024, 2, 5) }),
    article({ key: 'e', date: Date.UTC(2024, 2, 6) }),
  ],
};
const kinds = ['calendar', 'year', 'month'] as const;
const pages = pagesOf(kinds, parts, config);
const view = (url: string) => pages.find((page) => page.url === url)?.view();

describe('the pages of months', () => {
  it('have every story once, where a clock is put back at the beginning of a month too', () => {
    const timeZone = 'America/St_Johns';
    const start = startOfMonth(2009, 11, timeZone);
    const around = [-2, -1, 0, 1, 30, 59, 61].map((minutes) =>
      article({ key: `at${minutes}`, date: start + minutes * 60_000 }),
    );
    const stories = [...daily(800), ...around];
    const months = pagesOf(['month'], { articles: stories }, testConfig({ timeZone }));
    expect(new Set(months.map(({ url }) => url)).size).toBe(months.length);
    const hrefs = months.flatMap((page) => {
      const view = page.view();
      return view.kind === 'month' ? view.days.flatMap(({ cards }) => cards.map(({ href }) => href)) : [];
    });
    expect(hrefs.sort()).toEqual(stories.map(({ url }) => url).sort());
  });

  it('have the newest and the oldest neighbour with stories, however far', () => {
    const stories = [0, 1, 30].map((month) => article({ key: `m${month}`, date: Date.UTC(2020, month, 5) }));
    const far = contextOf({ articles: stories });
    expect(pageOf('month', '/ 2020-02', far).view()).toMatchObject({
      newer: { href: '/archive/2022/07/' },
      older: { href: '/archive/2020/01/' },
    });
    expect(pageOf('year', '/ 2020', far).view()).toMatchObject({
      newer: { href: '/archive/2022/' },
      older: undefined,
    });
  });
});

describe('pages of the calendar', () => {
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
    const pages = pagesOf(kinds, { articles: stories }, config);
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
