import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleNode } from '../../../src/plan/parts/json-ld-article.js';
import { testConfig } from '../../support/documents.js';
import { article, type SiteParts, siteOf } from '../../support/site.js';

const config = testConfig({ timeZone: 'Asia/Shanghai' });

function node(parts: Parameters<typeof article>[0], site: SiteParts = {}) {
  const story = article(parts);
  return articleNode(story, siteOf({ ...site, articles: [story, ...(site.articles ?? [])] }).site, config);
}

describe('articleNode', () => {
  it('says what the page shows', () => {
    expect(
      node(
        {
          key: 'talks',
          title: 'Talks open',
          seoTitle: 'Beijing talks open at last',
          description: 'Envoys met.',
          date: Date.UTC(2024, 6, 18, 1, 30),
          updated: Date.UTC(2024, 6, 18, 4),
          dateline: 'BEIJING',
          topics: ['peace', 'china'],
          authors: ['wang', 'staff'],
          series: 'road',
          image: { src: 'media/hall.jpg', alt: 'A hall', caption: 'The hall.', credit: 'A. Photographer' },
          corrections: [{ date: Date.UTC(2024, 6, 19), text: 'Two, not three.' }],
          words: 420,
          language: 'en-GB',
        },
        {
          pictures: ['media/hall.jpg'],
          authors: { wang: { title: 'Wang Li' }, staff: { title: 'The Example staff' } },
        },
      ),
    ).toEqual({
      '@type': 'NewsArticle',
      '@id': 'https://news.example/world/talks.html#article',
      url: 'https://news.example/world/talks.html',
      mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://news.example/world/talks.html' },
      headline: 'Talks open',
      description: 'Envoys met.',
      author: [
        { '@type': 'Person', name: 'Wang Li', url: 'https://news.example/authors/wang/' },
        { '@type': 'Organization', name: 'The Example staff', url: 'https://news.example/authors/staff/' },
      ],
      datePublished: '2024-07-18T09:30:00+08:00',
      dateModified: '2024-07-19T08:00:00+08:00',
      dateline: 'BEIJING',
      image: [
        {
          '@type': 'ImageObject',
          url: 'https://news.example/media/hall.jpg',
          caption: 'The hall.',
          creditText: 'A. Photographer',
        },
      ],
      inLanguage: 'en-GB',
      isAccessibleForFree: true,
      articleSection: 'World',
      keywords: ['Peace', 'China'],
      wordCount: 420,
      publisher: {
        '@type': 'NewsMediaOrganization',
        '@id': 'https://news.example/#organization',
        name: 'The Example',
        url: 'https://news.example',
      },
      isPartOf: { '@type': 'CreativeWorkSeries', name: 'Road', url: 'https://news.example/series/road/' },
      correction: [
        { '@type': 'CorrectionComment', text: 'Two, not three.', datePublished: '2024-07-19T08:00:00+08:00' },
      ],
    });
  });

  it('leaves out what the story has not', () => {
    expect(Object.keys(node({ key: 'x', words: 0, image: { src: 'media/secret.jpg' } })).sort()).toEqual([
      '@id',
      '@type',
      'articleSection',
      'dateModified',
      'datePublished',
      'headline',
      'inLanguage',
      'isAccessibleForFree',
      'mainEntityOfPage',
      'publisher',
      'url',
    ]);
  });

  it.each([
    ['news', 'NewsArticle', 'BONN'],
    ['opinion', 'OpinionNewsArticle', 'BONN'],
    ['analysis', 'AnalysisNewsArticle', 'BONN'],
    ['sponsored', 'AdvertiserContentArticle', undefined],
  ] as const)('%s is a %s', (label, type, dateline) => {
    const found = node({ key: 'x', label, dateline: 'BONN' });
    expect(found).toMatchObject({ '@type': type, headline: 'Story x' });
    expect('dateline' in found ? found.dateline : undefined).toBe(dateline);
  });

  it('is honest about when the story last changed', () => {
    const instant = fc
      .integer({ min: Date.UTC(2000, 0), max: Date.UTC(2030, 0) })
      .map((ms) => ms - (ms % 1000));
    fc.assert(
      fc.property(
        instant,
        fc.option(instant, { nil: undefined }),
        fc.array(instant),
        (date, updated, corrections) => {
          const found = node({
            key: 'x',
            date,
            updated,
            corrections: corrections.map((at) => ({ date: at, text: 'Corrected.' })),
          });
          expect(Date.parse(String(found.datePublished))).toBe(date);
          expect(Date.parse(String(found.dateModified))).toBe(
            Math.max(date, updated ?? date, ...corrections),
          );
        },
      ),
    );
  });

  it('credits the source of a syndicated story', () => {
    expect(node({ key: 'x', source: { name: 'Wire', url: 'https://wire.example/a' } })).toMatchObject({
      isBasedOn: 'https://wire.example/a',
      sourceOrganization: { '@type': 'Organization', name: 'Wire' },
      mainEntityOfPage: { '@id': 'https://news.example/world/x.html' },
    });
  });

  it('takes the translation that was published first for the original', () => {
    const english = { key: 'en', translations: ['de', 'fr'], date: Date.UTC(2024, 6, 2) };
    const german = { key: 'de', translations: ['en', 'fr'], date: Date.UTC(2024, 6, 1), language: 'de' };
    const french = { key: 'fr', translations: ['de', 'en'], date: Date.UTC(2024, 6, 2), language: 'fr' };
    const original = { '@id': 'https://news.example/world/de.html#article', inLanguage: 'de' };
    const others = (...parts: (typeof german)[]) => ({ articles: parts.map((each) => article(each)) });
    const en = node(english, others(german, french));
    expect(en).toMatchObject({ translationOfWork: original });
    expect(en).not.toHaveProperty('workTranslation');
    const de = node(german, { articles: [article(english), article(french)] });
    expect(de).toMatchObject({
      workTranslation: [
        { '@id': 'https://news.example/world/en.html#article', inLanguage: 'en' },
        { '@id': 'https://news.example/world/fr.html#article', inLanguage: 'fr' },
      ],
    });
    expect(de).not.toHaveProperty('translationOfWork');
  });

  it('takes the one in the site’s language for the original when all appear at once', () => {
    const english = { key: 'z', translations: ['a'] };
    const german = { key: 'a', translations: ['z'], language: 'de' };
    expect(node(english, { articles: [article(german)] })).toHaveProperty('workTranslation');
    expect(node(german, { articles: [article(english)] })).toHaveProperty('translationOfWork');
  });
});
