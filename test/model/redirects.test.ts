import { describe, expect, test } from 'vitest';
import type { Message } from '../../src/lib/message.js';
import { pathKey, redirectsOf } from '../../src/model/redirects.js';
import { articleDocument } from '../support/documents.js';

function redirects(...redirectFrom: string[]) {
  const messages: Message[] = [];
  const document = articleDocument({
    file: 'articles/a.md',
    redirectFrom,
    places: { redirectFrom: { line: 4, column: 1 } },
  });
  const found = redirectsOf(document, '/world/a.html', 'https://news.example', (m) => messages.push(m));
  return { from: found.map(({ from }) => from), rules: messages.map(({ rule, line }) => `${rule}:${line}`) };
}

describe('old URLs of a story', () => {
  test.each([
    ['/old/a.html', '/old/a.html'],
    ['old/a', '/old/a'],
    ['https://news.example/old/a', '/old/a'],
    ['/caf%C3%A9', '/café'],
    ['./old-name', '/world/old-name'],
    ['./../older/', '/older/'],
    ['./../../../x', '/x'],
  ])('%s', (written, from) => {
    expect(redirects(written)).toEqual({ from: [from], rules: [] });
  });

  test.each(['/?p=12', '/../x', '/a#b', 'https://elsewhere.example/a', '/a\\b', '/a//b'])(
    '%s is unusable',
    (written) => {
      expect(redirects(written, '/b')).toEqual({ from: ['/b'], rules: ['model/redirect-unusable:4'] });
    },
  );

  test('are each listed once, and never the story’s own', () => {
    expect(redirects('/a', '/a/', '/a/index.html', '/A', '/world/a.html')).toEqual({
      from: ['/a', '/A'],
      rules: ['model/redirect-to-itself:4'],
    });
  });
});

test('a path has one key with and without a slash or index.html at its end', () => {
  expect(['/a', '/a/', '/a/index.html', '/', '/index.html', '/A'].map(pathKey)).toEqual([
    '/a',
    '/a',
    '/a',
    '',
    '',
    '/A',
  ]);
});
