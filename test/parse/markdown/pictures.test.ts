import { expect, test } from 'vitest';
import { createMarkdown } from '../../../src/parse/markdown.js';

const { render } = createMarkdown({ siteUrl: 'https://example.org', language: 'en' });

function result(markdown: string) {
  const { body, messages } = render(markdown, { file: 'articles/2026/a.md', line: 1, language: 'en' });
  return {
    html: body.html.trim(),
    sources: body.pictures.map(({ src }) => src),
    said: messages.map(({ rule }) => rule),
  };
}

test.each([
  ['talks.jpg', 'articles/2026/talks.jpg'],
  ['./talks.jpg', 'articles/2026/talks.jpg'],
  ['../b/talks.jpg', 'articles/b/talks.jpg'],
  ['media/talks.jpg', 'media/talks.jpg'],
  ['/media/t%C3%A4lks.jpg?v=1#x', 'media/tälks.jpg'],
  ['/images/talks.jpg', 'images/talks.jpg'],
  ['../../media/talks.jpg', 'media/talks.jpg'],
])('%s is under the content folder', (path, expected) => {
  expect(result(`text ![a](${path})`)).toEqual({
    html: '<p>text <img src="stet:picture:0" alt="a" loading="lazy" decoding="async"></p>',
    sources: [expected],
    said: [],
  });
});

test.each([
  'https://example.org/media/talks.jpg',
  'http://www.example.org/media/talks.jpg?resize=640#x',
  '//EXAMPLE.org/media/talks.jpg',
])('%s on the own host of the site is under the content folder', (address) => {
  const { sources, said } = result(`text ![a](<${address}>)`);
  expect({ sources, said }).toEqual({ sources: ['media/talks.jpg'], said: [] });
});

test('a picture of another host is asked for over https where its address has no scheme', () => {
  const { html, said } = result('text ![a](//elsewhere.example/x.jpg)');
  expect(html).toContain('<img src="https://elsewhere.example/x.jpg"');
  expect(said).toEqual(['markdown/external-picture']);
});

test('backslashes are taken for slashes, and that is said', () => {
  expect(result('text ![a](..\\media\\talks.jpg)')).toMatchObject({
    sources: ['articles/media/talks.jpg'],
    said: ['markdown/backslash'],
  });
});

test.each([
  ['../../../x.jpg', 'markdown/picture-outside'],
  ['..%2f..%2f..%2fx.jpg', 'markdown/picture-outside'],
  ['..\\\\..\\\\..\\\\b.jpg', 'markdown/picture-outside'],
  ['/', 'markdown/picture-outside'],
  ['data:image/svg+xml,x', 'markdown/unsafe-picture'],
  ['javascript:x', 'markdown/unsafe-picture'],
  ['stet:picture:0', 'markdown/unsafe-picture'],
  ['', 'markdown/missing-picture'],
])('%s is taken out, its description stays', (path, rule) => {
  expect(result(`text ![a](<${path}>)`)).toEqual({ html: '<p>text a</p>', sources: [], said: [rule] });
});

test('from elsewhere stays, with a note', () => {
  expect(result('x ![a](https://b.example/c.jpg)')).toEqual({
    html: '<p>x <img src="https://b.example/c.jpg" alt="a" loading="lazy" decoding="async"></p>',
    sources: [],
    said: ['markdown/external-picture'],
  });
});

test('a description that was forgotten is a warning, one left empty in HTML is a decision', () => {
  expect(result('x ![](a.jpg)').said).toEqual(['markdown/missing-alt']);
  expect(result('x <img src="a.jpg">').said).toEqual(['markdown/missing-alt']);
  expect(result('x <img alt="" src="a.jpg" width="20">')).toMatchObject({
    html: '<p>x <img src="stet:picture:0" alt="" width="20" loading="lazy" decoding="async"></p>',
    said: [],
  });
  expect(result('x ![](a.jpg) <b>y</b>').said).toEqual(['markdown/missing-alt']);
});

test('of several sizes only the one named is taken', () => {
  expect(
    result('x <picture><source srcset="b.webp"><img src="a.jpg" srcset="c.jpg 2x" alt="a"></picture>'),
  ).toMatchObject({
    html: '<p>x <img src="stet:picture:0" alt="a" loading="lazy" decoding="async"></p>',
    sources: ['articles/2026/a.jpg'],
  });
});
