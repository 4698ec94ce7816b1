import { describe, expect, it } from 'vitest';
import type { Config } from '../../../src/config/config.js';
import { litePolicy } from '../../../src/plan/parts/policy.js';
import type { LiteHomeView, LiteView } from '../../../src/plan/views.js';
import { bodyOf, testConfig } from '../../support/documents.js';
import { article, contextOf, daily, pageOf, pagesOf, type SiteParts } from '../../support/site.js';

function viewOf(parts: SiteParts, config: Partial<Config> = {}): LiteView {
  const context = contextOf(parts, testConfig({ lite: true, ...config }));
  const view = pageOf('lite', context.site.articles.last()?.key ?? '', context).view();
  if (view.kind !== 'lite') throw new Error(view.kind);
  return view;
}

function homeOf(parts: SiteParts): LiteHomeView {
  const view = pageOf('lite-home', '', contextOf(parts, testConfig({ lite: true }))).view();
  if (view.kind !== 'lite-home') throw new Error(view.kind);
  return view;
}

const later = Date.UTC(2024, 6, 20);

describe('litePages', () => {
  it('are at the stories’ addresses under /lite/, for newsrooms that want them', () => {
    const articles = [article({ key: 'a' }), article({ key: 'b', url: '/b/' })];
    const pages = (lite: boolean) =>
      pagesOf(['lite'], { articles }, testConfig({ lite })).map(({ url, file, sources }) => [
        url,
        file,
        ...sources,
      ]);
    expect(pages(false)).toEqual([]);
    expect(pages(true)).toEqual([
      ['/lite/world/a.html', 'lite/world/a.html', 'articles/a.md'],
      ['/lite/b/', 'lite/b/index.html', 'articles/b.md'],
    ]);
  });

  it('have the full page as their address, and load nothing', () => {
    const { head, fullHref } = viewOf(
      { articles: [article({ key: 'a' })] },
      { url: 'https://x.example/paper', base: '/paper' },
    );
    expect(head.canonical).toBe('https://x.example/paper/world/a.html');
    expect(head.policy).toBe(litePolicy);
    expect(fullHref).toBe('/paper/world/a.html');
  });

  it('leave a syndicated story to its source', () => {
    const source = { name: 'The Wire', url: 'https://wire.example/a' };
    const { head } = viewOf({ articles: [article({ key: 'a', source })] });
    expect(head.canonical).toBe(source.url);
    expect(head.robots).toMatch(/^noindex/);
  });

  it('say pictures in words, and lead on within the edition', () => {
    const body = bodyOf({
      html: '<p><a href="stet:link:0">x</a> <a href="stet:link:1">y</a></p><img src="stet:picture:0" alt="A map">',
      pictures: [{ src: 'media/map.png' }],
    });
    const view = viewOf({
      articles: [
        article({
          key: 'a',
          image: { src: 'media/hall.jpg', alt: 'The hall', caption: 'Before the talks' },
          body: body.digest,
          links: [
            { url: '/world/b.html', suffix: '#end', article: 'b' },
            { url: '/topics/peace/', suffix: '' },
          ],
          bodyPictures: ['media/map.png'],
          translations: ['c'],
        }),
        article({ key: 'b', date: later, label: 'opinion' }),
        article({ key: 'c', date: later, language: 'he' }),
      ],
      bodies: [body],
      pictures: ['media/hall.jpg', 'media/map.png'],
      recommendations: {
        a: [
          { article: 'b', reason: 'editor' },
          { title: 'X', url: 'https://www.x.example/y' },
        ],
      },
      followUps: { a: ['c'] },
    } as SiteParts);
    expect(view.picture).toEqual({
      title: 'Picture: The hall',
      href: '/media/hall.jpg',
      caption: 'Before the talks',
      credit: undefined,
    });
    expect(view.bodyHtml).toBe(
      '<p><a href="/lite/world/b.html#end">x</a> <a href="/topics/peace/">y</a></p><a href="/media/map.png">[Picture: A map]</a>',
    );
    expect(view.recommendations).toEqual({
      title: 'We recommend to read',
      language: 'en',
      links: [
        { title: 'Story b', href: '/lite/world/b.html', label: 'Opinion' },
        { title: 'X', href: 'https://www.x.example/y', host: 'x.example' },
      ],
    });
    expect(view.followUps?.links).toEqual([
      { title: 'Story c', href: '/lite/world/c.html', language: 'he', direction: 'rtl' },
    ]);
    expect(view.translations.map(({ href }) => href)).toEqual(['/lite/world/c.html']);
  });

  it('have a table that can be pushed to the side', () => {
    const body = bodyOf({ html: '<table><tr><td class="align-right">1</td></tr></table>' });
    const { bodyHtml } = viewOf({ articles: [article({ key: 'a', body: body.digest })], bodies: [body] });
    expect(bodyHtml).toBe(
      '<div class="table" role="group" aria-label="Table" tabindex="0"><table><tr><td>1</td></tr></table></div>',
    );
  });
});

describe('liteHomePage', () => {
  it('lists the newest fifty by days, and is an edition of the page of the latest', () => {
    const { days, head, fullHref } = homeOf({ articles: daily(60) });
    expect(days.flatMap(({ links }) => links)).toHaveLength(50);
    expect(days[0]?.links).toEqual([{ title: 'Story story-59', href: '/lite/world/story-59.html' }]);
    expect(head.canonical).toBe('https://news.example/latest/');
    expect(fullHref).toBe('/');
  });

  it('puts stories of one day together', () => {
    const { days } = homeOf({ articles: [article({ key: 'a' }), article({ key: 'b' })] });
    expect(days.map(({ links }) => links.length)).toEqual([2]);
  });
});
