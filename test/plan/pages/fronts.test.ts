import { describe, expect, it } from 'vitest';
import type { Page } from '../../../src/plan/page.js';
import type { ArchiveView } from '../../../src/plan/views.js';
import { bodyOf, testConfig } from '../../support/documents.js';
import { article, daily, pagesOf as pagesOfKinds, type SiteParts } from '../../support/site.js';

function pagesOf(parts: SiteParts, config = testConfig()): Page[] {
  return pagesOfKinds(['section', 'topic', 'author', 'series', 'archive'], parts, config);
}

function at(pages: readonly Page[], url: string) {
  const page = pages.find((each) => each.url === url);
  if (page === undefined) throw new Error(`${url} is not among ${pages.map((each) => each.url).join(' ')}`);
  return page.view();
}

/** Archive pages behind a front, oldest first. */
function archive(pages: readonly Page[], front = '/world/'): ArchiveView[] {
  return pages
    .filter((page) => page.kind === 'archive' && page.url.startsWith(front))
    .map((page) => page.view())
    .filter((view) => view.kind === 'archive');
}

const hrefs = (view: { cards: readonly { href: string }[] }) => view.cards.map((card) => card.href);

describe('fronts', () => {
  it('show the newest thirty, newest first', () => {
    const view = at(pagesOf({ articles: daily(31) }), '/world/');
    if (view.kind !== 'section') throw new Error(view.kind);
    expect(view.cards).toHaveLength(30);
    expect(view.cards[0]?.href).toBe('/world/story-30.html');
    expect(view.feedHref).toBe('/world/feed.xml');
  });

  it('have no archive behind them when they show all there is', () => {
    const pages = pagesOf({ articles: daily(30) });
    expect(pages.map((page) => page.url)).toEqual(['/world/']);
    expect(at(pages, '/world/')).toMatchObject({ archive: undefined });
  });

  it('exist for a section that has no story yet', () => {
    expect(
      at(pagesOf({ sections: { world: { title: 'World', file: 'sections/world.md' } } }), '/world/'),
    ).toMatchObject({
      cards: [],
    });
  });

  it('show what the file of a topic says', () => {
    const body = bodyOf({ html: '<p><a href="stet:link:0">x</a></p>', links: [{ target: 'articles/a.md' }] });
    const peace = { description: 'All of it.', body: body.digest, links: [null], file: 'topics/peace.md' };
    const pages = pagesOf({
      articles: [article({ key: 'a', topics: ['peace'] })],
      topics: { peace },
      bodies: [body],
    });
    expect(at(pages, '/topics/peace/')).toMatchObject({
      kind: 'topic',
      title: 'Peace',
      description: 'All of it.',
      bodyHtml: '<p><a>x</a></p>',
      head: { description: 'All of it.' },
    });
    expect(pages.find((page) => page.kind === 'topic')?.sources).toEqual(['topics/peace.md']);
  });

  it('show who an author is', () => {
    const wang = {
      title: 'Wang Li',
      role: 'Reporter',
      note: 'Wang Li reports from Beijing.',
      image: { src: 'media/wang.jpg' },
      profiles: [{ title: 'Web', url: 'https://wang.example/' }],
    };
    const view = at(
      pagesOf({
        articles: [article({ key: 'a', authors: ['wang'] })],
        authors: { wang },
        pictures: ['media/wang.jpg'],
      }),
      '/authors/wang/',
    );
    expect(view).toMatchObject({
      kind: 'author',
      title: 'Wang Li',
      role: 'Reporter',
      image: { src: '/media/wang.jpg' },
      profiles: [{ title: 'Web', href: 'https://wang.example/' }],
      head: { description: 'Wang Li reports from Beijing.' },
    });
    expect(view.head.properties).toContainEqual({ property: 'og:type', content: 'profile' });
  });

  it('read a series from its beginning', () => {
    const view = at(pagesOf({ articles: daily(40, 'part', { series: 'road' }) }), '/series/road/');
    if (view.kind !== 'series') throw new Error(view.kind);
    expect(view.cards).toHaveLength(40);
    expect(view.cards[0]?.href).toBe('/world/part-0.html');
  });
});

describe('archives', () => {
  const stories = daily(400);
  const pages = pagesOf({ articles: stories });

  it('hold every story once, newest first', () => {
    const all = archive(pages).flatMap((view) => hrefs(view).reverse());
    expect(all).toEqual(stories.map((story) => story.url));
  });

  it('lead from the front to the newest, and from each to the newer and the older', () => {
    const urls = pages.filter((page) => page.kind === 'archive').map((page) => page.url);
    const views = archive(pages);
    expect(views.length).toBeGreaterThan(4);
    expect(at(pages, '/world/')).toMatchObject({
      archive: { href: urls.at(-1), title: views.at(-1)?.title },
    });
    for (const [i, view] of views.entries()) {
      expect(view.of).toEqual({ title: 'World', href: '/world/', language: 'en' });
      expect(view.newer?.href).toBe(urls[i + 1]);
      expect(view.older?.href).toBe(urls[i - 1]);
      expect(view.newer?.title).toBe(views[i + 1]?.title);
    }
  });

  it('are named and titled by the days they span', () => {
    for (const [index, page] of pages.filter((each) => each.kind === 'archive').entries()) {
      expect(page.url).toMatch(/^\/world\/archive\/202[45]-\d\d-\d\d-[0-9a-f]{6}\.html$/);
      expect(archive(pages)[index]?.title).toMatch(/^[A-Z].*202[45]$/);
    }
    expect(pages.find((each) => each.kind === 'archive')?.url).toContain('/archive/2024-01-01-');
  });

  it('hold still when a story is published: only the newest page changes, and no address', () => {
    const before = pagesOf({ articles: daily(400) }).filter((page) => page.kind === 'archive');
    const after = pagesOf({ articles: daily(401) }).filter((page) => page.kind === 'archive');
    expect(after.slice(0, before.length).map((page) => page.url)).toEqual(before.map((page) => page.url));
    const settled = before.length - 2;
    expect(after.slice(0, settled).map((page) => page.view())).toEqual(
      before.slice(0, settled).map((page) => page.view()),
    );
  });

  it('do not change when a story of another section is published', () => {
    const sections = { world: {}, culture: {} };
    const old = article({ key: 'old', section: 'culture' });
    const quiet = pagesOf({ articles: [...stories, old], sections });
    const busy = pagesOf({
      articles: [...stories, old, article({ key: 'new', section: 'culture' })],
      sections,
    });
    expect(archive(busy)).toEqual(archive(quiet));
  });

  it('keep apart two pages that begin on one day', () => {
    const busy = Array.from({ length: 600 }, (_, i) =>
      article({ key: `k${i}`, date: Date.UTC(2024, 0, 1, 0, i) }),
    );
    const urls = pagesOf({ articles: busy }).map((page) => page.url);
    expect(urls.length).toBeGreaterThan(10);
    expect(new Set(urls).size).toBe(urls.length);
  });

  it('count days in the site’s zone', () => {
    const late = Array.from({ length: 40 }, (_, i) =>
      article({ key: `k${i}`, date: Date.UTC(2024, 0, 1, 20, i) }),
    );
    const [page] = pagesOf({ articles: late }, testConfig({ timeZone: 'Asia/Shanghai' })).filter(
      (each) => each.kind === 'archive',
    );
    expect(page?.url).toContain('/archive/2024-01-02-');
  });
});
