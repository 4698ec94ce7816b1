import { describe, expect, it } from 'vitest';
import { newsLanguage, newsSitemaps } from '../../src/plan/news-sitemap.js';
import { planSitemaps } from '../../src/plan/sitemaps.js';
import { testConfig } from '../support/documents.js';
import { article, siteOf } from '../support/site.js';
import { all, parseXml, texts, type XmlElement } from '../support/xml.js';

const config = testConfig({ title: 'The <Example> & Co', timeZone: 'Europe/Berlin' });
const now = Date.UTC(2024, 6, 20, 12);
const hours = 3_600_000;

function newsOf(articles: Parameters<typeof article>[0][]): XmlElement[] {
  const { site } = siteOf({ articles: articles.map((parts) => article(parts)) });
  return newsSitemaps({ ...site, now, newsAfter: now - 48 * hours }, config).map((file) =>
    parseXml(file.content()),
  );
}

const titles = (root: XmlElement | undefined) =>
  root ? all(root, 'news:title').map((title) => title.text) : [];

describe('newsSitemaps', () => {
  it('has the stories of the last 48 hours, newest first', () => {
    const [file] = newsOf([
      { key: 'now', date: now },
      { key: 'just', date: now - 48 * hours + 1 },
      { key: 'old', date: now - 48 * hours },
      { key: 'older', date: now - 100 * hours },
    ]);
    expect(titles(file)).toEqual(['Story now', 'Story just']);
  });

  it('describes a story as Google News asks', () => {
    const [file] = newsOf([{ key: 'x', title: 'A & B', date: now, updated: now - 1, language: 'de-CH' }]);
    expect(file?.attributes['xmlns:news']).toBe('http://www.google.com/schemas/sitemap-news/0.9');
    const [news] = file ? all(file, 'news:news') : [];
    const [publication] = news ? all(news, 'news:publication') : [];
    expect(publication && texts(publication, 'news:name')).toEqual(['The <Example> & Co']);
    expect(publication && texts(publication, 'news:language')).toEqual(['de']);
    expect(news && texts(news, 'news:publication_date')).toEqual(['2024-07-20T14:00:00+02:00']);
    expect(news && texts(news, 'news:title')).toEqual(['A & B']);
  });

  it('leaves out what is another’s, and what is paid for', () => {
    const [file] = newsOf([
      { key: 'wire', date: now, source: { name: 'Wire', url: 'https://wire.example/' } },
      { key: 'advert', date: now, label: 'sponsored' },
      { key: 'column', date: now, label: 'opinion' },
    ]);
    expect(titles(file)).toEqual(['Story column']);
  });

  it('holds at most 1,000 stories a file, all of them in the index', () => {
    const { site } = siteOf({
      articles: Array.from({ length: 2_001 }, (_, n) => article({ key: String(n), date: now - n })),
    });
    const seen = { ...site, now, newsAfter: now - 48 * hours };
    const files = newsSitemaps(seen, config);
    expect(files.map((file) => file.url)).toEqual([
      '/sitemaps/news.xml',
      '/sitemaps/news-2.xml',
      '/sitemaps/news-3.xml',
    ]);
    expect(files.map((file) => titles(parseXml(file.content())).length)).toEqual([1_000, 1_000, 1]);
    const [index] = planSitemaps(seen, { config, years: [], listUrls: [] });
    expect(index?.content().match(/sitemaps\/news[^<]*/g)).toEqual([
      'sitemaps/news.xml',
      'sitemaps/news-2.xml',
      'sitemaps/news-3.xml',
    ]);
  });

  it('is there without a story, but not in the index', () => {
    const [file] = newsOf([{ key: 'old', date: 0 }]);
    expect(file).toMatchObject({ name: 'urlset', children: [] });
    const { site } = siteOf();
    const [index] = planSitemaps(site, { config, years: [], listUrls: [] });
    expect(index?.content()).not.toContain('news.xml');
  });
});

describe('newsLanguage', () => {
  it.each([
    ['en', 'en'],
    ['de-CH', 'de'],
    ['pt-BR', 'pt'],
    ['zh', 'zh-cn'],
    ['zh-CN', 'zh-cn'],
    ['zh-Hans-SG', 'zh-cn'],
    ['zh-TW', 'zh-tw'],
    ['zh-Hant', 'zh-tw'],
    ['zh-HK', 'zh-tw'],
    ['iw', 'he'],
    ['not a tag', 'not a tag'],
  ])('%s is %s', (tag, language) => {
    expect(newsLanguage(tag)).toBe(language);
  });
});
