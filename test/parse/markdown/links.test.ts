import { describe, expect, test } from 'vitest';
import { siteAddress } from '../../../src/parse/markdown/addresses.js';
import { destinationOf } from '../../../src/parse/markdown/links.js';
import { createMarkdown } from '../../../src/parse/markdown.js';

const root = siteAddress('https://www.example.org');
const below = siteAddress('https://someone.example/paper');
const file = 'articles/2026/a.md';

test.each([
  ['https://other.example/x?y#z', { kind: 'external', href: 'https://other.example/x?y#z' }],
  ['HTTP://Other.example/', { kind: 'external', href: 'http://Other.example/' }],
  ['//other.example/x', { kind: 'external', href: 'https://other.example/x' }],
  ['https://sub.example.org/x', { kind: 'external', href: 'https://sub.example.org/x' }],
  [
    'https://www.example.org.evil.example/',
    { kind: 'external', href: 'https://www.example.org.evil.example/' },
  ],
  [
    'https://www.example.org@evil.example/',
    { kind: 'external', href: 'https://www.example.org@evil.example/' },
  ],
  [
    'https://example.org/w%C3%B6rld/x.html?a=b#c',
    { kind: 'path', target: '/wörld/x.html', suffix: '?a=b#c' },
  ],
  ['http://www.example.org', { kind: 'path', target: '/', suffix: '' }],
  ['/world/', { kind: 'path', target: '/world/', suffix: '' }],
  ['/world/../x', { kind: 'path', target: '/x', suffix: '' }],
  ['/articles/b.md#c', { kind: 'file', target: 'articles/b.md', suffix: '#c' }],
  ['b.md', { kind: 'file', target: 'articles/2026/b.md', suffix: '' }],
  ['./../b.md?x', { kind: 'file', target: 'articles/b.md', suffix: '?x' }],
  ['../../media/report.pdf', { kind: 'file', target: 'media/report.pdf', suffix: '' }],
  ['../../../x.md', { kind: 'outside' }],
  ['%2e%2e/%2e%2e/%2e%2e/x.md', { kind: 'outside' }],
  ['/../x', { kind: 'outside' }],
  ['a\\b', { kind: 'file', target: 'articles/2026/a/b', suffix: '' }],
  ['..\\..\\..\\b', { kind: 'outside' }],
  ['\\world\\b.html', { kind: 'path', target: '/world/b.html', suffix: '' }],
  ['#part', { kind: 'fragment', href: '#part' }],
  ['mailto:a@b.example', { kind: 'contact', href: 'mailto:a@b.example' }],
  ['TEL:+123', { kind: 'contact', href: 'tel:+123' }],
  ['', { kind: 'empty' }],
  ['  ', { kind: 'empty' }],
  ['java\nscript:x', { kind: 'unsafe' }],
  ['\u0001javascript:x', { kind: 'unsafe' }],
  ['data:text/html,x', { kind: 'unsafe' }],
  ['stet:link:0', { kind: 'unsafe' }],
  ['https://[::1', { kind: 'unsafe' }],
])('%j', (address, expected) => {
  expect(destinationOf(address, file, root)).toEqual(expected);
});

test.each([
  ['/paper/world/', { kind: 'path', target: '/world/', suffix: '' }],
  ['/world/', { kind: 'path', target: '/world/', suffix: '' }],
  ['/paperback/', { kind: 'path', target: '/paperback/', suffix: '' }],
  ['https://someone.example/paper/x', { kind: 'path', target: '/x', suffix: '' }],
  ['https://someone.example/paper', { kind: 'path', target: '/', suffix: '' }],
  ['https://someone.example/other', { kind: 'external', href: 'https://someone.example/other' }],
])('of a site below its host: %j', (address, expected) => {
  expect(destinationOf(address, file, below)).toEqual(expected);
});

describe('in a body', () => {
  const { render } = createMarkdown({ siteUrl: 'https://example.org', language: 'en' });
  const result = (markdown: string) => render(markdown, { file, line: 1, language: 'en' });

  test('links to this site are listed in their order, and numbered', () => {
    const { body } = result('[a](b.md#c) [d](https://e.example)\n[f](/g)');
    expect(body.html).toBe(
      '<p><a href="stet:link:0">a</a> <a href="https://e.example" rel="noopener external">d</a>\n<a href="stet:link:1">f</a></p>\n',
    );
    expect(body.links).toEqual([
      { kind: 'file', target: 'articles/2026/b.md', suffix: '#c', text: 'a', line: 1, column: 1 },
      { kind: 'path', target: '/g', suffix: '', text: 'f', line: 2, column: 1 },
    ]);
  });

  test('an address without https:// or mailto: is completed, with a note', () => {
    const { body, messages } = result('[a](www.b.example/c) [d](e@f.example)');
    expect(body.html).toContain('href="https://www.b.example/c"');
    expect(body.html).toContain('href="mailto:e@f.example"');
    expect(body.links).toEqual([]);
    expect(messages.map(({ rule }) => rule)).toEqual(['markdown/bare-address', 'markdown/bare-address']);
  });

  test('what leads nowhere keeps its text, with a message', () => {
    const { body, messages } = result('[a](javascript:b) [c](../../../d.md) [e]() [](f.md)');
    expect(body.html).toBe('<p>a c e </p>\n');
    expect(messages.map(({ rule }) => rule)).toEqual([
      'markdown/unsafe-link',
      'markdown/link-outside',
      'markdown/empty-link',
      'markdown/empty-link',
    ]);
  });

  test('relations that an editor states are kept beside ours', () => {
    expect(
      result('<a href="https://b.example" rel="opener sponsored nofollow" title="t">a</a>').body.html,
    ).toContain('<a href="https://b.example" rel="noopener external sponsored nofollow" title="t">a</a>');
  });
});
