import { expect, test } from 'vitest';
import { createMarkdown } from '../../../src/parse/markdown.js';

const { render } = createMarkdown({ siteUrl: 'https://example.org', language: 'en' });
const html = (markdown: string) =>
  render(markdown, { file: 'a.md', line: 1, language: 'en' }).body.html.trim();

test('have an id of their text, in any script, numbered where it comes again', () => {
  expect(html('## It’s "new"\n\n## 北京\n\n## a\n\n## a\n\n## a 2\n\n## a')).toBe(
    '<h2 id="its-new">It’s “new”</h2>\n<h2 id="北京">北京</h2>\n<h2 id="a">a</h2>\n<h2 id="a-2">a</h2>\n<h2 id="a-2-2">a 2</h2>\n<h2 id="a-3">a</h2>',
  );
  expect(html('## !\n\n## Footnote 1')).toBe(
    '<h2 id="section">!</h2>\n<h2 id="section-footnote-1">Footnote 1</h2>',
  );
});

test('go down by one where there is an h1, all of them', () => {
  expect(html('## a\n\n# b\n\n###### c')).toBe('<h3 id="a">a</h3>\n<h2 id="b">b</h2>\n<h6 id="c">c</h6>');
  expect(html('<h1 id="x">b</h1>\n\n## c')).toBe('<h2 id="x">b</h2>\n<h3 id="c">c</h3>');
  expect(html('## a\n\n### b')).toBe('<h2 id="a">a</h2>\n<h3 id="b">b</h3>');
});

test('that hold a block are divided around it, and keep one id', () => {
  expect(html('## a {{< youtube b >}} c')).toMatch(
    /^<h2 id="a-?">a <\/h2><figure.*<\/figure><h2(?: id="[^"]*")?> c<\/h2>$/,
  );
});

test('keep the id their author gave them, once', () => {
  expect(html('<h2 id="old-1">a</h2>\n\n<h2 id="old-1">b</h2>\n\n## old 1')).toBe(
    '<h2 id="old-1">a</h2>\n<h2 id="b">b</h2>\n<h2 id="old-1-2">old 1</h2>',
  );
  expect(html('<h2 id="footnote-1">a</h2>\n\n<h2 id="a b">b</h2>\n\n<h2 id="page-content">c</h2>')).toBe(
    '<h2 id="a">a</h2>\n<h2 id="b">b</h2>\n<h2 id="c">c</h2>',
  );
});

test('leave the ids that pages and their scripts have to these', () => {
  const ids = (markdown: string) => [...html(markdown).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(ids('## Share\n\n## Colors\n\n> ## Page content\n\n- ## SHARE\n\n## Share 2')).toEqual([
    'share-2',
    'colors-2',
    'page-content-2',
    'share-3',
    'share-2-2',
  ]);
  expect(ids('## Parts {#share}\n\n<h2 id="colors">Paint</h2>')).toEqual(['parts', 'paint']);
  expect(ids('<p id="share">x</p>\n\n[y](#share)')).toEqual([]);
});

test('without words are left out', () => {
  expect(html('## a\n\n<h2 id="x"></h2>\n\nb')).toBe('<h2 id="a">a</h2>\n\n<p>b</p>');
});

test('take the id that stands in braces behind their words', () => {
  expect(html('## What *next* {#next}\n\n## a {#b} c\n\n## `x` {#}')).toBe(
    '<h2 id="next">What <em>next</em></h2>\n<h2 id="a-b-c">a {#b} c</h2>\n<h2 id="x">' +
      '<code>x</code> {#}</h2>',
  );
});
