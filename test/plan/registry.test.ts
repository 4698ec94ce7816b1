import { describe, expect, it } from 'vitest';
import { allPageKinds } from '../../src/lib/page-kinds.js';
import { type FileKind, isListed, makeFile, makePage } from '../../src/plan/registry.js';
import { testConfig } from '../support/documents.js';
import { article, contextOf, daily } from '../support/site.js';

const context = contextOf(
  { articles: [...daily(40, 'a'), article({ key: 'he', language: 'he' })], topics: { empty: {} } },
  testConfig({ lite: false }),
);

describe('a page by its name', () => {
  it.each([
    ['article', 'gone'],
    ['lite', 'a-1'],
    ['lite-home', ''],
    ['withdrawn', 'a-1'],
    ['page', 'about'],
    ['home', '/de/'],
    ['latest', '/world/'],
    ['calendar', ''],
    ['year', '/ 2023'],
    ['year', '/ 02024'],
    ['year', '/he/'],
    ['month', '/he/ 2024-01'],
    ['month', '/ 2024-13'],
    ['section', 'culture'],
    ['topic', 'peace'],
    ['author', 'wang'],
    ['series', 'wall'],
    ['archive', 'section/world 2024-01-01-000000.html'],
    ['archive', 'series/wall 2024-01-01-000000.html'],
    ['search', ''],
    ['redirect', '/old/'],
  ] as const)('is none where the site has no %s “%s”', (kind, name) => {
    expect(makePage(kind, name, context)).toBeUndefined();
  });

  it('has the kind that was asked for', () => {
    const names = { article: 'a-1', home: '/', month: '/he/ 2024-07', section: 'world', corrections: '' };
    for (const kind of allPageKinds)
      if (kind in names) {
        const page = makePage(kind, names[kind as keyof typeof names], context);
        expect([page?.kind, page?.view().kind]).toEqual([kind, kind]);
      }
  });

  it('is in the sitemap of lists where search engines may find it, and a front where it has a story', () => {
    const listed = (kind: 'topic' | 'section' | 'home' | 'article' | 'not-found', name: string) => {
      const page = makePage(kind, name, context);
      return page && isListed(page);
    };
    expect([listed('section', 'world'), listed('topic', 'empty')]).toEqual([true, false]);
    expect([listed('home', '/'), listed('article', 'a-1'), listed('not-found', '')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('a file by its name', () => {
  const absent: readonly (readonly [FileKind, string])[] = [
    ['rss', '/de/'],
    ['rss', '/topics/peace/'],
    ['rss', '/series/wall/'],
    ['jsonFeed', '/topics/'],
    ['listSitemap', '0'],
    ['listSitemap', 'pages'],
    ['newsSitemap', '1'],
    ['yearSitemap', '2023'],
    ['yearSitemap', '2024 1'],
    ['searchIndex', '2024-1/index.json'],
  ];
  it.each(absent)('is none where the site has no %s “%s”', (kind, name) => {
    expect(makeFile(kind, name, context)).toBeUndefined();
  });
});
