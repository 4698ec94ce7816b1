import { describe, expect, it } from 'vitest';
import { kindOf } from '../../src/parse/kinds.js';
import { createParser } from '../../src/parse/parse.js';

const parser = createParser({
  siteUrl: 'https://example.org',
  language: 'en',
  timeZone: 'Asia/Shanghai',
  frontMatter: {},
  limits: { fileSize: 2 ** 21 },
});
const parse = (path: string, text: string) => parser.parse({ path, text, digest: 'd' });

describe('kindOf', () => {
  it.each([
    ['articles/2026/beijing.md', 'article', '2026/beijing'],
    ['news/2026/beijing.md', 'article', 'news/2026/beijing'],
    ['beijing.md', 'article', 'beijing'],
    ['authors.md', 'article', 'authors'],
    ['news/authors/wang.md', 'article', 'news/authors/wang'],
    ['constructor/x.md', 'article', 'constructor/x'],
    ['authors/wang.md', 'author', 'wang'],
    ['authors/staff/wang.md', 'author', 'staff/wang'],
    ['sections/world.md', 'section', 'world'],
    ['topics/peace.md', 'topic', 'peace'],
    ['series/rivers.MD', 'series', 'rivers'],
    ['pages/about.md', 'page', 'about'],
  ])('%s is %s %s', (path, kind, key) => {
    expect(kindOf(path)).toEqual({ kind, key });
  });
});

describe('parse', () => {
  it('puts a story together', () => {
    const { document, messages } = parse(
      'articles/2026-11-23-talks.md',
      '---\ntitle: Talks\ndate: 2026-11-23\n---\n\nThe *first* day.\n',
    );
    expect(messages).toEqual([]);
    expect(document).toMatchObject({
      kind: 'article',
      file: 'articles/2026-11-23-talks.md',
      key: '2026-11-23-talks',
      slug: 'talks',
      digest: 'd',
      title: 'Talks',
      date: Date.UTC(2026, 10, 22, 16),
      body: { text: 'The first day.', words: 3 },
      places: { title: { line: 2, column: 8 } },
    });
  });

  it.each([
    [
      'authors/wang.md',
      'name: Wang Li\nlinks: [https://social.example/@wang]',
      {
        kind: 'author',
        name: 'Wang Li',
        links: [{ title: 'social.example', url: 'https://social.example/@wang' }],
      },
    ],
    [
      'sections/world.md',
      'title: World\norder: 2',
      { kind: 'section', title: 'World', order: 2, draft: false },
    ],
    ['topics/peace.md', 'title: Peace', { kind: 'topic', title: 'Peace' }],
    ['series/rivers.md', 'title: Rivers', { kind: 'series', title: 'Rivers' }],
    ['pages/about.md', 'title: About\nurl: /about', { kind: 'page', title: 'About', url: '/about' }],
  ])('reads %s', (path, fields, expected) => {
    const { document, messages } = parse(path, `---\n${fields}\n---\nText.\n`);
    expect(messages).toEqual([]);
    expect(document).toMatchObject(expected);
    expect(document).not.toHaveProperty('slug');
  });

  it('tells what is wrong in the text even if the fields are not sound', () => {
    const { document, messages } = parse(
      'a.md',
      '---\ntitle: x\nslug: ../x\ndate: soon\n---\n\n<script>x</script>\n',
    );
    expect(document).toBeUndefined();
    expect(messages.filter((m) => m.line === 7)).not.toEqual([]);
    expect(messages.map((m) => m.rule)).toEqual(expect.arrayContaining(['parse/bad-date']));
  });

  it('refuses a file whose name can’t be an address', () => {
    const { document, messages } = parse('news/!!!.md', '---\ntitle: T\ndate: 2026-11-23\n---\n');
    expect(document).toBeUndefined();
    expect(messages.map((m) => m.rule)).toEqual(['parse/bad-slug']);
    expect(parse('news/!!!.md', '---\ntitle: T\ndate: 2026-11-23\nslug: x\n---\n').document).toMatchObject({
      slug: 'x',
    });
  });
});

describe('a story without a text', () => {
  const told = (body: string, path = 'articles/a.md', fields = '') =>
    parse(path, `---\ntitle: A\ndate: 2024-01-02\n${fields}---\n${body}`)
      .messages.filter(({ rule }) => rule === 'parse/no-text')
      .map(({ line }) => line);

  it.each(['', '\n \t\n', '<!-- todo -->', '## A heading', '---', '{# todo #}', ':::factbox\n:::', '&nbsp;'])(
    'is told: %j',
    (body) => expect(told(body)).toHaveLength(1),
  );

  it('is none where a picture, a list or a box is, nor a draft, nor another kind of file', () => {
    for (const body of ['Text', '![A](a.jpg)', '- one', '## H\n\nText', '::vimeo{id=1}', '> a', '`x`']) {
      expect([body, told(body)]).toEqual([body, []]);
    }
    expect(told('', 'articles/a.md', 'draft: true\n')).toEqual([]);
    expect(told('', 'topics/a.md')).toEqual([]);
  });
});
