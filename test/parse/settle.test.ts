import { describe, expect, it } from 'vitest';
import { createSchemas } from '../../src/parse/schema.js';
import { settle } from '../../src/parse/settle.js';

const { article } = createSchemas({ timeZone: 'UTC' });
const context = { file: 'news/a.md', siteUrl: 'https://example.org', spots: new Map() };

function settled(fields: Record<string, unknown>) {
  const found = settle(article.parse({ title: 'T', date: '2024-07-18', ...fields }), context);
  return {
    fields: found.fields,
    problems: found.problems.map((p) => `${p.rule.level} ${p.rule.id} ${p.what}`),
  };
}

describe('settle', () => {
  it.each([
    [{ url: '/a.html' }, { url: '/a.html' }],
    [{ url: 'https://example.org/a.html' }, { url: '/a.html' }],
    [{ slug: 'a.b' }, { slug: 'a.b' }],
    [{ image: { src: 'x.jpg', alt: 'A' } }, { image: { src: 'news/x.jpg', alt: 'A' } }],
    [{ redirectFrom: ['/a', 'b/'] }, { redirectFrom: ['/a', '/b/'] }],
  ])('settles %j in silence', (fields, expected) => {
    const found = settled(fields);
    expect(found.problems).toEqual([]);
    expect(found.fields).toMatchObject(expected);
  });

  it.each([
    [
      { url: 'a.html' },
      'note parse/url-changed “url” is “a.html”, and “/a.html” was made of it.',
      { url: '/a.html' },
    ],
    [
      { slug: 'My Slug' },
      'note parse/slug-changed “slug” is “My Slug”, and “my-slug” was made of it.',
      { slug: 'my-slug' },
    ],
    [
      { image: { src: 'http://elsewhere.example/x.jpg' } },
      'warning parse/picture-elsewhere The picture',
      { image: undefined },
    ],
    [
      { redirectFrom: ['/a', '?p=1'] },
      'warning parse/unusable-redirect No redirect can be made from “?p=1”',
      { redirectFrom: ['/a'] },
    ],
  ])('settles %j and says how', (fields, problem, expected) => {
    const found = settled(fields);
    expect(found.problems).toEqual([expect.stringContaining(problem)]);
    expect(found.fields).toMatchObject(expected);
  });

  it.each([
    [{ url: '../x' }, 'error parse/bad-url “url” is “../x”'],
    [{ url: '/a\u202eb' }, 'error parse/bad-url “url” is “/aU+202Eb”'],
    [{ slug: '../../x' }, 'error parse/bad-slug “slug” is “../../x”'],
    [{ image: { src: '../../x.jpg' } }, 'error parse/bad-picture-path The picture “../../x.jpg”'],
    [{ redirectFrom: ['../../x'] }, 'error parse/bad-url No redirect can be made from “../../x”'],
  ])('refuses %j', (fields, problem) => {
    expect(settled(fields).problems).toEqual([expect.stringContaining(problem)]);
  });
});
