import { expect, test } from 'vitest';
import { createMarkdown } from '../../../src/parse/markdown.js';

const { render } = createMarkdown({ siteUrl: 'https://example.org', language: 'en' });
const html = (markdown: string) =>
  render(markdown, { file: 'a.md', line: 1, language: 'en' })
    .body.html.trim()
    .replace(/<figure.*?<\/figure>/g, '<FIGURE>');
const video = '{{< youtube a >}}';

test.each([
  [`one ${video} two`, '<p>one </p><FIGURE><p> two</p>'],
  [`${video}${video}`, '<FIGURE><FIGURE>'],
  [`**one ${video} two**`, '<p><strong>one </strong></p><FIGURE><p><strong> two</strong></p>'],
  [
    `[one ${video}](https://b.example)`,
    '<p><a href="https://b.example" rel="noopener external">one </a></p><FIGURE>',
  ],
  [`- ${video}`, '<ul>\n<li><FIGURE></li>\n</ul>'],
  [`<del>\n\na\n\n</del>`, '<del>\n<p>a</p>\n</del>'],
  [
    `<a href="https://b.example">\n\n## c\n\n</a>`,
    '<a href="https://b.example" rel="noopener external">\n<h2 id="c">c</h2>\n</a>',
  ],
  [`<b>\n\na\n\n</b>`, '<p><b>a</b></p>'],
])('%j', (source, expected) => {
  expect(html(source)).toBe(expected);
});
