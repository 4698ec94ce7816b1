import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { editorSchema } from '../../src/parse/editor-schema.js';
import { createSchemas, type Kind } from '../../src/parse/schema.js';

const kinds = Object.keys(createSchemas({ timeZone: 'UTC' })) as Kind[];
const ajv = new Ajv({ allowUnionTypes: true, validateFormats: false });
const accepts = (yaml: string) => ajv.validate(editorSchema('article'), parse(yaml));

/** Every field in the schema, the parts of fields too. */
function* fieldsIn(json: unknown, path = ''): Iterable<readonly [path: string, field: object]> {
  if (typeof json !== 'object' || json === null) return;
  for (const [name, value] of Object.entries(json)) {
    if (name === 'properties')
      for (const [field, its] of Object.entries(value as Record<string, object>)) {
        yield [`${path}.${field}`, its];
        yield* fieldsIn(its, `${path}.${field}`);
      }
    else yield* fieldsIn(value, path);
  }
}

describe('editorSchema', () => {
  it.each(kinds)('is a schema of draft 7 in which every field of %s is described', (kind) => {
    const schema = editorSchema(kind);
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
    expect(ajv.validateSchema(schema), ajv.errorsText()).toBe(true);
    const { properties } = schema as { properties: Record<string, { description?: string }> };
    expect(Object.keys(properties)).toEqual(Object.keys(createSchemas({ timeZone: 'UTC' })[kind].shape));
    for (const [name, { description }] of Object.entries(properties))
      expect([name, description]).toEqual([name, expect.any(String)]);
  });

  it.each([
    'topics: [a, b]',
    'topics: a, b',
    'authors: jane',
    'authors: [{ name: Jane }]',
    'image: media/a.jpg',
    'image: { src: media/a.jpg, alt: A bridge }',
    'related: [a/b, { title: T, url: "https://example.org/" }]',
    'corrections: [{ date: 2026-11-20, text: It was 8. }]',
    'updated: 2026-11-20 08:30',
    'kicker: 1984',
    'label: opinion',
    'draft: true',
    'description: 2026',
    'zzz: of another program',
  ])('accepts %s, as stet does', (line) => {
    expect(accepts(`title: A\ndate: 2026-11-20\n${line}\n`), ajv.errorsText()).toBe(true);
  });

  it.each([
    'label: essay',
    'draft: maybe',
    'updated: soon',
    'language: english!',
    'image: { alt: A bridge }',
  ])('refuses %s', (line) => expect(accepts(`title: A\ndate: 2026-11-20\n${line}\n`)).toBe(false));

  it('names fields of parts that have no description nowhere but in short forms', () => {
    const bare = [...fieldsIn(editorSchema('article'))].filter(([, field]) => !('description' in field));
    expect([...new Set(bare.map(([path]) => path.split('.')[1]))].sort()).toEqual([
      'authors',
      'section',
      'series',
      'topics',
    ]);
  });
});
