import { describe, expect, test } from 'vitest';
import { divideCaption } from '../../../src/parse/markdown/figures.js';
import { createMarkdown } from '../../../src/parse/markdown.js';

const { render } = createMarkdown({ siteUrl: 'https://example.org', language: 'en' });
const html = (markdown: string) =>
  render(markdown, { file: 'articles/a.md', line: 1, language: 'en' }).body.html.trim();
const img = (number: number) => `<img src="stet:picture:${number}" alt="a" loading="lazy" decoding="async">`;

test.each([
  ['Talks. (Credit: Li Na)', 'Talks.', 'Li Na'],
  ['Talks (2024). (Photo: Li Na/AP)', 'Talks (2024).', 'Li Na/AP'],
  ['Gespräche (Foto: Li)', 'Gespräche', 'Li'],
  ['(Credit: Li)', '', 'Li'],
  ['Talks (in Beijing)', 'Talks (in Beijing)', ''],
  ['', '', ''],
])('%j', (title, caption, credit) => {
  expect(divideCaption(title)).toEqual({ caption, credit });
});

describe('a picture alone in its paragraph', () => {
  test('is a figure, its title the caption and credit', () => {
    expect(html('![a](b.jpg)')).toBe(`<figure>${img(0)}</figure>`);
    expect(html('![a](b.jpg "It\'s \\"so\\". (Credit: Li Na)")')).toBe(
      `<figure>${img(0)}<figcaption>It’s “so”. <span class="credit">Li Na</span></figcaption></figure>`,
    );
    expect(html('![a][b]\n\n[b]: c.jpg "T"')).toBe(`<figure>${img(0)}<figcaption>T</figcaption></figure>`);
    expect(html('<p><img src="b.jpg" alt="a" title="T"></p>')).toBe(
      `<figure>${img(0)}<figcaption>T</figcaption></figure>`,
    );
  });

  test('keeps the link around it, and its neighbours', () => {
    expect(html('[![a](b.jpg)](https://c.example)')).toBe(
      `<figure><a href="https://c.example" rel="noopener external">${img(0)}</a></figure>`,
    );
    expect(html('![a](b.jpg)\n![a](c.jpg "T")')).toBe(
      `<figure>${img(0)}</figure><figure>${img(1)}<figcaption>T</figcaption></figure>`,
    );
  });

  test('but not one among words, in a list or in a table', () => {
    expect(html('text ![a](b.jpg "T")')).toBe(
      `<p>text ${img(0).replace('alt="a"', 'alt="a" title="T"')}</p>`,
    );
    expect(html('- ![a](b.jpg)')).toBe(`<ul>\n<li>${img(0)}</li>\n</ul>`);
  });
});

test('the directive takes caption and credit apart, and Markdown as caption', () => {
  expect(html('::figure{src=b.jpg alt=a caption="C" credit="D"}')).toBe(
    `<figure>${img(0)}<figcaption>C <span class="credit">D</span></figcaption></figure>`,
  );
  expect(html(':::figure{src=b.jpg alt=a credit="D"}\nA *b*\n:::')).toBe(
    `<figure>${img(0)}<figcaption>A <em>b</em> <span class="credit">D</span></figcaption></figure>`,
  );
});

test.each([
  ['![a](b.jpg)', ['b.jpg']],
  ['![a](b.jpg "Talks in Beijing.")', ['b.jpg']],
  ['::figure{src=b.jpg alt=a caption="C"}', ['b.jpg']],
  ['![a](b.jpg "Talks. (Credit: Li Na)")', []],
  ['![a](b.jpg "Talks. Foto: Li Na")', []],
  ['![a](b.jpg "© Li Na")', []],
  ['::figure{src=b.jpg alt=a credit="D"}', []],
])('%s names who made its picture, or that is missed', (markdown, missed) => {
  const { messages } = render(markdown, { file: 'articles/a.md', line: 1, language: 'en' });
  expect(messages.filter(({ rule }) => rule === 'markdown/missing-credit').map(({ what }) => what)).toEqual(
    missed.map((file) => `The picture “articles/${file}” names nobody who made it.`),
  );
});
