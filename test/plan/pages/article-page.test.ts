import { describe, expect, it } from 'vitest';
import { createContext } from '../../../src/plan/context.js';
import type { ArticleView } from '../../../src/plan/views.js';
import { bodyOf, relatedConfig, testConfig } from '../../support/documents.js';
import { article, contextOf, pageOf, type SiteParts, siteOf } from '../../support/site.js';

/** The view of the first of these stories. */
function viewOf(parts: SiteParts, config = testConfig()): ArticleView {
  const context = contextOf(parts, config);
  const view = pageOf('article', parts.articles?.[0]?.key ?? '', context).view();
  if (view.kind !== 'article') throw new Error(view.kind);
  return view;
}

describe('articlePage', () => {
  it('is at the story’s URL and comes from its file', () => {
    const story = article({ key: 'talks', url: '/world/talks/' });
    expect(pageOf('article', 'talks', contextOf({ articles: [story] }))).toMatchObject({
      kind: 'article',
      url: '/world/talks/',
      file: 'world/talks/index.html',
      sources: ['articles/talks.md'],
    });
  });

  it('shows all that the story has, every address under the base path', () => {
    const body = bodyOf({ html: '<p><a href="stet:link:0">x</a></p>', links: [{ target: 'articles/b.md' }] });
    const view = viewOf(
      {
        articles: [
          article({
            key: 'a',
            title: 'Talks & more',
            kicker: 'Diplomacy',
            description: 'The dek.',
            dateline: 'BEIJING',
            label: 'analysis',
            topics: ['peace', 'trade'],
            authors: ['wang', 'cohen'],
            series: 'road',
            image: {
              src: 'media/a b.jpg',
              alt: 'Hall',
              caption: 'The hall',
              credit: 'Wang',
              focus: { x: 0.3, y: 0.555 },
            },
            corrections: [{ date: Date.UTC(2024, 6, 19), text: 'A name was wrong.' }],
            body: body.digest,
            links: [{ url: '/world/b.html', suffix: '#end' }],
          }),
          article({ key: 'b' }),
        ],
        bodies: [body],
        pictures: ['media/a b.jpg'],
        authors: { wang: { title: 'Wang Li', role: 'Reporter', note: 'Wang Li reports from Beijing.' } },
      },
      testConfig({ url: 'https://x.example/paper', timeZone: 'Asia/Shanghai' }),
    );
    expect(view).toMatchObject({
      language: 'en',
      direction: 'ltr',
      headline: 'Talks & more',
      kicker: 'Diplomacy',
      dek: 'The dek.',
      dateline: 'BEIJING',
      label: 'analysis',
      section: { title: 'World', href: '/paper/world/' },
      series: { title: 'Road', href: '/paper/series/road/' },
      topics: [
        { title: 'Peace', href: '/paper/topics/peace/' },
        { title: 'Trade', href: '/paper/topics/trade/' },
      ],
      authors: [
        { title: 'Wang Li', href: '/paper/authors/wang/' },
        { title: 'Cohen', href: '/paper/authors/cohen/' },
      ],
      published: { iso: '2024-07-18T17:00:00+08:00', text: 'July 18, 2024 at 5:00 PM' },
      image: {
        src: '/paper/media/a%20b.jpg',
        alt: 'Hall',
        caption: 'The hall',
        credit: 'Wang',
        focus: '30% 55.5%',
      },
      bodyHtml: '<p><a href="/paper/world/b.html#end">x</a></p>',
      corrections: [{ date: { text: 'July 19, 2024' }, text: 'A name was wrong.' }],
    });
    expect(view.authorNotes).toEqual([
      {
        language: 'en',
        name: 'Wang Li',
        href: '/paper/authors/wang/',
        role: 'Reporter',
        note: 'Wang Li reports from Beijing.',
        image: undefined,
      },
    ]);
    expect(
      view.share.every((link) => link.href.includes('https%3A%2F%2Fx.example%2Fpaper%2Fworld%2Fa.html')),
    ).toBe(true);
  });

  it('tells of an update only when it came after publication', () => {
    const date = Date.UTC(2024, 6, 18);
    const updated = (at?: number) => viewOf({ articles: [article({ key: 'a', date, updated: at })] }).updated;
    expect(updated()).toBeUndefined();
    expect(updated(date)).toBeUndefined();
    expect(updated(date - 1)).toBeUndefined();
    expect(updated(date + 60_000)).toMatchObject({ iso: '2024-07-18T00:01:00+00:00' });
  });

  it('speaks the story’s language, to the dates on the cards', () => {
    const view = viewOf({
      articles: [
        article({ key: 'a', language: 'he', section: 'world' }),
        article({ key: 'b', title: 'English' }),
      ],
      recommendations: { a: [{ article: 'b', reason: 'ranked' }] },
    });
    expect(view).toMatchObject({
      language: 'he',
      direction: 'rtl',
      shell: { strings: { topics: 'נושאים' } },
      published: { text: '18 ביולי 2024 בשעה 9:00' },
      recommendations: {
        title: 'אנו ממליצים לקרוא',
        items: [
          {
            card: { headline: 'English', language: 'en', direction: 'ltr', date: { text: '18 ביולי 2024' } },
          },
        ],
      },
    });
  });

  it('shows what happened next, under its own title', () => {
    const parts = {
      articles: [article({ key: 'a' }), article({ key: 'b', shortTitle: 'Short' })],
      followUps: { a: ['b', 'gone'] },
    };
    expect(viewOf(parts).followUps).toMatchObject({
      title: 'What happened next',
      cards: [{ headline: 'Short', href: '/world/b.html' }],
    });
    const config = testConfig({ related: relatedConfig({ followUpsTitle: 'Since then' }) });
    expect(viewOf(parts, config).followUps?.title).toBe('Since then');
    expect(viewOf({ articles: [article({ key: 'a' })] }).followUps).toBeUndefined();
  });

  it('recommends stories here and pages elsewhere, in the order of the model', () => {
    const config = testConfig({ related: relatedConfig({ title: 'Read on' }) });
    const view = viewOf(
      {
        articles: [article({ key: 'a' }), article({ key: 'b', shortTitle: 'Short' })],
        recommendations: {
          a: [
            { title: 'Elsewhere', url: 'https://www.other.example/x', reason: 'editor' },
            { article: 'b', reason: 'ranked' },
            { article: 'gone', reason: 'ranked' },
          ],
        },
      },
      config,
    );
    expect(view.recommendations?.title).toBe('Read on');
    expect(view.recommendations?.items).toMatchObject([
      { kind: 'elsewhere', title: 'Elsewhere', href: 'https://www.other.example/x', host: 'other.example' },
      { kind: 'story', card: { headline: 'Short', href: '/world/b.html' } },
    ]);
    expect(
      viewOf({ articles: [article({ key: 'a' })], recommendations: { a: [] } }).recommendations,
    ).toBeUndefined();
  });

  it('credits the first publisher, and leads to translations', () => {
    const view = viewOf({
      articles: [
        article({
          key: 'a',
          source: { name: 'The Other', url: 'https://other.example/a' },
          translations: ['b', 'gone'],
        }),
        article({ key: 'b', title: 'שיחות', language: 'he' }),
      ],
    });
    expect(view.source).toEqual({ title: 'The Other', href: 'https://other.example/a' });
    expect(view.translations).toEqual([
      { title: 'שיחות', href: '/world/b.html', language: 'he', direction: 'rtl', languageName: 'עברית' },
    ]);
  });

  it('shows no picture whose file is not published', () => {
    expect(
      viewOf({ articles: [article({ key: 'a', image: { src: 'media/gone.jpg' } })] }).image,
    ).toBeUndefined();
    const elsewhere = article({ key: 'a', image: { src: 'https://cdn.example/a.jpg' } });
    expect(viewOf({ articles: [elsewhere] }).image).toMatchObject({
      src: 'https://cdn.example/a.jpg',
      alt: '',
    });
  });

  it('says that the story has become old, and which part of a series it is', () => {
    const story = article({ key: 'a', series: 'wall' });
    const other = article({ key: 'b', series: 'wall', date: story.date + 1 });
    const viewAt = (articles: (typeof story)[], oldBefore: number) => {
      const { site, bodies } = siteOf({ articles });
      const config = testConfig();
      const context = createContext(
        { ...site, oldBefore },
        { config, bodies, assets: { stylesheets: [] }, staticFiles: [] },
      );
      return pageOf('article', 'a', context).view() as ArticleView;
    };
    const views = [
      viewAt([story], story.modified - 1),
      viewAt([story], story.modified),
      viewAt([story, other], story.modified - 1),
    ];
    expect(views.map(({ old }) => old)).toEqual([
      undefined,
      'This story is from July 2024. Some of it may have changed since.',
      undefined,
    ]);
    expect(views.map(({ series }) => series?.part)).toEqual(['Part 1', 'Part 1', 'Part 1 of 2']);
  });
});
