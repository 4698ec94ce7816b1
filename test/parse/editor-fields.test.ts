import { describe, expect, it } from 'vitest';
import { type EditorField, editorFields } from '../../src/parse/editor-fields.js';
import { createSchemas, type Kind } from '../../src/parse/schema.js';

const schemas = createSchemas({ timeZone: 'UTC' });
const kinds = Object.keys(schemas) as Kind[];
const widgets = (fields: readonly EditorField[] | undefined) =>
  Object.fromEntries((fields ?? []).map(({ name, widget }) => [name, widget]));

describe('editorFields', () => {
  it.each(kinds)('has each field of the schema of %s in its order', (kind) => {
    const names = editorFields(kind).map(({ name }) => name);
    expect(names).toEqual([...Object.keys(schemas[kind].shape), ...(kind === 'front' ? [] : ['body'])]);
  });

  it('says what kind of value a field has', () => {
    const fields = editorFields('article');
    expect(widgets(fields)).toMatchObject({
      title: 'string',
      description: 'text',
      date: 'datetime',
      draft: 'boolean',
      weight: 'number',
      label: 'select',
      topics: 'list',
      image: 'object',
      related: 'list',
      language: 'string',
      body: 'markdown',
    });
    const of = (name: string) => fields.find((field) => field.name === name);
    expect(widgets(of('image')?.fields)).toEqual({
      src: 'image',
      alt: 'text',
      caption: 'text',
      credit: 'string',
      focus: 'string',
    });
    expect(widgets(of('related')?.fields)).toEqual({ story: 'string', title: 'string', url: 'string' });
    expect(fields.filter(({ required }) => required).map(({ name }) => name)).toEqual(['title', 'date']);
    expect([of('topics')?.names, of('authors')?.names]).toEqual(['topic', 'author']);
  });

  it('has the parts of a story on a front page, which may be its name alone', () => {
    const [lead, top] = editorFields('front');
    expect([lead?.widget, top?.widget]).toEqual(['object', 'list']);
    for (const field of [lead, top])
      expect([field?.textIs, widgets(field?.fields)]).toEqual([
        'story',
        { story: 'string', until: 'datetime', kicker: 'string', headline: 'string' },
      ]);
  });
});
