import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Message } from '../../src/lib/message.js';
import { pathProblem } from '../../src/lib/url.js';
import { articleUrl, pageUrl, readPath } from '../../src/model/permalink.js';
import type { ArticleDocument } from '../../src/parse/document.js';
import { articleDocument, pageDocument } from '../support/documents.js';

const defaults = {
  permalink: '/:section/:year/:month/:slug.html',
  url: 'https://news.example',
  timeZone: 'UTC',
};

function urlOf(document: ArticleDocument, options: Partial<typeof defaults> = {}) {
  const messages: Message[] = [];
  const url = articleUrl(document, 'world', { ...defaults, ...options }, (m) => messages.push(m));
  return { url, rules: messages.map((m) => m.rule) };
}

const written = { slug: { line: 3, column: 7 } };
const date = Date.UTC(2024, 6, 31, 20);

describe("a story's URL", () => {
  test.each([
    ['/:section/:year/:month/:slug.html', '/world/2024/07/talks.html'],
    ['/:year/:month/:day/:slug/', '/2024/07/31/talks/'],
    ['/:year/:slug', '/2024/talks/'],
    ['/:folder/:slug.html', '/asia/talks.html'],
    ['/:year/:slug/index.html', '/2024/talks/'],
    ['/:yearly/:slug.html', undefined],
  ])('%s', (permalink, expected) => {
    const document = articleDocument({ file: 'articles/asia/talks.md', date });
    const { url, rules } = urlOf(document, { permalink });
    if (expected !== undefined) expect(url).toBe(expected);
    else expect(rules).toEqual(['model/bad-url']);
  });

  test('has the day of the time zone of the site', () => {
    expect(urlOf(articleDocument({ file: 'a.md', date }), { timeZone: 'Asia/Shanghai' }).url).toBe(
      '/world/2024/08/a.html',
    );
  });

  test.each([
    ['articles/talks.md', '/talks.html'],
    ['blog/2020/talks.md', '/blog/talks.html'],
    ['talks.md', '/talks.html'],
  ])('the folder of %s', (file, expected) => {
    expect(urlOf(articleDocument({ file }), { permalink: '/:folder/:slug.html' }).url).toBe(expected);
  });

  test.each([
    ['Beijing_talks-2', 'Beijing_talks-2', []],
    ['北京会谈', '北京会谈', []],
    ['1e3', '1e3', []],
    ['Beijing talks!', 'beijing-talks', ['model/slug-changed']],
    ['../../x', 'x', ['model/bad-slug']],
    ['a/b', 'a-b', ['model/bad-slug']],
    ['..', 'story', ['model/bad-slug']],
    ['a\u202eb', 'a-b', ['model/bad-slug']],
    ['a\u0000b', 'a-b', ['model/bad-slug']],
  ])('slug %j', (slug, segment, rules) => {
    const document = articleDocument({ slug, places: written, date });
    expect(urlOf(document)).toEqual({ url: `/world/2024/07/${segment}.html`, rules });
  });

  test.each([
    ['/asia/talks.html', '/asia/talks.html'],
    ['asia/talks', '/asia/talks/'],
    ['https://news.example/asia/talks/', '/asia/talks/'],
    ['/caf%C3%A9/', '/caf\u00e9/'],
    ['/cafe\u0301/index.html', '/caf\u00e9/'],
  ])('its own url %s wins', (url, expected) => {
    expect(urlOf(articleDocument({ url, date }))).toEqual({ url: expected, rules: [] });
  });

  test.each([
    '/../x.html',
    '/%2e%2e/x.html',
    'https://evil.example/x',
    '//evil.example/x',
    '/a?b',
    'javascript:alert(1)',
  ])('a url such as %s is refused', (url) => {
    expect(urlOf(articleDocument({ file: 'a.md', url, date }))).toEqual({
      url: '/world/2024/07/a.html',
      rules: ['model/bad-url'],
    });
  });

  test('never leaves the site, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (slug, url) => {
        const places = { slug: { line: 1, column: 1 } };
        expect(pathProblem(urlOf(articleDocument({ slug, places })).url)).toBeUndefined();
        expect(pathProblem(urlOf(articleDocument({ url })).url)).toBeUndefined();
        expect(pathProblem(urlOf(articleDocument({ url: `/${slug}/../${url}` })).url)).toBeUndefined();
      }),
    );
  });
});

test("a standing page's URL is its key or its own", () => {
  const silent = () => {};
  expect(pageUrl(pageDocument({ file: 'pages/about.md' }), defaults, silent)).toBe('/about.html');
  expect(pageUrl(pageDocument({ file: 'pages/legal/Our terms.md' }), defaults, silent)).toBe(
    '/legal/our-terms.html',
  );
  expect(pageUrl(pageDocument({ url: '/who/' }), defaults, silent)).toBe('/who/');
});

describe('a path as an editor writes it', () => {
  test.each([
    ['https://x.github.io/paper/a/b', { path: '/a/b' }],
    ['https://x.github.io/paper', { path: '/' }],
    ['http://x.github.io/paper/a', { path: '/a' }],
    ['https://x.github.io/papers/a', { problem: 'it does not lie under https://x.github.io/paper' }],
    ['https://x.github.io/paper/../../a', { problem: 'it does not lie under https://x.github.io/paper' }],
    ['/100%', { path: '/100%' }],
    ['old', { path: '/old' }],
  ])('%s', (text, expected) => {
    expect(readPath(text, 'https://x.github.io/paper')).toEqual(expected);
  });
});
