import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../src/plan/calendar.js';
import { type ListUrl, planSitemaps } from '../../src/plan/sitemaps.js';
import { testConfig } from '../support/documents.js';
import { article, type SiteParts, siteOf, withdrawn } from '../support/site.js';
import { all, parseXml, texts } from '../support/xml.js';

const config = testConfig({ timeZone: 'Asia/Shanghai' });

function sitemapsOf(parts: SiteParts, with_ = config, listUrls: ListUrl[] = []): Map<string, string> {
  const { site } = siteOf(parts);
  const years = calendarOf(site.articles, with_.timeZone);
  const files = planSitemaps(site, { config: with_, years, listUrls });
  return new Map(files.map((file) => [file.url, file.content()]));
}

/** Locations and times of change of a sitemap or of the index. */
function entries(xml: string | undefined): string[] {
  const root = parseXml(xml ?? '');
  expect(root.attributes.xmlns).toBe('http://www.sitemaps.org/schemas/sitemap/0.9');
  return root.children.map((child) => [...texts(child, 'loc'), ...texts(child, 'lastmod')].join(' '));
}

const first = article({ key: 'first', date: Date.UTC(2023, 11, 31, 15, 59, 59) });
const second = article({ key: 'second', date: Date.UTC(2023, 11, 31, 16) });
const third = article({
  key: 'third',
  date: Date.UTC(2024, 6, 1, 1),
  corrections: [{ date: Date.UTC(2024, 6, 3), text: 'Two, not three.' }],
});

describe('planSitemaps', () => {
  it('files stories under their year in the site’s zone, with the time of their last change', () => {
    const files = sitemapsOf({ articles: [first, second, third] });
    expect(entries(files.get('/sitemaps/2023.xml'))).toEqual([
      'https://news.example/world/first.html 2023-12-31T23:59:59+08:00',
    ]);
    expect(entries(files.get('/sitemaps/2024.xml'))).toEqual([
      'https://news.example/world/second.html 2024-01-01T00:00:00+08:00',
      'https://news.example/world/third.html 2024-07-03T08:00:00+08:00',
    ]);
  });

  it('has an index with every sitemap and its newest change', () => {
    const files = sitemapsOf({ articles: [first, second, third] }, config, [{ url: '/about.html' }]);
    expect(parseXml(files.get('/sitemap.xml') ?? '').name).toBe('sitemapindex');
    expect(entries(files.get('/sitemap.xml'))).toEqual([
      'https://news.example/sitemaps/pages.xml',
      'https://news.example/sitemaps/2024.xml 2024-07-03T08:00:00+08:00',
      'https://news.example/sitemaps/2023.xml 2023-12-31T23:59:59+08:00',
    ]);
  });

  it('names lists with their last change, where there is one', () => {
    const files = sitemapsOf({}, config, [
      { url: '/', modified: Date.UTC(2024, 6, 18, 9) },
      { url: '/topics/empty/', modified: undefined },
      { url: '/about.html' },
    ]);
    expect(entries(files.get('/sitemaps/pages.xml'))).toEqual([
      'https://news.example/ 2024-07-18T17:00:00+08:00',
      'https://news.example/topics/empty/',
      'https://news.example/about.html',
    ]);
    expect(entries(files.get('/sitemap.xml'))).toEqual([
      'https://news.example/sitemaps/pages.xml 2024-07-18T17:00:00+08:00',
    ]);
  });

  it('has no syndicated and no withdrawn story', () => {
    const files = sitemapsOf({
      articles: [article({ key: 'wire', source: { name: 'Wire', url: 'https://wire.example/' } })],
      withdrawn: [withdrawn({ key: 'forged' })],
    });
    expect([...files.keys()]).toEqual(['/sitemap.xml', '/sitemaps/news.xml']);
    expect([...files.values()].join()).not.toMatch(/wire|forged/);
  });

  it('encodes addresses, first for URLs and then for XML', () => {
    const files = sitemapsOf({ articles: [article({ key: 'x', url: "/wörld/a&b'c.html" })] });
    expect(entries(files.get('/sitemaps/2024.xml'))).toEqual([
      "https://news.example/w%C3%B6rld/a&b'c.html 2024-07-18T17:00:00+08:00",
    ]);
    expect(files.get('/sitemaps/2024.xml')).toContain('a&amp;b');
  });

  it('keeps the limits of sitemaps.org', () => {
    const articles = Array.from({ length: 50_001 }, (_, n) =>
      article({ key: String(n), date: Date.UTC(2024, 0, 1, 0, n) }),
    );
    const files = sitemapsOf({ articles });
    const [one = '', two = ''] = ['/sitemaps/2024.xml', '/sitemaps/2024-2.xml'].map((url) => files.get(url));
    expect(all(parseXml(one), 'loc')).toHaveLength(50_000);
    expect(all(parseXml(two), 'loc').map((loc) => loc.text)).toEqual([
      'https://news.example/world/50000.html',
    ]);
    expect(Buffer.byteLength(one)).toBeLessThan(50_000_000);
    expect(entries(files.get('/sitemap.xml'))).toContainEqual(
      expect.stringContaining('https://news.example/sitemaps/2024-2.xml '),
    );
  });

  it('lies under the path of the site', () => {
    const files = sitemapsOf({ articles: [third] }, testConfig({ url: 'https://x.example/paper' }));
    expect(entries(files.get('/sitemap.xml'))[0]).toBe(
      'https://x.example/paper/sitemaps/2024.xml 2024-07-03T00:00:00+00:00',
    );
  });
});
