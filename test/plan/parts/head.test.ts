import { describe, expect, it } from 'vitest';
import { feedFormats } from '../../../src/plan/parts/feed-formats.js';
import { articleHead, listHead, redirectHead, unlistedHead } from '../../../src/plan/parts/head.js';
import type { Head } from '../../../src/plan/views.js';
import { testConfig } from '../../support/documents.js';
import { article, contextOf, type SiteParts } from '../../support/site.js';

const config = testConfig({ url: 'https://x.example/paper', language: 'en-GB', tagline: 'News, plainly' });

function headOf(parts: SiteParts, text = ''): Head {
  const context = contextOf(parts, config);
  const story = context.site.articleByKey.get('a');
  if (story === undefined) throw new Error('no story a');
  return articleHead(story, text, context);
}

function property(head: Head, name: string): string[] {
  return head.properties.filter((each) => each.property === name).map((each) => each.content);
}

describe('articleHead', () => {
  it('has a title for search engines and another for sharing', () => {
    const head = headOf({
      articles: [article({ key: 'a', seoTitle: 'For engines', socialTitle: 'For sharing' })],
    });
    expect(head.title).toBe('For engines | The Example');
    expect(property(head, 'og:title')).toEqual(['For sharing']);
    expect(head.metas).toContainEqual({ name: 'twitter:title', content: 'For sharing' });
    expect(head.metas).toContainEqual({ name: 'twitter:card', content: 'summary' });
  });

  it('describes the story by its dek, else by its first words', () => {
    expect(headOf({ articles: [article({ key: 'a', description: 'The dek.' })] }, 'Text.').description).toBe(
      'The dek.',
    );
    expect(headOf({ articles: [article({ key: 'a' })] }, 'First\n\nwords.').description).toBe('First words.');
    expect(headOf({ articles: [article({ key: 'a' })] }).description).toBeUndefined();
  });

  it('is canonical at its own address, and may be indexed with large pictures', () => {
    const head = headOf({ articles: [article({ key: 'a', url: '/world/é.html' })] });
    expect(head.canonical).toBe('https://x.example/paper/world/%C3%A9.html');
    expect(head.robots).toMatch(/^index\b.*max-image-preview:large/);
    expect(property(head, 'og:url')).toEqual([head.canonical]);
  });

  it('leaves the place in search engines to the first publisher of a syndicated story', () => {
    const source = { name: 'The Other', url: 'https://other.example/a' };
    const head = headOf({ articles: [article({ key: 'a', source })] });
    expect(head.canonical).toBe('https://other.example/a');
    expect(head.robots).toMatch(/^noindex\b/);
  });

  it('tells who, when and of what', () => {
    const head = headOf({
      articles: [
        article({
          key: 'a',
          authors: ['wang'],
          topics: ['peace', 'trade'],
          updated: Date.UTC(2024, 6, 19),
          image: { src: 'media/a.jpg', alt: 'Hall' },
        }),
      ],
      pictures: ['media/a.jpg'],
    });
    expect(property(head, 'og:type')).toEqual(['article']);
    expect(property(head, 'article:published_time')).toEqual(['2024-07-18T09:00:00+00:00']);
    expect(property(head, 'article:modified_time')).toEqual(['2024-07-19T00:00:00+00:00']);
    expect(property(head, 'article:author')).toEqual(['https://x.example/paper/authors/wang/']);
    expect(property(head, 'article:tag')).toEqual(['Peace', 'Trade']);
    expect(property(head, 'article:section')).toEqual(['World']);
    expect(property(head, 'og:image')).toEqual(['https://x.example/paper/media/a.jpg']);
    expect(property(head, 'og:image:alt')).toEqual(['Hall']);
    expect(head.metas).toContainEqual({ name: 'twitter:card', content: 'summary_large_image' });
    expect(head.feeds.map((feed) => feed.href)).toEqual([
      ...Object.values(feedFormats).map(({ file }) => `/paper/${file}`),
      '/paper/world/feed.xml',
    ]);
  });

  it('names every translation, itself among them, and the site’s language for all other readers', () => {
    const translated = [
      article({ key: 'a', language: 'he', translations: ['b', 'c'] }),
      article({ key: 'b', language: 'en', translations: ['a', 'c'] }),
      article({ key: 'c', language: 'de-CH', translations: ['a', 'b'] }),
    ];
    const head = headOf({ articles: translated });
    expect(head.translations).toEqual([
      { language: 'de-CH', href: 'https://x.example/paper/world/c.html' },
      { language: 'en', href: 'https://x.example/paper/world/b.html' },
      { language: 'he', href: 'https://x.example/paper/world/a.html' },
      { language: 'x-default', href: 'https://x.example/paper/world/b.html' },
    ]);
    expect(property(head, 'og:locale')).toEqual(['he_IL']);
    expect(property(head, 'og:locale:alternate')).toEqual(['en_US', 'de_CH']);
    expect(headOf({ articles: [article({ key: 'a' })] }).translations).toEqual([]);
    const foreign = headOf({
      articles: [
        article({ key: 'a', language: 'he', translations: ['c'] }),
        article({ key: 'c', language: 'de', translations: ['a'] }),
      ],
    });
    expect(foreign.translations.map((each) => each.language)).toEqual(['de', 'he']);
  });
});

describe('the head of other pages', () => {
  const context = contextOf({}, config);

  it('has the site’s title behind the page’s, and the tagline on the front page', () => {
    expect(listHead({ title: 'World', url: '/world/', language: 'en' }, context).title).toBe(
      'World | The Example',
    );
    expect(listHead({ title: 'The Example', url: '/', language: 'en' }, context).title).toBe(
      'The Example | News, plainly',
    );
    expect(listHead({ title: 'The Example', url: '/', language: 'en' }, contextOf()).title).toBe(
      'The Example',
    );
  });

  it('offers the front’s own feeds before those of the site', () => {
    const world = { title: 'World', url: '/world/' };
    const feeds = listHead({ ...world, language: 'en', feedsOf: world }, context).feeds;
    expect(feeds.map((feed) => [feed.type, feed.title, feed.href])).toEqual([
      ...Object.values(feedFormats).map(({ file, mediaType }) => [
        mediaType,
        'World | The Example',
        `/paper/world/${file}`,
      ]),
      ...Object.values(feedFormats).map(({ file, mediaType }) => [
        mediaType,
        'The Example',
        `/paper/${file}`,
      ]),
    ]);
  });

  it('keeps notices out of search engines', () => {
    expect(unlistedHead('Page not found', context)).toMatchObject({
      robots: 'noindex',
      jsonLd: '',
      properties: [],
    });
    expect(unlistedHead('Page not found', context).canonical).toBeUndefined();
  });

  it('tells search engines where a redirect leads', () => {
    const head = redirectHead('Talks', 'https://x.example/paper/world/a.html', context);
    expect(head.canonical).toBe('https://x.example/paper/world/a.html');
    expect(head.robots).not.toContain('noindex');
  });
});
