import { expect, it } from 'vitest';
import { article, contextOf, daily, pageOf, pagesOf } from '../../support/site.js';

it('shows the newest fifty, and the way to every year', () => {
  const context = contextOf({ articles: daily(400) });
  const page = pageOf('latest', '/', context);
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

it('has a page for each edition, with its own stories in its own language', () => {
  const stories = [article({ key: 'en' }), article({ key: 'he', language: 'he' })];
  const views = pagesOf(['latest'], { articles: stories }).map((page) => [page.url, page.view()] as const);
  expect(
    views.map(([url, view]) => [
      url,
      view.language,
      view.kind === 'latest' && view.cards.map((each) => each.href),
    ]),
  ).toEqual([
    ['/latest/', 'en', ['/world/en.html']],
    ['/he/latest/', 'he', ['/world/he.html']],
  ]);
});
