import { describe, expect, it } from 'vitest';
import { feedFormats } from '../../src/plan/feed-formats.js';
import { planMachineFiles } from '../../src/plan/machines.js';
import { testConfig } from '../support/documents.js';
import { article, siteOf } from '../support/site.js';
import { all, parseXml } from '../support/xml.js';

const options = { config: testConfig() };

describe('planMachineFiles', () => {
  it('plans every file once, under the path of its URL', () => {
    const { site, bodies } = siteOf({ articles: [article({ key: 'x' })] });
    const files = planMachineFiles(site, { ...options, bodies });
    expect(files.map((file) => file.url)).toEqual([
      ...feedFormats.map(({ file }) => `/${file}`),
      ...feedFormats.map(({ file }) => `/world/${file}`),
      '/sitemap.xml',
      '/sitemaps/2024.xml',
      '/sitemaps/news.xml',
      '/robots.txt',
      '/_headers',
      '/_redirects',
    ]);
    for (const { url, file } of files) expect(`/${file}`).toBe(url);
  });

  it('makes no content before it is asked for', () => {
    const { site } = siteOf({ articles: [article({ key: 'x' })] });
    const bodies = {
      get(): never {
        throw new Error('a body was asked for');
      },
      put() {},
    };
    const [feed] = planMachineFiles(site, { ...options, bodies });
    expect(() => feed?.content()).toThrow('a body was asked for');
  });

  it('is the same each time', () => {
    const { site, bodies } = siteOf({
      articles: [article({ key: 'x', topics: ['a', 'b'], authors: ['c'] })],
    });
    const once = planMachineFiles(site, { ...options, bodies });
    const twice = planMachineFiles(site, { ...options, bodies });
    for (const [n, file] of once.entries()) {
      expect(file.content()).toBe(file.content());
      expect(twice[n]?.content()).toBe(file.content());
    }
  });

  it('takes the lists of the plan into the sitemap', () => {
    const { site, bodies } = siteOf();
    const listUrls = [{ url: '/archive/2024/', modified: Date.UTC(2024, 1, 2) }];
    const files = planMachineFiles(site, { ...options, bodies, listUrls });
    const pages = files.find((file) => file.url === '/sitemaps/pages.xml');
    expect(all(parseXml(pages?.content() ?? ''), 'loc').map((loc) => loc.text)).toEqual([
      'https://news.example/archive/2024/',
    ]);
    expect(files.find((file) => file.url === '/_headers')?.content()).toContain('/archive/*\n');
  });
});
