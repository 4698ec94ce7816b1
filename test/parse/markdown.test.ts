import { describe, expect, test } from 'vitest';
import { createMarkdown } from '../../src/parse/markdown.js';
import { markdownRules } from '../../src/parse/markdown-rules.js';

const { render } = createMarkdown({ siteUrl: 'https://www.example.org', language: 'en' });

function result(markdown: string, language = 'en') {
  return render(markdown, { file: 'articles/2026/a.md', line: 8, language });
}

function html(markdown: string, language = 'en'): string {
  return result(markdown, language).body.html.trim();
}

function said(markdown: string): string[] {
  return result(markdown).messages.map(
    ({ level, rule, line, column }) => `${level} ${rule} ${line}:${column}`,
  );
}

describe('a body', () => {
  test('is the same for the same text, and its digest tells texts apart', () => {
    expect(result('One *two*')).toEqual(result('One *two*'));
    expect(result('One').body.digest).not.toBe(result('Two').body.digest);
    expect(result('').body).toMatchObject({ html: '', text: '', words: 0, links: [], pictures: [] });
  });

  test('has its plain text in paragraphs, with captions and without what no one wrote', () => {
    const { text, words } = result(
      '# Talks\n\nOne *two*\nthree.\n\n- four\n- five\n\n![alt](media/a.jpg "Caption")\n\n::youtube{id=abc}\n\nSix[^1]\n\n[^1]: Seven',
    ).body;
    expect(text).toBe('Talks\n\nOne two three.\n\nfour\n\nfive\n\nCaption\n\nSix\n\nSeven');
    expect(words).toBe(9);
  });

  test('keeps times, ratios and smileys as they were typed', () => {
    expect(
      html('At 12:30 the :smile: stood 3:1, see a::b and http:x\n\n::unknown\n\n:::unknown\ntext\n:::'),
    ).toBe(
      '<p>At 12:30 the :smile: stood 3:1, see a::b and http:x</p>\n<p>::unknown</p>\n<p>:::unknown\ntext\n:::</p>',
    );
  });

  test('keeps them beside directives of ours, too', () => {
    expect(
      html('::youtube{id=abc}\n\n::unknown{a="b"} **bold** at 12:30 :smile:\n\n`::x`\n\n    ::y'),
    ).toContain(
      '<p>::unknown{a=“b”} <strong>bold</strong> at 12:30 :smile:</p>\n<p><code>::x</code></p>\n<pre><code>::y\n</code></pre>',
    );
  });

  test('has GitHub’s additions', () => {
    expect(html('~~gone~~ ~5 to ~10 www.example.com')).toBe(
      '<p><del>gone</del> ~5 to ~10 <a href="http://www.example.com" rel="noopener external">www.example.com</a></p>',
    );
    expect(html('- [x] done\n- [ ] open')).toBe('<ul>\n<li>☑ done</li>\n<li>☐ open</li>\n</ul>');
    expect(html('| a | b |\n|--:|---|\n| 1 | 2 |')).toContain('<td class="align-right">1</td>\n<td>2</td>');
  });

  test('numbers footnotes, and names them in the story’s language', () => {
    const out = html('Text[^a] and[^b] and[^a].\n\n[^a]: One\n[^b]: Two', 'de-AT');
    expect(out).toContain(
      'Text<sup><a href="#footnote-1" id="footnote-ref-1" class="footnote-ref">1</a></sup>',
    );
    expect(out).toContain('<section class="footnotes"><h2 id="footnote-label">Fußnoten</h2>');
    expect(out).toContain('aria-label="Zurück zum Text 2"');
    expect(out.match(/id="footnote-ref-1-2"/g)).toHaveLength(1);
  });
});

describe('raw HTML', () => {
  test('is nested as browsers would, across Markdown and paragraphs', () => {
    expect(
      html(
        '<a href="https://a.example/"><em>Text</em></a><em> more </em>\n\n<div>\n\n*inside*\n\n</div>\n\n<strong>open',
      ),
    ).toBe(
      '<p><a href="https://a.example/" rel="noopener external"><em>Text</em></a><em> more </em></p>\n' +
        '<div>\n<p><em>inside</em></p>\n</div>\n<p><strong>open</strong></p>',
    );
  });

  test('loses scripts and handlers with a message each, and keeps the text', () => {
    const source =
      'A <b onclick="x()">b</b>\nx <script>secret()</script> c <!-- note -->\n\n<style>p{}</style>\n\n<center style="x">d</center>';
    expect(html(source).replace(/\s+/g, ' ')).toBe('<p>A <b>b</b> x c </p> d');
    expect(result(source).body.text).toBe('A b x c\n\nd');
    expect(said(source)).toEqual([
      'warning markdown/unsafe-attribute 8:3',
      'warning markdown/dropped-element 9:3',
      'note markdown/comment 9:31',
      'warning markdown/dropped-element 11:1',
      'note markdown/dropped-tag 13:1',
    ]);
  });

  test('that swallows the rest of a story is ignored', () => {
    expect(result('Before <textarea> between\n\nafter').body.text).toBe('Before between\n\nafter');
    expect(said('Before <plaintext> between\n\nafter')).toEqual(['warning markdown/unclosed-html 8:8']);
  });

  test('that only holds what is taken out leaves nothing', () => {
    expect(
      html('one\n\n<div data-x="1"><script src="https://a.example/x.js"></script></div>\n\ntwo'),
    ).toMatch(/^<p>one<\/p>\s*<p>two<\/p>$/);
  });

  test('gives its frames to readers as links', () => {
    expect(html('one <iframe src="https://www.youtube.com/embed/abc?rel=0"></iframe> two')).toBe(
      '<p>one </p><figure class="embed embed-video"><a href="https://www.youtube.com/watch?v=abc" rel="noopener external">Watch on YouTube</a></figure><p> two</p>',
    );
    expect(said('<iframe src="https://a.example/x"></iframe>')).toEqual([
      'warning markdown/unknown-embed 8:1',
    ]);
  });
});

describe('messages', () => {
  test('stand where the mistake stands in the file', () => {
    expect(said('one\n\ntwo [x](javascript:a) ![](b.png)')).toEqual([
      'warning markdown/unsafe-link 10:5',
      'warning markdown/missing-alt 10:23',
    ]);
    expect(said('{{< youtube\n  id="abc" >}} [x](irc:a)\n\n[y](irc:b)')).toEqual([
      'warning markdown/unsafe-link 9:16',
      'warning markdown/unsafe-link 11:1',
    ]);
    expect(said('a\u0007b')).toEqual(['note markdown/forbidden-character 8:2']);
  });

  test('tell of tags of template languages, which readers would see', () => {
    expect(said('{% include x.html %}')).toEqual(['warning markdown/template-tag 8:1']);
    expect(said('`{% include x.html %}`')).toEqual([]);
  });

  test('tell of footnotes that are not there', () => {
    expect(said('Text[^7].')).toEqual(['warning markdown/missing-footnote 8:1']);
    expect(said('Text[^7].\n\n[^7]: x')).toEqual([]);
  });

  test('have rules with words for editors', () => {
    for (const [name, rule] of Object.entries(markdownRules)) {
      expect(rule.id).toBe(`markdown/${name}`);
      expect(rule.why.length + rule.fix.length).toBeGreaterThan(40);
    }
  });
});

test('what is left out of many elements alike is said once, at the first', () => {
  const { messages } = createMarkdown({ siteUrl: 'https://example.org', language: 'en' }).render(
    '<p class="x">a</p>\n\n<p class="x">b</p>\n\n<p style="x">c</p>',
    { file: 'a.md', line: 1, language: 'en' },
  );
  expect(messages.map(({ rule, line }) => `${rule} ${line}`)).toEqual([
    'markdown/dropped-attribute 1',
    'markdown/dropped-attribute 5',
  ]);
});
