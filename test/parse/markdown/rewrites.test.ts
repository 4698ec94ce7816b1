import { describe, expect, test } from 'vitest';
import { createMarkdown } from '../../../src/parse/markdown.js';

const { render } = createMarkdown({ siteUrl: 'https://www.example.org', language: 'en' });

function result(markdown: string) {
  const { body, messages } = render(markdown, { file: 'articles/a.md', line: 1, language: 'en' });
  return {
    html: body.html.trim(),
    text: body.text,
    links: body.links.map(({ kind, target }) => `${kind} ${target}`),
    pictures: body.pictures.map(({ src }) => src),
    said: messages
      .filter(({ rule }) => rule !== 'markdown/missing-credit')
      .map(({ rule, line, column }) => `${rule} ${line}:${column}`),
  };
}

describe('comments of template languages are not published', () => {
  test.each([
    '{# secret #}',
    '{#- secret\n\nsecret -#}',
    '{% comment %}\nsecret\n\n{% if x %}secret{% endif %}\n{% endcomment %}',
    '{%- comment -%}secret{%- endcomment -%}',
    '{% COMMENT "why" %}secret{% comment %}secret{% endcomment %}secret{% ENDCOMMENT %}',
    '{%# secret %}',
    '{/* secret\n\nsecret */}',
    '{{!-- secret {{ secret }} --}}',
    '{{! secret }}',
    '{{/* secret */}}',
    '{{- /* secret */ -}}',
    '{* secret *}',
    '{>>secret<<}',
    '<%# secret %>',
    '<%-- secret --%>',
    '%%\nsecret\n%%',
    '[//]: # (secret)',
    '[comment]: <> (secret)',
  ])('%j', (comment) => {
    const { text, said } = result(`Before.\r\n\r\n${comment}\r\n\r\nAfter.`);
    expect(text).toBe('Before.\n\nAfter.');
    expect(said).toEqual(['markdown/comment 3:1']);
  });

  test('in the midst of a line, a list and a quotation', () => {
    expect(result('One {# secret #}two').text).toBe('One two');
    expect(result('- one {/* secret */}\n- two').text).toBe('one\n\ntwo');
    expect(result('> one\n> {# secret\n> secret #}\n> two').text).toBe('one\n\ntwo');
  });

  test('but code is, and what only looks like one', () => {
    expect(result('`{# a #}`\n\n```\n{% comment %}b{% endcomment %}\n```')).toMatchObject({
      text: '{# a #}\n\n{% comment %}b{% endcomment %}',
      said: [],
    });
    expect(result('## One {#one}\n\n{#a} 50 %% {b} #}')).toMatchObject({ said: [] });
  });

  test('one that never ends hides its paragraph alone, and is told', () => {
    for (const open of ['{# secret', '{% comment %}\nsecret', '{/* secret', '{{!-- secret']) {
      expect(result(`Before ${open}\n\nAfter.`)).toMatchObject({
        text: 'Before\n\nAfter.',
        said: ['markdown/unclosed-template-comment 1:8'],
      });
    }
  });
});

describe('the site’s own address in a template language is its path', () => {
  test.each([
    ['[x]({{ site.baseurl }}/a/)', 'path /a/'],
    ['[x]({{site.url}}{{site.baseurl}}/a/)', 'path /a/'],
    ['[x](<{{ site.url }}/a/>)', 'path /a/'],
    ['[x]({{ site.baseurl }})', 'path /'],
    ['[x]({{ "/a/" | relative_url }})', 'path /a/'],
    ["[x]({{ 'a/' | absolute_url }})", 'path /a/'],
    ['[x]({{ "/a/" | prepend: site.baseurl | prepend: site.url }})', 'path /a/'],
    ["[x]({{ '/a/' | url }})", 'path /a/'],
    ['[x]({% link _posts/2016-03-05-a.md %})', 'file _posts/2016-03-05-a.md'],
    ['[x]({{ site.baseurl }}{% post_url 2016-03-05-a %})', 'file _posts/2016-03-05-a.md'],
    ['[x][r]\n\n[r]: {{ site.url }}/a/', 'path /a/'],
    ['<a href="{{ site.baseurl }}/a/">x</a>', 'path /a/'],
    ['[x]({filename}/a.md)', 'file a.md'],
    ['> - [x]({{ .Site.BaseURL }}a/)', 'path /a/'],
  ])('%s', (markdown, link) => {
    expect(result(markdown)).toMatchObject({ links: [link], said: [] });
  });

  test('of pictures too, and nowhere but in addresses', () => {
    expect(result('![A]({{ site.baseurl }}/assets/a.jpg)').pictures).toEqual(['assets/a.jpg']);
    expect(result('See {{ site.url }}/a/').said).toEqual(['markdown/template-tag 1:5']);
    expect(result('[x](https://example.com/?u={{ site.url }})').said).toEqual(['markdown/template-tag 1:28']);
  });
});

describe('attribute lists', () => {
  test.each([
    ['A paragraph.\n{: .lead}', '<p>A paragraph.</p>'],
    ['# A {: #own-id}', '<h2 id="own-id">A</h2>'],
    ['## A { #own-id }', '<h2 id="own-id">A</h2>'],
    ['## A {.lead #own-id}', '<h2 id="a">A</h2>'],
    ['*a*{: .x key="v"} b', '<p><em>a</em> b</p>'],
    ['- one\n{: .fancy}', '<ul>\n<li>one</li>\n</ul>'],
    ['* Contents\n{:toc}\n\nText', '<p>Text</p>'],
    ['[TOC]\n\nText', '<p>Text</p>'],
    ['[[_TOC_]]\n\nText', '<p>Text</p>'],
    ['Text {.class}', '<p>Text</p>'],
  ])('%j are left out', (markdown, html) => {
    expect(result(markdown).html).toBe(html);
  });

  test('are told, once for each that differs', () => {
    expect(result('a\n{: .x}\n\nb\n{: .x}\n\nc\n{: .y}').said).toEqual([
      'markdown/layout-mark 2:1',
      'markdown/layout-mark 8:1',
    ]);
  });

  test('are not to be mistaken for braces of text, code and directives', () => {
    expect(result('{curly} a {b=c} d, `{: .x}`').text).toBe('{curly} a {b=c} d, {: .x}');
    expect(result('::embed{url="https://vimeo.com/1"}').said).toEqual([]);
    expect(result(':::factbox[A]{title="b"}\nx\n:::').said).toEqual([]);
  });
});

describe('directives written nearly right work', () => {
  const box = '<aside class="factbox"><p class="factbox-title">The bridge</p><p>Text</p></aside>';
  test.each([
    ':::factbox{title=“The bridge”}\nText\n:::',
    ':::factbox{title=„The bridge“}\r\nText\r\n:::',
    '::: factbox{title="The bridge"}\nText\n:::',
    ':::factbox title="The bridge"\nText\n:::',
    ':::factbox The bridge\nText\n:::',
    ':::Factbox{title="The bridge"}\nText\n:::',
    '::: {.factbox title="The bridge"}\nText\n:::',
    '：：：factbox{title=“The bridge”}\nText\n：：：',
    '::factbox{title="The bridge"}\nText\n:::',
    ':::factbox {title=‘The bridge’}\nText\n:::',
  ])('%j', (markdown) => {
    expect(result(markdown)).toMatchObject({ html: box, said: [] });
  });

  test.each([
    '::embed{url=“https://vimeo.com/1”}',
    ':: embed{url="https://vimeo.com/1"}',
    '::embed url="https://vimeo.com/1"',
    '::embed https://vimeo.com/1',
    '::vimeo 1',
    '：：vimeo{id=1}',
    ':::embed{url="https://vimeo.com/1"}',
  ])('%j', (markdown) => {
    const { html, text, said } = result(`Before\n\n${markdown}\n\nAfter`);
    expect(html).toContain('href="https://vimeo.com/1"');
    expect([text, said]).toEqual(['Before\n\nAfter', []]);
  });

  test('in lists and quotations as well, but not in code', () => {
    expect(result('> ::: factbox{title=“A”}\n> Text\n> :::').said).toEqual([]);
    expect(result('- ::embed{url=“https://vimeo.com/1”}').html).toContain('href="https://vimeo.com/1"');
    expect(result('`:: embed x`\n\n```\n::: factbox\n```').text).toBe(':: embed x\n\n::: factbox');
  });
});

test('spaces of word processors behind # make headings', () => {
  expect(result('##\u00a0What next').html).toBe('<h2 id="what-next">What next</h2>');
  expect(result('> ##\u3000見出し').html).toContain('<h2 id="見出し">見出し</h2>');
  expect(result('`##\u00a0x`').html).toBe('<p><code>##\u00a0x</code></p>');
});
