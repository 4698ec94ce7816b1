import { expect, test } from 'vitest';
import { createMarkdown } from '../../../src/parse/markdown.js';

const { render } = createMarkdown({ siteUrl: 'https://example.org', language: 'en' });

function lost(source: string): string[] {
  return render(source, { file: 'articles/a.md', line: 1, language: 'en' }).messages.flatMap(
    ({ rule, line, what }) => (rule === 'markdown/lost-text' ? [`${line} ${what}`] : []),
  );
}

test.each([
  ['Text.\n\n<picture>the words<img src="a.jpg" alt=""></picture>', '3 “the words” is not on the page.'],
  ['```js the words\nx\n```', '1 “js the words” is not on the page.'],
  [':::factbox{heading="The facts"}\nText.\n:::', '1 “The facts” is not on the page.'],
  ['::figure{src="a.jpg" alt="b" caption="c" subtitle="The words"}', '1 “The words” is not on the page.'],
  ['{{< notice subtitle="The words" >}}\nText.\n{{< /notice >}}', '1 “The words” is not on the page.'],
  ['{{< figure src="a.jpg" caption="c" >}}The words{{< /figure >}}', '1 “The words” is not on the page.'],
  ['<span title="The words">x</span>', '1 “The words” is not on the page.'],
  ['<video src="https://example.org/a.mp4">The words</video>', '1 “The words” is not on the page.'],
])('words that nothing else tells of are told: %j', (source, expected) => {
  expect(lost(source)).toEqual([expected]);
});

test('a loss over several lines is told once, with the last of them', () => {
  expect(lost('<picture>\nthe first\n\n<div>\nthe second\n</div>\n</picture>')).toEqual([
    '2 “the first the second”, down to line 5, is not on the page.',
  ]);
});

test('words that stand elsewhere on the page too are told where they are missing', () => {
  expect(
    lost('The words of a text.\n\n<picture>the words of a text</picture>\n\nThe words of a text.'),
  ).toEqual(['3 “the words of a text” is not on the page.']);
});

test.each([
  'A *b***c** d&eacute;j&agrave; "e" -- f... 1/2 צה"ל 北京**很**好 Ⅷ ﬁn',
  'a<!-- x -->b, <font>c</font>d and [e]()f, g{{< youtube h >}}i',
  '![a b](c.jpg "Words. (Credit: Li Na)") [d](e.md "f") \\*g\\* <https://example.org/h>',
  '## Words {#an-id}\n\n1. a\n2. b\n\n- [x] c\n\n| d |\n| - |\n| e |',
  '::embed{url="https://example.org/" caption="a <b>b</b>"}\n\n:::pullquote{by="c"}\nd\n:::',
  '<script>a b</script> <noscript>c</noscript> <a href="javascript:d" title="e">f</a> <select><option>g</option></select>',
  '<video src="https://example.org/a.mp4">Your browser shows no films.</video>',
  '```python {1,3} linenos=true\na\n```\n\n~~~\nb\n~~~',
])('nothing is told where nothing is lost, or where it is told already: %j', (source) => {
  expect(lost(source)).toEqual([]);
});
