import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  articleJsonLd,
  authorJsonLd,
  homeJsonLd,
  listJsonLd,
  pageJsonLd,
} from '../../../src/plan/parts/json-ld.js';
import { testConfig } from '../../support/documents.js';
import { article, siteOf, standingPage } from '../../support/site.js';

const config = testConfig({ tagline: 'News for all', language: 'en-GB' });

interface Node {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

function nodes(json: string): Node[] {
  const data = JSON.parse(json);
  expect(data['@context']).toBe('https://schema.org');
  return data['@graph'];
}

const trail = (node: Node | undefined) => {
  const items = node?.itemListElement as { position: number; name: string; item: string }[];
  expect(node?.['@type']).toBe('BreadcrumbList');
  expect(items.map((item) => item.position)).toEqual(items.map((_, n) => n + 1));
  return items.map((item) => `${item.name} ${item.item}`);
};

describe('articleJsonLd', () => {
  it('has the story and the way to it', () => {
    const story = article({ key: 'talks', title: 'Talks open' });
    const { site } = siteOf({ articles: [story] });
    const [news, breadcrumb] = nodes(articleJsonLd(story, site, config));
    expect(news).toMatchObject({ '@type': 'NewsArticle', headline: 'Talks open' });
    expect(trail(breadcrumb)).toEqual([
      'World https://news.example/world/',
      'Talks open https://news.example/world/talks.html',
    ]);
  });

  it('bears any text in any field, and never ends the script it stands in', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '</script>',
        '<!--',
        '<script',
        ']]>',
        '\u2028',
        '\u2029',
        '\ufffe',
        '\ud800',
        '\u0000',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(hostile).map((parts) => parts.join('')),
        (text) => {
          const story = article({
            key: 'x',
            title: text,
            description: text,
            dateline: text,
            topics: ['a'],
            authors: ['b'],
            image: { src: 'https://p.example/x.jpg', caption: text, credit: text },
            corrections: [{ date: 0, text }],
            source: { name: text, url: 'https://wire.example/' },
          });
          const { site } = siteOf({
            articles: [story],
            sections: { world: { title: text } },
            topics: { a: { title: text } },
            authors: { b: { title: text } },
          });
          const json = articleJsonLd(story, site, config);
          expect(json).not.toMatch(/[<\u2028\u2029\ufffe\uffff\p{Surrogate}]/u);
          expect(nodes(json)[0]).toMatchObject({
            headline: text,
            description: text,
            dateline: text,
            keywords: [text],
            articleSection: text,
            author: [{ name: text }],
            image: [{ caption: text, creditText: text }],
            correction: [{ text }],
            sourceOrganization: { name: text },
          });
        },
      ),
    );
  });
});

describe('homeJsonLd', () => {
  it('says who publishes the site, and by what rules', () => {
    const { site } = siteOf({
      pages: [standingPage({ key: 'ethics' }), standingPage({ key: 'about/staff' })],
    });
    const [website, organization] = nodes(
      homeJsonLd(
        site,
        {
          ...config,
          organization: {
            name: 'The Example Trust',
            url: 'https://trust.example',
            logo: 'logo.svg',
            sameAs: ['https://social.example/@news'],
            foundingDate: '1898-05-01',
            email: 'desk@news.example',
            policies: {
              ethicsPolicy: 'ethics',
              masthead: 'about/staff',
              diversityPolicy: 'https://trust.example/diversity',
              correctionsPolicy: 'nowhere',
            },
          },
        },
        { url: '/', language: 'en-GB' },
      ),
    );
    expect(website).toEqual({
      '@type': 'WebSite',
      '@id': 'https://news.example/#website',
      url: 'https://news.example/',
      name: 'The Example',
      description: 'News for all',
      inLanguage: 'en-GB',
      publisher: { '@id': 'https://news.example/#organization' },
      potentialAction: {
        '@type': 'SearchAction',
        target: {
          '@type': 'EntryPoint',
          urlTemplate: 'https://news.example/search/?q={search_term_string}',
        },
        'query-input': 'required name=search_term_string',
      },
    });
    expect(organization).toEqual({
      '@type': 'NewsMediaOrganization',
      '@id': 'https://news.example/#organization',
      name: 'The Example Trust',
      url: 'https://trust.example',
      logo: { '@type': 'ImageObject', url: 'https://news.example/logo.svg' },
      sameAs: ['https://social.example/@news'],
      foundingDate: '1898-05-01',
      email: 'desk@news.example',
      ethicsPolicy: 'https://news.example/ethics.html',
      masthead: 'https://news.example/about/staff.html',
      diversityPolicy: 'https://trust.example/diversity',
    });
  });
});

describe('listJsonLd', () => {
  const a = article({ key: 'a' });
  const b = article({ key: 'b', url: '/wörld/b.html' });
  const { site } = siteOf({ articles: [a, b] });

  it('names what the page lists, in its order', () => {
    const page = {
      title: 'March to July 2024',
      description: 'All of it.',
      url: '/world/archive/2024-07/',
      breadcrumb: [{ title: 'World', url: '/world/' }],
      articles: [b, a],
    };
    const [collection, breadcrumb] = nodes(listJsonLd(page, site, config));
    expect(collection).toEqual({
      '@type': 'CollectionPage',
      '@id': 'https://news.example/world/archive/2024-07/',
      url: 'https://news.example/world/archive/2024-07/',
      name: 'March to July 2024',
      description: 'All of it.',
      inLanguage: 'en-GB',
      isPartOf: { '@id': 'https://news.example/#website' },
      mainEntity: {
        '@type': 'ItemList',
        itemListElement: [
          {
            '@type': 'ListItem',
            position: 1,
            url: 'https://news.example/w%C3%B6rld/b.html',
            name: 'Story b',
          },
          { '@type': 'ListItem', position: 2, url: 'https://news.example/world/a.html', name: 'Story a' },
        ],
      },
    });
    expect(trail(breadcrumb)).toEqual([
      'World https://news.example/world/',
      'March to July 2024 https://news.example/world/archive/2024-07/',
    ]);
  });

  it('adds the page to its own trail once', () => {
    const page = { title: 'World', url: '/world/', articles: [] };
    for (const breadcrumb of [[], [page]]) {
      const [collection, list] = nodes(listJsonLd({ ...page, breadcrumb }, site, config));
      expect(trail(list)).toEqual(['World https://news.example/world/']);
      expect(collection).not.toHaveProperty('mainEntity');
    }
  });
});

describe('authorJsonLd', () => {
  it('has the person whose page it is', () => {
    const { site } = siteOf({
      pictures: ['media/wang.jpg'],
      authors: {
        wang: {
          title: 'Wang Li',
          role: 'Correspondent',
          description: 'Covers China.',
          email: 'wang@news.example',
          image: { src: 'media/wang.jpg' },
          profiles: [{ title: 'Social', url: 'https://social.example/@wang' }],
        },
      },
    });
    const author = site.authors.get('wang');
    const [profile, breadcrumb] = author ? nodes(authorJsonLd(author, site, config)) : [];
    expect(profile).toMatchObject({
      '@type': 'ProfilePage',
      url: 'https://news.example/authors/wang/',
      mainEntity: {
        '@type': 'Person',
        name: 'Wang Li',
        url: 'https://news.example/authors/wang/',
        jobTitle: 'Correspondent',
        description: 'Covers China.',
        email: 'wang@news.example',
        image: { '@type': 'ImageObject', url: 'https://news.example/media/wang.jpg' },
        sameAs: ['https://social.example/@wang'],
        worksFor: { '@id': 'https://news.example/#organization' },
      },
    });
    expect(trail(breadcrumb)).toEqual(['Wang Li https://news.example/authors/wang/']);
  });

  it('takes a newsroom’s own byline for an organization', () => {
    const { site } = siteOf({ authors: { staff: { title: 'The Example staff', role: 'Reporters' } } });
    const author = site.authors.get('staff');
    const [profile] = author ? nodes(authorJsonLd(author, site, config)) : [];
    expect(profile?.mainEntity).toEqual({
      '@type': 'Organization',
      name: 'The Example staff',
      url: 'https://news.example/authors/staff/',
      parentOrganization: { '@id': 'https://news.example/#organization' },
    });
  });
});

describe('pageJsonLd', () => {
  it.each([
    ['about', 'AboutPage'],
    ['contact', 'ContactPage'],
    ['ethics', 'WebPage'],
  ])('%s is a %s', (key, type) => {
    const { site } = siteOf();
    const page = standingPage({ key, title: 'A page', description: 'Of ours.', language: 'de' });
    const [node, breadcrumb] = nodes(pageJsonLd(page, site, config));
    expect(node).toMatchObject({
      '@type': type,
      url: `https://news.example/${key}.html`,
      name: 'A page',
      description: 'Of ours.',
      inLanguage: 'de',
      publisher: { '@id': 'https://news.example/#organization' },
    });
    expect(trail(breadcrumb)).toEqual([`A page https://news.example/${key}.html`]);
  });
});
