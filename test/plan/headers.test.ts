import { describe, expect, it } from 'vitest';
import { headersFile } from '../../src/plan/headers.js';
import { testConfig } from '../support/documents.js';
import { article, siteOf } from '../support/site.js';

const { site } = siteOf({ articles: [article({ key: 'x', topics: ['peace'], authors: ['wang'] })] });
const config = testConfig();
const pages = ['/', '/world/x.html', '/world/', '/topics/peace/', '/authors/wang/', '/about.html'];

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
  'Content-Security-Policy': "default-src 'none'",
};
const revalidate = { 'Cache-Control': 'public, max-age=0, must-revalidate' };

describe('headersFile', () => {
  const file = headersFile(site, pages, { policy: "default-src 'none'", config });

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

  it('stays within Cloudflare’s hundred rules, however many folders there are', () => {
    const many = Array.from({ length: 500 }, (_, n) => `/f${n}/a.html`);
    const rules = headersFile(site, many, { policy: "default-src 'none'", config }).trim().split('\n\n');
    expect(rules.length).toBeLessThanOrEqual(100);
    expect(headersFor('/assets/a.css', rules.join('\n\n'))).toMatchObject({
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
  });

  describe('lets nothing stay in caches for good', () => {
    const cache = (path: string, made: string) => headersFor(path, made)['Cache-Control'] ?? '';
    const policy = '';
    const { site: shows } = siteOf({ articles: [article({ key: 'x', section: 'assets' })] });
    const pictured = { ...site, pictures: new Set(['assets/hall.jpg']) };

    it.each([
      ['stories', headersFile(site, ['/assets/story.html'], { policy, config })],
      ['fronts and feeds', headersFile(shows, ['/'], { policy, config })],
      ['pictures', headersFile(pictured, ['/'], { policy, config })],
      ['static files', headersFile(site, ['/'], { policy, config, others: ['/assets/price.pdf'] })],
    ])('of %s that lie among the hashed files', (_, made) => {
      for (const path of ['/assets/story.html', '/assets/feed.xml', '/assets/hall.jpg', '/assets/a/b.pdf'])
        expect(cache(path, made)).not.toContain('immutable');
      expect(cache('/assets/media/hall-0123456789abcdef.jpg', made)).toContain('immutable');
    });

    it('or among hashed pictures', () => {
      const made = headersFile(site, ['/assets/media/x.html'], { policy, config });
      expect(made).not.toContain('immutable');
    });
  });

  it('ends with the newsroom’s own rules', () => {
    const own = '/fonts/*\n  Access-Control-Allow-Origin: *\n';
    expect(headersFile(site, [], { policy: '', config, own }).endsWith(`\n\n${own}`)).toBe(true);
  });
});
