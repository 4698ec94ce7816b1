import { describe, expect, it } from 'vitest';
import type { FileKind } from '../../../src/plan/registry.js';
import { nothingElse, type WholePlan } from '../../../src/plan/whole-plan.js';
import { testConfig } from '../../support/documents.js';
import {
  article,
  contextOf,
  fileOf,
  planOf,
  type SiteParts,
  standingPage,
  withdrawn,
} from '../../support/site.js';
import { all, parseXml, texts } from '../../support/xml.js';

const config = testConfig({ timeZone: 'Asia/Shanghai' });

/** All sitemaps of a site, by URL. */
function sitemapsOf(parts: SiteParts, with_ = config): Map<string, string> {
  const files = planOf(parts, with_).plan.machineFiles.filter(({ url }) => url.includes('sitemap'));
  return new Map(files.map((file) => [file.url, String(file.content())]));
}

/** A file of a site with these lists and sitemaps. */
function fileWith(kind: FileKind, parts: Partial<WholePlan>): string {
  const context = contextOf({}, config, { whole: { ...nothingElse, ...parts } });
  return String(fileOf(kind, kind === 'listSitemap' ? '0' : '', context).content());
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

describe('sitemaps', () => {
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

  it('has an index with every sitemap that names a page, and the newest change in each', () => {
    const files = sitemapsOf({ articles: [first, second, third], pages: [standingPage({ key: 'about' })] });
    expect(parseXml(files.get('/sitemap.xml') ?? '').name).toBe('sitemapindex');
    expect(entries(files.get('/sitemap.xml'))).toEqual([
      'https://news.example/sitemaps/pages.xml 2024-07-03T08:00:00+08:00',
      'https://news.example/sitemaps/2024.xml 2024-07-03T08:00:00+08:00',
      'https://news.example/sitemaps/2023.xml 2023-12-31T23:59:59+08:00',
    ]);
  });

  it('has an index in one order, whatever that of the sitemaps', () => {
    const names = ['2023', 'news', '2024-10', 'pages-2', '2024', 'news-2', '2024-2', 'pages'];
    const sitemaps = () => names.map((name) => ({ url: `/sitemaps/${name}.xml`, isEmpty: false }));
    const listed = entries(fileWith('sitemapIndex', { sitemaps }));
    expect(listed.map((url) => /([^/]+)\.xml/.exec(url)?.[1])).toEqual([
      'pages',
      'pages-2',
      '2024',
      '2024-2',
      '2024-10',
      '2023',
      'news',
      'news-2',
    ]);
  });

  it('names lists in the order of their URLs, with their last change where there is one', () => {
    const listed = () => [
      { url: '/topics/empty/', modified: undefined },
      { url: '/', modified: Date.UTC(2024, 6, 18, 9) },
      { url: '/about.html' },
    ];
    expect(entries(fileWith('listSitemap', { listed }))).toEqual([
      'https://news.example/ 2024-07-18T17:00:00+08:00',
      'https://news.example/about.html',
      'https://news.example/topics/empty/',
    ]);
  });

  it('has no syndicated and no withdrawn story', () => {
    const files = sitemapsOf({
      articles: [article({ key: 'wire', source: { name: 'Wire', url: 'https://wire.example/' } })],
      withdrawn: [withdrawn({ key: 'forged' })],
    });
    expect([...files.keys()]).toEqual(['/sitemap.xml', '/sitemaps/pages.xml', '/sitemaps/news.xml']);
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
    expect(entries(files.get('/sitemap.xml'))).toContain(
      'https://x.example/paper/sitemaps/2024.xml 2024-07-03T00:00:00+00:00',
    );
  });
});
