import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headersBeyondObjects, metadataOf } from '../../src/deploy/metadata.js';
import { toHref, urlOfFile } from '../../src/lib/url.js';
import { readHeaderRules } from '../../src/serve/header-rules.js';
import { readRedirectRules } from '../../src/serve/redirect-rules.js';
import { respond } from '../../src/serve/respond.js';

const headersFrom = (text: string) => readHeaderRules(text, '_headers');

describe('the headers of a file', () => {
  it.each([
    ['index.html', 'text/html; charset=utf-8', 'public, max-age=0, must-revalidate'],
    ['assets/a.css', 'text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['city/feed.xml', 'application/rss+xml; charset=utf-8', 'public, max-age=0, must-revalidate'],
    ['media/a.jpg', 'image/jpeg', 'public, max-age=0, must-revalidate'],
    ['search/1.bin', 'application/octet-stream', 'public, max-age=0, must-revalidate'],
  ])('%s is %s, %s', (file, type, cache) => {
    const headers = headersFrom(
      '/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n/:name/feed.xml\n  Content-Type: application/rss+xml; charset=utf-8',
    );
    expect(metadataOf(file, { headers }).headers).toEqual({ 'cache-control': cache, 'content-type': type });
  });

  it('has what else an object can have, and nothing that it cannot', () => {
    const headers = headersFrom('/*\n  X-Frame-Options: DENY\n  Content-Language: en\n  ! Cache-Control');
    expect(metadataOf('a.html', { headers }).headers).toEqual({
      'content-language': 'en',
      'content-type': 'text/html; charset=utf-8',
    });
    expect(headersBeyondObjects(headers)).toEqual(['x-frame-options']);
  });

  it('leads elsewhere on a website of S3 where the redirect is for ever', () => {
    const websiteRedirects = readRedirectRules(
      '/old.html /new.html 301\n/now.html /b.html 302',
      '_redirects',
    );
    const of = (file: string) => metadataOf(file, { headers: headersFrom(''), websiteRedirects }).headers;
    expect(of('old.html')).toMatchObject({ 'x-amz-website-redirect-location': '/new.html' });
    expect(of('now.html')).not.toHaveProperty('x-amz-website-redirect-location');
    expect(of('new.html')).not.toHaveProperty('x-amz-website-redirect-location');
  });

  it('has another hash when a header differs, and the same one when none does', () => {
    const hash = (text: string) => metadataOf('a.html', { headers: headersFrom(text) }).hash;
    expect(hash('/a.html\n  Content-Language: en')).not.toBe(hash(''));
    expect(hash('/b.html\n  Content-Language: en')).toBe(hash(''));
  });
});

it('is what a preview answers, whatever the rules and the name', async () => {
  const segment = fc.constantFrom('a', 'city', 'é', 'a b', 'feed', "it's", '$1');
  const file = fc
    .tuple(
      fc.array(segment, { maxLength: 2 }),
      segment,
      fc.constantFrom('.html', '/index.html', '.xml', '.JPG', '.bin', ''),
    )
    .map(([folders, name, end]) => [...folders, `${name}${end}`].join('/'));
  const pattern = fc
    .array(fc.oneof(segment, fc.constantFrom(':one', ':two', '*')), { minLength: 1, maxLength: 3 })
    .map((parts) => `/${parts.join('/')}`);
  const line = fc.constantFrom(
    'Cache-Control: no-store',
    'Content-Type: text/x-news',
    'Content-Language: en',
    'X-Robots-Tag: noindex',
    '! Cache-Control',
    '! Content-Type',
    '! Content-Language',
  );
  const rules = fc
    .array(fc.tuple(pattern, fc.array(line, { minLength: 1, maxLength: 3 })), { maxLength: 5 })
    .map((list) => list.map(([path, lines]) => [path, ...lines].join('\n  ')).join('\n'));
  await fc.assert(
    fc.asyncProperty(file, rules, async (name, text) => {
      const headerRules = headersFrom(text);
      const answer = await respond(
        { method: 'GET', target: toHref(urlOfFile(name), ''), headers: {} },
        {
          look: async (asked) =>
            asked === name ? { size: 1, version: 'v', read: () => Readable.from(['x']) } : undefined,
          headerRules,
          redirectRules: readRedirectRules('', '_redirects'),
          base: '',
        },
      );
      expect(answer.status).toBe(200);
      const { headers } = metadataOf(name, { headers: headerRules });
      const names = ['content-type', 'cache-control', 'content-language'];
      expect(names.map((each) => headers[each])).toEqual(names.map((each) => answer.headers[each]));
    }),
  );
});
