import { expect, test } from 'vitest';
import { createMarkdown } from '../../../src/parse/markdown.js';

const { render } = createMarkdown({ siteUrl: 'https://example.org', language: 'en' });
const run = (markdown: string) => render(markdown, { file: 'a.md', line: 1, language: 'en' });
const html = (markdown: string) => run(markdown).body.html.trim();

test('an id stays where the body links to it, on any element', () => {
  expect(html('[there](#who) [and](#caf%C3%A9)\n\n<div id="who">It</div>\n\n<p id="café">x</p>')).toBe(
    '<p><a href="#who">there</a> <a href="#caf%C3%A9">and</a></p>\n<div id="who">It</div>\n<p id="café">x</p>',
  );
  expect(html('[there](#who)\n\n<div id="who"></div>\n\nIt')).toContain('<div id="who"></div>');
  expect(html('<div id="who">It</div>')).toBe('<div>It</div>');
  expect(html('[there](#page-content)\n\n<div id="page-content">It</div>')).not.toContain(' id=');
});

test('the old form, a link with a name, is a place to link to', () => {
  const body = run('[there](#who)\n\n<a name="who"></a>\n\nIt. <a id="what">b</a> <a href="#what">c</a>');
  expect(body.body.html).toContain('<a id="who"></a>');
  expect(body.body.html).toContain('<a id="what">b</a>');
  expect(body.messages).toEqual([]);
});

test('an id stands once, also where its element is divided', () => {
  const divided = html('[there](#who)\n\n<p id="who">a <iframe src="https://youtu.be/x"></iframe> b</p>');
  expect(divided.match(/ id="who"/g)).toHaveLength(1);
  expect(html('[there](#who)\n\n<b id="who">a</b> <i id="who">b</i>')).toContain(
    '<b id="who">a</b> <i>b</i>',
  );
});
