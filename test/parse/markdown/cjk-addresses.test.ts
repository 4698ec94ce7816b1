import { describe, expect, it } from 'vitest';
import { createMarkdown } from '../../../src/parse/markdown.js';

const { render } = createMarkdown({ siteUrl: 'https://www.example.org', language: 'zh-Hans' });

function linksOf(markdown: string): [href: string, text: string][] {
  const { html } = render(markdown, { file: 'articles/a.md', line: 1, language: 'zh-Hans' }).body;
  return [...html.matchAll(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/g)].map(([, href = '', text = '']) => [
    href,
    text,
  ]);
}

const address = 'https://news.test/abc?x=1';

describe('a bare address beside Chinese, Japanese or Korean', () => {
  it.each(['。', '，', '、', '）', '」', '』', '】', '》', '；', '：', '？', '！', '”'])(
    'ends before %s',
    (mark) => {
      expect(linksOf(`详见${address}${mark}他说。`)).toEqual([[address, address]]);
    },
  );

  it('lets what stands behind it be Markdown', () => {
    const { html } = render(`（见${address}）。他说**重要**。`, {
      file: 'a.md',
      line: 1,
      language: 'zh',
    }).body;
    expect(html).toContain('</a>）。他说<strong>重要</strong>。');
  });

  it('may begin with www', () => {
    expect(linksOf('请看www.news.test/a。')).toEqual([]);
    expect(linksOf('请看 www.news.test/a。下文')).toEqual([['http://www.news.test/a', 'www.news.test/a']]);
  });

  it('keeps letters of these scripts', () => {
    expect(linksOf('见 https://news.test/新闻/一。下文')[0]?.[1]).toBe('https://news.test/新闻/一');
  });

  it('is left alone in links, references, HTML and code', () => {
    expect(linksOf(`[文](${address}。a)`)[0]?.[0]).toBe(encodeURI(`${address}。a`));
    expect(linksOf(`<a href="${address}。a">文</a>`)[0]?.[0]).toContain('abc?x=1');
    expect(linksOf(`\`${address}。\``)).toEqual([]);
    expect(linksOf(`[文][a]\n\n[a]: ${address}。a`)[0]?.[0]).toBe(encodeURI(`${address}。a`));
  });
});
