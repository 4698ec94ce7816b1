import { describe, expect, it } from 'vitest';
import { createFieldMap } from '../../src/parse/field-map.js';
import { createSchemas } from '../../src/parse/schema.js';
import { Misshapen, type Shape, shapeFields, shapeOf } from '../../src/parse/shape.js';
import { readYaml } from '../../src/parse/yaml.js';

const schemas = createSchemas({ timeZone: 'UTC' });
const article = schemas.article.shape;
const shapes = new Map<string, Shape>(Object.entries(article).map(([name, field]) => [name, shapeOf(field)]));
const author = new Map<string, Shape>(
  Object.entries(schemas.author.shape).map(([name, field]) => [name, shapeOf(field)]),
);

function shape(yaml: string, of = shapes) {
  const { value } = readYaml(yaml, 0);
  if (value?.kind !== 'map') throw new Error('no fields');
  return shapeFields(createFieldMap({}, [...of.keys()])(value).fields, of);
}

describe('shapeFields', () => {
  it.each([
    ['topics: one', { topics: ['one'] }],
    ['topics: one, two,, three', { topics: ['one', 'two', 'three'] }],
    ['topics: [a, "", ~, b]', { topics: ['a', 'b'] }],
    ['topics: []', {}],
    ['authors: King, Jr.', { authors: ['King, Jr.'] }],
    ['authors: [{name: A}, B]', { authors: ['A', 'B'] }],
    ['authors: {name: A}', { authors: ['A'] }],
    ['series: [one]', { series: 'one' }],
    ['series: {title: One}', { series: 'One' }],
    ['image: x.jpg', { image: { src: 'x.jpg' } }],
    ['image: [x.jpg]', { image: { src: 'x.jpg' } }],
    ['image: {src: x.jpg, width: 3}', { image: { src: 'x.jpg' } }],
    ['corrections: {date: 2024-07-18, text: t}', { corrections: [{ date: '2024-07-18', text: 't' }] }],
    ['related: a', { related: ['a'] }],
    ['related: [a, {title: T, url: u}]', { related: ['a', { title: 'T', url: 'u' }] }],
    ['related: {title: T, url: u}', { related: [{ title: 'T', url: 'u' }] }],
    ['draft: Yes', { draft: true }],
    ['draft: off', { draft: false }],
    ['draft: 1', { draft: true }],
    ['label: Opinion', { label: 'opinion' }],
    ['subtitle: x', {}],
    ['kicker: "  "', {}],
    ['kicker: |\n  two\n  lines', { kicker: 'two lines' }],
    ['kicker: "cafe\\u0301"', { kicker: 'café' }],
  ])('makes of %j what is meant', (yaml, expected) => {
    expect(shape(yaml).input).toEqual(expected);
    expect(shape(yaml).problems).toEqual([]);
  });

  it('reads numbers, and links of an author', () => {
    const order = new Map([['order', shapeOf(schemas.section.shape.order)]]);
    expect(shape('order: -2.5', order).input).toEqual({ order: -2.5 });
    expect(shape('order: 1e9', order).input).toEqual({ order: '1e9' });
    expect(shape('links: https://example.org', author).input).toEqual({
      links: [{ url: 'https://example.org' }],
    });
  });

  it('marks what no schema takes', () => {
    expect(shape('kicker: {a: b}').input.kicker).toBeInstanceOf(Misshapen);
    expect(shape('topics: {a: b}').input.topics).toBeInstanceOf(Misshapen);
  });

  it('says that only the first counts', () => {
    const { input, problems } = shape('series: [one, two]');
    expect(input).toEqual({ series: 'one' });
    expect(problems.map((p) => `${p.rule.id} ${p.what}`)).toEqual([
      'parse/one-of-many “series” is a list of 2, and only the first counts.',
    ]);
  });

  it('leaves out what can’t be seen, and says so; marks of direction stay in an address', () => {
    const { input, problems } = shape('title: "a\\u0000b\\u202Ec"\nslug: "a\\u202Eb"\ntopics: ["\\uFFFEx"]');
    expect(input).toEqual({ title: 'abc', slug: 'a\u202eb', topics: ['x'] });
    expect(problems.map((p) => p.rule.id)).toEqual([
      'parse/hidden-characters',
      'parse/direction-marks',
      'parse/hidden-characters',
    ]);
  });

  it('knows where each part stands under our names', () => {
    const { spots } = shape('title: T\nrelated: ["", a, {title: x, url: y}]');
    expect([...spots.keys()]).toEqual([
      'title',
      'related',
      'related.0',
      'related.1',
      'related.1.title',
      'related.1.url',
    ]);
    expect(spots.get('related.0')?.at).toBe(23);
  });
});
