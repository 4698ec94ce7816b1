import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/model/site.js';
import { createContext, type PlanContext } from '../../../src/plan/context.js';
import { newsLanguage } from '../../../src/plan/files/news-sitemap.js';
import { makeFile } from '../../../src/plan/registry.js';
import { testConfig } from '../../support/documents.js';
import { article, fileOf, siteOf } from '../../support/site.js';
import { all, parseXml, texts, type XmlElement } from '../../support/xml.js';

const config = testConfig({ title: 'The <Example> & Co', timeZone: 'Europe/Berlin' });
const now = Date.UTC(2024, 6, 20, 12);
const hours = 3_600_000;

function contextWith(articles: readonly Article[]): PlanContext {
  const { site, bodies } = siteOf({ articles });
  const seen = { ...site, now, newsAfter: now - 48 * hours };
  return createContext(seen, { config, bodies, assets: { stylesheets: [] }, staticFiles: [] });
}

/** The first file. */
function newsOf(articles: Parameters<typeof article>[0][]): XmlElement {
  const context = contextWith(articles.map((parts) => article(parts)));
  return parseXml(String(fileOf('newsSitemap', '0', context).content()));
}

const titles = (root: XmlElement) => all(root, 'news:title').map((title) => title.text);

describe('the News sitemap', () => {
  it('has the stories of the last 48 hours, newest first', () => {
    const file = newsOf([
      { key: 'now', date: now },
      { key: 'just', date: now - 48 * hours + 1 },
      { key: 'old', date: now - 48 * hours },
      { key: 'older', date: now - 100 * hours },
    ]);
    expect(titles(file)).toEqual(['Story now', 'Story just']);
  });

  it('describes a story as Google News asks', () => {
    const file = newsOf([{ key: 'x', title: 'A & B', date: now, updated: now - 1, language: 'de-CH' }]);
    expect(file.attributes['xmlns:news']).toBe('http://www.google.com/schemas/sitemap-news/0.9');
    const [news] = all(file, 'news:news');
    const [publication] = news ? all(news, 'news:publication') : [];
    expect(publication && texts(publication, 'news:name')).toEqual(['The <Example> & Co']);
    expect(publication && texts(publication, 'news:language')).toEqual(['de']);
    expect(news && texts(news, 'news:publication_date')).toEqual(['2024-07-20T14:00:00+02:00']);
    expect(news && texts(news, 'news:title')).toEqual(['A & B']);
  });

  it('leaves out what is another’s, and what is paid for', () => {
    const file = newsOf([
      { key: 'wire', date: now, source: { name: 'Wire', url: 'https://wire.example/' } },
      { key: 'advert', date: now, label: 'sponsored' },
      { key: 'column', date: now, label: 'opinion' },
    ]);
    expect(titles(file)).toEqual(['Story column']);
  });

  it('holds at most 1,000 stories a file', () => {
    const context = contextWith(
      Array.from({ length: 2_001 }, (_, n) => article({ key: String(n), date: now - n })),
    );
    const files = ['0', '1', '2'].map((name) => fileOf('newsSitemap', name, context));
    expect(files.map((file) => file.url)).toEqual([
      '/sitemaps/news.xml',
      '/sitemaps/news-2.xml',
      '/sitemaps/news-3.xml',
    ]);
    expect(files.map((file) => titles(parseXml(String(file.content()))).length)).toEqual([1_000, 1_000, 1]);
    expect(makeFile('newsSitemap', '3', context)).toBeUndefined();
  });

  it('is there without a story, and empty', () => {
    expect(newsOf([{ key: 'old', date: 0 }])).toMatchObject({ name: 'urlset', children: [] });
    expect(fileOf('newsSitemap', '0', contextWith([])).sitemap).toEqual({
      modified: undefined,
      isEmpty: true,
    });
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
