import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathProblem } from '../../src/lib/url.js';
import {
  dateOfFile,
  languageOfFile,
  leadsOut,
  ownPath,
  picturePath,
  slugOfFile,
  toSlug,
} from '../../src/parse/addresses.js';

describe('ownPath', () => {
  it.each([
    ['/a/b.html', '/a/b.html'],
    ['a/b/', '/a/b/'],
    ['/caf%C3%A9', '/café'],
    ['/cafe\u0301', '/café'],
    ['https://example.org/a', '/a'],
    ['http://www.example.org/paper/a', '/a'],
    ['//example.org/paper', '/'],
    ['/', '/'],
  ])('makes %s the path %s', (text, url) => {
    expect(ownPath(text, 'https://example.org/paper')).toEqual({ url });
  });

  it.each([
    '../x',
    '/a/../../b',
    '/a%2f..%2fb',
    '/%2e%2e/b',
    'https://other.org/a',
    '//other.org/a',
    'javascript:alert(1)',
    '/a?b=c',
    '/a#b',
    '/a%23b',
    '/100%',
    '/a\\b',
    '/a%00b',
    '/a\u202eb',
    '//',
    '/a//b',
    '/{{ page.slug }}|x',
  ])('refuses %s', (text) => {
    expect(ownPath(text, 'https://example.org').bad).toBeDefined();
  });

  it('gives only paths that can be published', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '/',
            '..',
            '.',
            '%2e',
            '%2F',
            'a',
            ':',
            '\\',
            '//',
            'é',
            '%',
            '?',
            'https:',
            '\u0000',
          ),
        ),
        (parts) => {
          const { url } = ownPath(parts.join(''), 'https://example.org');
          if (url !== undefined) expect(pathProblem(url)).toBeUndefined();
        },
      ),
    );
  });
});

describe('picturePath', () => {
  it.each([
    ['media/x.jpg', 'media/x.jpg'],
    ['/media/x.jpg', 'media/x.jpg'],
    ['/2024/x.jpg', '2024/x.jpg'],
    ['../../media/x.jpg', 'media/x.jpg'],
    ['./x.jpg', 'news/2024/x.jpg'],
    ['x y.jpg', 'news/2024/x y.jpg'],
    ['cafe\u0301.jpg', 'news/2024/café.jpg'],
    ['https://example.org/x.jpg', 'https://example.org/x.jpg'],
    ['//example.org/x.jpg', 'https://example.org/x.jpg'],
    ['http://news.example/paper/media/caf%C3%A9.jpg?w=640', 'media/café.jpg'],
    ['//www.news.example/paper/media/x.jpg', 'media/x.jpg'],
    ['https://NEWS.example/media/x.jpg', 'media/x.jpg'],
    ['/paper/media/x.jpg', 'media/x.jpg'],
    ['media/caf%C3%A9.jpg', 'media/café.jpg'],
    ['media/100%.jpg', 'media/100%.jpg'],
  ])('%s is %s', (text, src) => {
    expect(picturePath(text, 'news/2024/a.md', 'https://www.news.example/paper')).toEqual({ src });
  });

  it.each([
    ['../../../x.jpg', undefined],
    ['media/../../x.jpg', undefined],
    ['/../x.jpg', undefined],
    ['javascript:alert(1)', undefined],
    ['data:image/png;base64,AAAA', undefined],
    ['a\\b.jpg', undefined],
    ['media/', undefined],
    ['\u202ex.jpg', undefined],
    ['http://example.org/x.jpg', true],
  ])('refuses %s', (text, elsewhere) => {
    const found = picturePath(text, 'news/2024/a.md', 'https://www.news.example/paper');
    expect(found.bad).toBeDefined();
    expect(found.elsewhere).toBe(elsewhere);
  });
});

describe('toSlug', () => {
  it.each([
    ['beijing-talks', 'beijing-talks'],
    ['1e3', '1e3'],
    ['pa.-capital_2', 'pa.-capital_2'],
    ['北京-谈判', '北京-谈判'],
    ['My Slug!', 'my-slug'],
    ['a?b#c', 'a-b-c'],
    ['ends.', 'ends'],
    ['<script>', 'script'],
  ])('%s: %s', (text, slug) => {
    expect(toSlug(text)).toEqual({ slug });
  });

  it.each(['../../x', '..', '.', 'a/b', 'a\\b', '!!!', '\u202eabc', 'x'.repeat(300)])(
    'refuses %s',
    (text) => {
      expect(toSlug(text).bad).toBeDefined();
    },
  );

  it('never leads out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { slug } = toSlug(text);
        if (slug !== undefined)
          expect([pathProblem(`/${slug}`), slug.includes('/')]).toEqual([undefined, false]);
      }),
    );
  });
});

describe('slugOfFile', () => {
  it.each([
    ['2026/2026-11-23-beijing.md', 'beijing'],
    ['2026-11-23.md', '2026-11-23'],
    ['_posts/2016-3-9-short.md', 'short'],
    ['2024-1-6/index.md', '2024-1-6'],
    ['2024-10-2024-election.md', '2024-10-2024-election'],
    ['news/My Story.md', 'my-story'],
    ['news/my-story/index.md', 'my-story'],
    ['index.md', 'index'],
    ['A.MD', 'A'],
  ])('%s: %s', (file, slug) => {
    expect(slugOfFile(file)).toEqual({ slug });
  });

  it('says when nothing is left', () => {
    expect(slugOfFile('news/!!!.md').bad).toBe('it has no letter and no digit');
  });
});

describe('dateOfFile', () => {
  it.each([
    ['2026/2026-11-23-beijing.md', '2026-11-23'],
    ['_posts/2016-3-9-short.md', '2016-3-9'],
    ['2016-13-9-short.md', undefined],
    ['short.md', undefined],
  ])('%s: %s', (file, day) => {
    expect(dateOfFile(file)).toBe(day);
  });
});

describe('leadsOut', () => {
  it.each([
    ['../a', true],
    ['/a/%2e%2e/b', true],
    ['a\\..\\b', true],
    ['/a..b', false],
    ['/100%', false],
  ])('%s: %s', (text, expected) => {
    expect(leadsOut(text)).toBe(expected);
  });
});

describe('languageOfFile', () => {
  it.each([
    ['posts/story.de.md', { language: 'de', bare: 'posts/story.md' }],
    ['my-story/index.pt-br.markdown', { language: 'pt-BR', bare: 'my-story/index.markdown' }],
    ['story.zh-hans.md', { language: 'zh-Hans', bare: 'story.md' }],
    ['story.md', undefined],
    ['notes.v1.md', undefined],
    ['notes.1.de.md', undefined],
    ['story.xq.md', undefined],
    ['de.md', undefined],
  ])('%s', (file, expected) => {
    expect(languageOfFile(file)).toEqual(expected);
  });
});
