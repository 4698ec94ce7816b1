import { expect, it } from 'vitest';
import { calendarOf } from '../../src/plan/calendar.js';
import { latestPage } from '../../src/plan/latest.js';
import { contextOf, daily } from '../support/site.js';

it('shows the newest fifty, and the way to every year', () => {
  const context = contextOf({ articles: daily(400) });
  const page = latestPage(calendarOf(context.site.articles, 'UTC'), context);
  expect(page).toMatchObject({ kind: 'latest', url: '/latest/', file: 'latest/index.html' });
  const view = page.view();
  if (view.kind !== 'latest') throw new Error(view.kind);
  expect(view.title).toBe('Latest');
  expect(view.cards).toHaveLength(50);
  expect(view.cards[0]?.href).toBe('/world/story-399.html');
  expect(view.years).toEqual([
    { title: '2025', href: '/archive/2025/' },
    { title: '2024', href: '/archive/2024/' },
  ]);
});
