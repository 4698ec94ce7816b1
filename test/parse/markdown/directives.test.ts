import { expect, test } from 'vitest';
import { findDirectives } from '../../../src/parse/markdown/directives.js';
import { createMarkdown } from '../../../src/parse/markdown.js';

const { render } = createMarkdown({ siteUrl: 'https://example.org', language: 'en' });
const result = (markdown: string) => render(markdown, { file: 'a.md', line: 1, language: 'en' });
const html = (markdown: string) => result(markdown).body.html.trim();

test('pull quotes and fact boxes hold Markdown', () => {
  expect(html(':::pullquote{by="Ann Lee"}\n"We *won*."\n:::')).toBe(
    '<figure class="pullquote"><blockquote><p>“We <em>won</em>.”</p></blockquote><figcaption>Ann Lee</figcaption></figure>',
  );
  expect(html('::::factbox{title="Key \'facts\'"}\n- a\n\n:::pullquote\nb\n:::\n::::')).toBe(
    '<aside class="factbox"><p class="factbox-title">Key ‘facts’</p><ul>\n<li>a</li>\n</ul><figure class="pullquote"><blockquote><p>b</p></blockquote></figure></aside>',
  );
  expect(html(':::factbox[Key facts]\na\n:::')).toBe(
    '<aside class="factbox"><p class="factbox-title">Key facts</p><p>a</p></aside>',
  );
});

test('stand in lists and quotations, too', () => {
  expect(html('> ::youtube{id=a}')).toMatch(
    /^<blockquote>\s*<figure class="embed embed-video">.*<\/figure>\s*<\/blockquote>$/,
  );
});

test('what is none of ours is hidden from the parser only beside one of ours', () => {
  expect(findDirectives('::x\ntext :::y', false)).toMatchObject({
    any: false,
    standIn: undefined,
    unknown: [{ name: 'x', at: 0 }],
  });
  const { text, standIn, unknown } = findDirectives('> ::x\n::youtube{id=a}', false);
  expect(text).toBe(`> ${standIn}${standIn}x\n::youtube{id=a}`);
  expect(unknown).toEqual([{ name: 'x', at: 2 }]);
});

test('the character that hides a colon is never one of the text', () => {
  expect(html('::x \u2e4b\n\n::youtube{id=a}')).toContain('<p>::x \u2e4b</p>');
});

test('unknown ones are told of, where they stand', () => {
  expect(result('a\n\n> :::sidebar\n> b\n> :::').messages).toMatchObject([
    { rule: 'markdown/unknown-directive', line: 3, column: 3 },
  ]);
});

test('an editor cannot write the one that stands for shortcodes', () => {
  expect(html(':::stet-shortcode{n="0"}\na\n:::\n\n{{< note >}}b{{< /note >}}')).toContain(
    ':::stet-shortcode{n=',
  );
});
