import { describe, expect, test } from 'vitest';
import { createMarkdown } from '../../../src/parse/markdown.js';

const { render } = createMarkdown({ siteUrl: 'https://www.example.org', language: 'en' });

function messages(markdown: string, language = 'en') {
  return render(markdown, { file: 'articles/2026/a.md', line: 1, language }).messages;
}

/** Rules and places of what is more than a note. */
function said(markdown: string, language = 'en'): string[] {
  return messages(markdown, language)
    .filter(({ level }) => level !== 'note')
    .map(({ rule, line, column }) => `${rule.replace('markdown/', '')} ${line}:${column}`);
}

describe('Markdown that is nearly right is told', () => {
  test.each([
    ['##Who pays?', 'nearly-markdown 1:1'],
    ['Text\n###Who pays?', 'nearly-markdown 2:1'],
    ['> ##Who pays?', 'nearly-markdown 1:3'],
    ['＃＃　見出し', 'nearly-markdown 1:1'],
    ['See [the report] (https://example.com/r).', 'nearly-markdown 1:5'],
    ['- See [the report]\n  (../r.md)', 'nearly-markdown 1:7'],
    ['See (the plan)[https://example.com/p].', 'nearly-markdown 1:5'],
    ['See [a](https://example.com/a b).', 'nearly-markdown 1:5'],
    ['See [a](my report.pdf).', 'nearly-markdown 1:5'],
    ['See [a](https://example.com “Title”).', 'nearly-markdown 1:5'],
    ['See [a](https://example.com/a', 'nearly-markdown 1:7'],
    ['[call](tel:+44 20 7946 0000)', 'nearly-markdown 1:6'],
    ['See [the report][r] soon.', 'nearly-markdown 1:5'],
    ['![A ferry](../media/my photo.jpg)', 'nearly-markdown 1:1'],
    ['*x*\r\n\r\n![A](a.jpg "The "old" bridge")', 'nearly-markdown 3:1'],
    ['![A ferry]', 'nearly-markdown 1:1'],
    ['!(A ferry)[a.jpg]', 'nearly-markdown 1:1'],
    ['< https://example.com/a >', 'nearly-markdown 1:1'],
    ['A **bold word', 'nearly-markdown 1:3'],
    ['A ** bold ** word', 'nearly-markdown 1:3'],
    ['A **bold ** word', 'nearly-markdown 1:3'],
    ['他说**重要的消息', 'nearly-markdown 1:3'],
    ['The `code is open', 'nearly-markdown 1:5'],
    ['-one\n-two', 'nearly-markdown 1:1'],
    ['• one\n• two', 'nearly-markdown 1:1'],
    ['1)one\n2)two', 'nearly-markdown 1:1'],
    ['-\u00a0one', 'nearly-markdown 1:1'],
    ['| a | b |\n| c | d |', 'nearly-markdown 1:1'],
    ['| a | b |\n|---|---|---|\n| c | d |', 'nearly-markdown 2:1'],
    ['&amp;nbsp; a', 'nearly-markdown 1:1'],
    ['<div>\n**bold**\n</div>', 'markdown-in-html 1:1'],
  ])('%j', (markdown, expected) => {
    expect(said(markdown)).toEqual([expected]);
  });
});

describe('marks of other programs are told', () => {
  test.each([
    ['The year {{ page.year }}', 'template-tag 1:10'],
    ['{% include x.html %}', 'template-tag 1:1'],
    ['{%- assign x = 1 -%}', 'template-tag 1:1'],
    ['{{> partial }}', 'template-tag 1:1'],
    ['{{ content', 'template-tag 1:1'],
    ['<%= yield %>', 'template-tag 1:1'],
    ['{{< youtube abc', 'template-tag 1:1'],
    ['[x]({{page.url}})', 'template-tag 1:1'],
    ['<a href="{{ page.url }}">x</a>', 'template-tag 1:1'],
    ['See [[Page]].', 'foreign-markup 1:5'],
    ['See [[Page|text]].', 'foreign-markup 1:5'],
    ['![[image.png]]', 'foreign-markup 1:1'],
    ['[https://example.com the text]', 'foreign-markup 1:1'],
    ['"the text":https://example.com', 'foreign-markup 1:1'],
    ['a [b]c[/b]', 'foreign-markup 1:7'],
    ['!!! note "A title"\n    Text.', 'foreign-markup 1:1'],
    ['> [!WARNING]\n> Text.', 'foreign-markup 1:3'],
    ['Pier\n: Where people walk.', 'foreign-markup 2:1'],
    ["import Chart from '../chart.js'", 'foreign-markup 1:1'],
    ['export const x = 1', 'foreign-markup 1:1'],
    ['.. image:: a.png', 'foreign-markup 1:1'],
    ['#+TITLE: x', 'foreign-markup 1:1'],
    ['h2. A heading', 'foreign-markup 1:1'],
    ['== A heading ==', 'foreign-markup 1:1'],
  ])('%j', (markdown, expected) => {
    expect(said(markdown)).toEqual([expected]);
  });
});

describe('directives and code that never end are told where they begin', () => {
  test.each([
    ['One\n\n:::factbox{title="x"}\ntext\n\nmore', 'unclosed-directive 3:1'],
    ['> :::pullquote\n> text\n\nmore', 'unclosed-directive 1:3'],
    ['::::factbox\n:::pullquote\nx\n:::\n\ny', 'unclosed-directive 1:1'],
    ['::::factbox\n:::pullquote\nx\n::::', 'unclosed-directive 2:1'],
    ['One\n\n```\ncode', 'unclosed-code 3:1'],
    ['~~~js\ncode\n```', 'unclosed-code 1:1'],
    ['- ```\n  code\n\nmore', 'unclosed-code 1:3'],
    [':::factbox\nx\n:::\n\n:::', 'nearly-directive 5:1'],
    ['See ::embed{url="https://example.com"} here', 'nearly-directive 1:5'],
    ['::embed(https://example.com)', 'nearly-directive 1:1'],
    [':embed{url="https://example.com"}', 'nearly-directive 1:1'],
  ])('%j', (markdown, expected) => {
    expect(said(markdown)).toEqual([expected]);
  });

  test('and not where they end', () => {
    const closed = ':::factbox{title="x"}\ntext\n:::\n\n> ```\n> code\n> ```\n\n~~~\nx\n~~~~\n\n```\n```';
    expect(said(closed)).toEqual([]);
    expect(said('::::factbox\n:::pullquote\nx\n:::\n::::\r\n')).toEqual([]);
    expect(said('- :::factbox\n  x\n  :::\n- two')).toEqual([]);
  });
});

describe('text that has become something else is told', () => {
  test.each([
    ['One\n\n    The mayor said on Monday', 'indented-text 3:1'],
    ['\tThe mayor said on Monday', 'indented-text 1:1'],
    ['- one\n\n      The mayor said', 'indented-text 3:3'],
    ['市长\n\n    市长在周一表示', 'indented-text 3:1'],
    ['The mayor said no.\n---', 'heading-by-line 1:1'],
    ['The mayor\nsaid\n===', 'heading-by-line 1:1'],
    ['1986. A great year', 'list-by-number 1:1'],
  ])('%j', (markdown, expected) => {
    expect(said(markdown)).toEqual([expected]);
  });

  test('but not code, headings and lists that are meant', () => {
    expect(
      said('    const x = y;\n    $ npm install\n\nTitle\n=====\n\nSecond\n---\n\n1. one\n2. two'),
    ).toEqual([]);
  });
});

test('ordinary news prose is left in peace', () => {
  const prose = [
    'At 12:30 the vote stood 3:1; “I was [sic] there”, she [the mayor] said, [1] [emphasis added].',
    'Prices rose 5 % (5*3 = 15, 2**3 = 8) in C# and C++, f(x)[1], a_b, snake_case_name, std::embed.',
    '#MeToo and #hashtags, @handles, a@example.com, R&D, AT&T, AT&amp;T, {curly} and { spaced } braces, ~5 to ~10.',
    '*Prices exclude tax.\n\nPrice* and price**, see below; 100* of 200**.',
    'Name: ______ and ____; --- and *** and …; e.g. \\**escaped\\** \\[x\\](y) \\{{ x }}.',
    '- Hello, he said.\n- Hello, she said.',
    '-5 degrees\n-7 degrees',
    'Yes! [A link](https://example.com) (see <https://example.com>) https://example.com/a_(b) www.example.com.',
    'He asked: “Why?” [laughs] Stop![1] 1. May 2026 was warm. 2. Bundesliga.',
    '> Quoted\n> text: with colons\n\n## Heading: a colon\n\n| a | b |\n|---|---|\n| [sic] | 12:30 |',
    '[caption] (left) and [gallery] are words; the [embed] too. [Reuters] — [AP]',
    "It's 5' 11\", rock 'n' roll, ’tis; 3 < 4 and 4 > 3; a | b; x = y; 50 %% off; == equal",
    '`{{ code }}` `[x](y z)` `**`\n\n```\n{% x %} ##x [[y]] :::z\n```',
    '**Bold:** text, __bold__ and _it_*al*ic, **“quoted”** text, ***both***.',
  ];
  for (const text of prose) expect([text, said(text)]).toEqual([text, []]);
  expect(said('“这是[原文]的”，他说：**重要**。（注意）[1]', 'zh-Hans')).toEqual([]);
  expect(said('هذا [كذا] نص: 12:30، #وسم', 'ar')).toEqual([]);
});

test('many of one kind are told once, at the first, with how many there are', () => {
  const [first, ...rest] = messages(Array.from({ length: 40 }, (_, i) => `##Heading ${i}`).join('\n\n'));
  expect(rest).toEqual([]);
  expect(first?.line).toBe(1);
  expect(first?.what).toBe('“##Heading 0” is shown as text. So are 39 more like it.');
});

test('what was hidden from the parser is told as it was typed', () => {
  expect(messages('{{< youtube abc >}}\n\n##Heading {{< youtube abc >}}')[0]?.what).toContain(
    '##Heading {{< youtube abc >}}',
  );
});
