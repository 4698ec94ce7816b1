import { describe, expect, it } from 'vitest';
import type { OwnFiles } from '../../../src/plan/files/own-files.js';
import { nothingElse, type WholePlan } from '../../../src/plan/whole-plan.js';
import { testConfig } from '../../support/documents.js';
import { article, contextOf, fileOf, planOf, type SiteParts } from '../../support/site.js';

const parts = { articles: [article({ key: 'x', topics: ['peace'], authors: ['wang'] })] };

/** The file of a site that has pages in these folders, and something at these URLs. */
function headersWith(
  folders: readonly string[],
  urls: readonly string[] = [],
  its: SiteParts = parts,
  ownFiles?: OwnFiles,
): string {
  const whole: WholePlan = {
    ...nothingElse,
    topFolders: () => folders,
    hasUnder: (prefix) => urls.some((url) => url.startsWith(prefix)),
  };
  return String(fileOf('headers', '', contextOf(its, testConfig(), { whole, ownFiles })).content());
}

/** The headers of a path, as Cloudflare joins those of all rules that match. */
function headersFor(path: string, file: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const block of file.trim().split('\n\n')) {
    const [pattern = '', ...lines] = block.split('\n');
    const expression = pattern
      .split('*')
      .map((part) => part.replace(/[.+?^$()|[\]\\]/g, '\\$&').replace(/:[A-Za-z]\w*/g, '[^/]+'))
      .join('.*');
    if (!new RegExp(`^${expression}$`).test(path)) continue;
    for (const line of lines) {
      const [, name = '', value = ''] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
      found[name] = found[name] === undefined ? value : `${found[name]}, ${value}`;
    }
  }
  return found;
}

const always = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Content-Security-Policy': expect.stringContaining("default-src 'none'; "),
};
const revalidate = { 'Cache-Control': 'public, max-age=0, must-revalidate' };

describe('_headers', () => {
  const file = headersWith(['world', 'topics', 'authors']);

  it.each([
    ['/assets/main-abc123.css', { 'Cache-Control': 'public, max-age=31536000, immutable' }],
    ['/', revalidate],
    ['/about.html', revalidate],
    ['/world/', revalidate],
    ['/world/x.html', revalidate],
    ['/media/2024/hall.jpg', revalidate],
    ['/sitemaps/2024.xml', revalidate],
    ['/feed.xml', { ...revalidate, 'Content-Type': 'application/rss+xml; charset=utf-8' }],
    ['/feed.json', { ...revalidate, 'Content-Type': 'application/feed+json; charset=utf-8' }],
    ['/world/feed.xml', { ...revalidate, 'Content-Type': 'application/rss+xml; charset=utf-8' }],
    ['/topics/peace/feed.json', { ...revalidate, 'Content-Type': 'application/feed+json; charset=utf-8' }],
    ['/authors/wang/feed.xml', { ...revalidate, 'Content-Type': 'application/rss+xml; charset=utf-8' }],
  ])('%s', (path, headers) => {
    expect(headersFor(path, file)).toEqual({ ...always, ...headers });
  });

  it('gives one type to the feed of an edition, whose folder is one like those of sections', () => {
    const articles = ['a', 'b', 'c'].flatMap((key) => [
      article({ key, section: 'world' }),
      article({ key: `${key}-de`, language: 'de', section: 'world' }),
    ]);
    const made = headersWith(['world', 'de'], [], { articles });
    for (const path of ['/de/feed.xml', '/world/feed.xml', '/feed.xml'])
      expect(headersFor(path, made)['Content-Type']).toBe('application/rss+xml; charset=utf-8');
  });

  it('stays within Cloudflare’s hundred rules, however many folders there are', () => {
    const many = Array.from({ length: 500 }, (_, n) => `f${n}`);
    const rules = headersWith(many).trim().split('\n\n');
    expect(rules.length).toBeLessThanOrEqual(100);
    expect(headersFor('/assets/a.css', rules.join('\n\n'))).toMatchObject({
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
  });

  describe('lets nothing stay in caches for good', () => {
    const cache = (path: string, made: string) => headersFor(path, made)['Cache-Control'] ?? '';

    it.each([
      ['stories', planOf({ articles: [article({ key: 'story', url: '/assets/story.html' })] })],
      ['fronts and feeds', planOf({ articles: [article({ key: 'x', section: 'assets', url: '/x.html' })] })],
      ['pictures', planOf({ ...parts, pictures: ['assets/hall.jpg'] })],
      ['static files', planOf(parts, testConfig(), { staticFiles: ['assets/price.pdf'] })],
      [
        'old addresses',
        planOf({
          ...parts,
          redirects: [{ from: '/assets/old', to: '/world/x.html', file: 'articles/x.md' }],
        }),
      ],
    ])('of %s that lie among the hashed files', (_, { plan }) => {
      const made = String(plan.machineFiles.find(({ url }) => url === '/_headers')?.content());
      for (const path of ['/assets/story.html', '/assets/feed.xml', '/assets/hall.jpg', '/assets/a/b.pdf'])
        expect(cache(path, made)).not.toContain('immutable');
      expect(cache('/assets/media/hall-0123456789abcdef.jpg', made)).toContain('immutable');
    });

    it('or among hashed pictures', () => {
      expect(headersWith([], ['/assets/media/x.html'])).not.toContain('immutable');
    });
  });

  it('ends with the newsroom’s own rules', () => {
    const own = '/fonts/*\n  Access-Control-Allow-Origin: *\n';
    expect(headersWith([], [], parts, new Map([['_headers', own]])).endsWith(`\n\n${own}`)).toBe(true);
  });
});
