import { describe, expect, it } from 'vitest';
import { createSchemas, jsonSchema, type Kind } from '../../src/parse/schema.js';

const schemas = createSchemas({ timeZone: 'Asia/Shanghai' });
const kinds = Object.keys(schemas) as Kind[];

describe('createSchemas', () => {
  it('fills in what a story need not say', () => {
    expect(schemas.article.parse({ title: 'T', date: '2024-07-18' })).toEqual({
      title: 'T',
      date: Date.UTC(2024, 6, 17, 16),
      topics: [],
      authors: [],
      label: 'news',
      related: [],
      recommend: true,
      corrections: [],
      draft: false,
      redirectFrom: [],
    });
  });

  it.each([
    ['30% 40%', { x: 0.3, y: 0.4 }],
    ['0.3, .4', { x: 0.3, y: 0.4 }],
    [
      { x: '0%', y: '1' },
      { x: 0, y: 1 },
    ],
    ['left', undefined],
    ['1 2 3', undefined],
    ['101% 0%', undefined],
    ['-1 0', undefined],
  ])('reads the focus %j', (focus, expected) => {
    const found = schemas.article.safeParse({ title: 'T', date: '2024-07-18', image: { src: 'a', focus } });
    expect(found.data?.image?.focus).toEqual(expected);
  });

  it.each([
    ['zh-hans', 'zh-Hans'],
    ['EN', 'en'],
    ['pt-br', 'pt-BR'],
    ['english', undefined],
    ['en_US', 'en-US'],
    ['x', undefined],
    ['en--', undefined],
  ])('reads the language %s', (language, expected) => {
    expect(schemas.page.safeParse({ title: 'T', language }).data?.language).toBe(expected);
  });

  it.each([
    ['https://example.org/a', true],
    ['mailto:desk@example.org', true],
    ['javascript:alert(1)', false],
    ['JaVaScRiPt:alert(1)', false],
    ['java\nscript:alert(1)', false],
    ['data:text/html,x', false],
    ['vbscript:x', false],
    ['//example.org', false],
    ['/a', false],
  ])('judges the link %j', (url, expected) => {
    expect(schemas.author.safeParse({ name: 'N', links: [{ url }] }).success).toBe(expected);
  });
});

describe('jsonSchema', () => {
  it.each(kinds)('describes every field of %s, in the form an editor writes', (kind) => {
    const { properties, required } = jsonSchema(kind) as {
      properties: Record<string, { description?: string; type?: string }>;
      required: string[];
    };
    expect(Object.keys(properties)).toEqual(Object.keys(schemas[kind].shape));
    for (const [name, field] of Object.entries(properties))
      expect([name, field.description]).toEqual([name, expect.any(String)]);
    const named = kind === 'front' ? undefined : [kind === 'author' ? 'name' : 'title'];
    expect(required).toEqual(kind === 'article' ? ['title', 'date'] : named);
    expect(properties.draft?.type).toBe('boolean');
  });
});
