import { expect, test } from 'vitest';
import { createMarkdown } from '../../../src/parse/markdown.js';

const { render } = createMarkdown({ siteUrl: 'https://example.org', language: 'en' });

function rendered(source: string) {
  const { body, messages } = render(source, { file: 'articles/a.md', line: 1, language: 'en' });
  return {
    html: body.html,
    said: messages.map(({ level, rule, line, what }) => `${level} ${rule}:${line} ${what}`),
  };
}

test('a footnote without a mark is shown below the others, with a message at its line', () => {
  const { html, said } = rendered(
    'Text[^used].\n\n[^vote]: By 31 votes.\n\n> [^quoted]: In a quotation[^deep].\n\n[^used]: First.\n[^deep]: Second.',
  );
  expect(html).toContain(
    '<li id="footnote-1"><p>First. <a href="#footnote-ref-1" class="footnote-back" aria-label="Back to the text">↩︎</a></p></li>' +
      '<li id="footnote-2"><p>By 31 votes.</p></li>' +
      '<li id="footnote-3"><p>In a quotation<sup><a href="#footnote-4" id="footnote-ref-4" class="footnote-ref">4</a></sup>.</p></li>' +
      '<li id="footnote-4"><p>Second. <a href="#footnote-ref-4"',
  );
  expect(said).toEqual([
    'warning markdown/unused-footnote:3 No mark in the text leads to the footnote “vote”.',
    'warning markdown/unused-footnote:5 No mark in the text leads to the footnote “quoted”.',
  ]);
});

test('a mark in code, or one that is escaped, leads nowhere', () => {
  for (const mark of ['`[^1]`', '\\[^1]', '    [^1]']) {
    const { html, said } = rendered(`Text.\n\n${mark}\n\n[^1]: The note.`);
    expect(html).toContain('The note.');
    expect(said).toContain(
      'warning markdown/unused-footnote:5 No mark in the text leads to the footnote “1”.',
    );
  }
});

test('a second footnote of one name, in whatever case, is shown too', () => {
  const { html, said } = rendered('Text[^Vote].\n\n[^vote]: The first.\n\n- item\n\n  [^VOTE]: The second.');
  expect(html).toMatch(/The first\. <a .*<li id="footnote-2"><p>The second\.<\/p><\/li>/);
  expect(said).toEqual([
    'warning markdown/unused-footnote:7 There is already a footnote “VOTE”, at line 3; marks lead to that one.',
  ]);
});
