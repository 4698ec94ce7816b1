import { describe, expect, it } from 'vitest';
import { createFieldMap } from '../../src/parse/field-map.js';
import type { FieldValue } from '../../src/parse/value.js';
import { readYaml } from '../../src/parse/yaml.js';

const known = ['title', 'date', 'topics', 'image', 'kicker', 'label', 'url', 'authors'];

function plain(value: FieldValue): unknown {
  if (value.kind === 'text') return value.text;
  if (value.kind === 'list') return value.items.map(plain);
  return Object.fromEntries([...value.entries].map(([name, child]) => [name, plain(child)]));
}
function map(frontMatter: Record<string, string[]>, yaml: string) {
  const { value } = readYaml(yaml, 0);
  if (value?.kind !== 'map') throw new Error('no fields');
  const { fields, unused } = createFieldMap(frontMatter, known)(value);
  return {
    fields: Object.fromEntries([...fields].map(([name, field]) => [name, plain(field.value)])),
    from: Object.fromEntries([...fields].map(([name, field]) => [name, field.from])),
    unused,
  };
}

describe('createFieldMap', () => {
  it('takes our own names, and tells which were not looked for', () => {
    expect(map({}, 'title: T\nweight: 3')).toEqual({
      fields: { title: 'T' },
      from: { title: 'title' },
      unused: ['weight'],
    });
  });

  it('takes the first source with something in it', () => {
    const frontMatter = { topics: ['tags', 'categories'], authors: ['byline'] };
    expect(map(frontMatter, 'tags: []\ncategories: [a]').fields).toEqual({ topics: ['a'] });
    expect(map(frontMatter, 'tags: [b]\ncategories: [a]').from).toEqual({ topics: 'tags' });
    expect(map(frontMatter, 'tags: ["", ~]\ntopics: c').fields).toEqual({ topics: 'c' });
    expect(map(frontMatter, 'byline: B').unused).toEqual([]);
  });

  it('takes from a name of ours what another field claims, and from nowhere what has no sources', () => {
    expect(map({ kicker: ['label'] }, 'label: Opinion').fields).toEqual({ kicker: 'Opinion' });
    expect(map({ url: [] }, 'url: https://elsewhere.org').fields).toEqual({});
    expect(map({ url: [] }, 'url: https://elsewhere.org').unused).toEqual([]);
  });

  it('puts a field together from parts, and takes its own form too', () => {
    const frontMatter = { 'image.src': ['image', 'cover'], 'image.alt': ['image-description'] };
    expect(map(frontMatter, 'image: a.jpg\nimage-description: A').fields).toEqual({
      image: { src: 'a.jpg', alt: 'A' },
    });
    expect(map(frontMatter, 'image: {src: b.jpg, alt: B}\nimage-description: A').fields).toEqual({
      image: { src: 'b.jpg', alt: 'B' },
    });
    expect(map(frontMatter, 'cover: c.jpg').fields).toEqual({ image: { src: 'c.jpg' } });
    expect(map(frontMatter, 'image-description: A').fields).toEqual({ image: { alt: 'A' } });
    const reversed = { 'image.alt': ['image-description'], 'image.src': ['image'] };
    expect(map(reversed, 'image: {src: b.jpg, alt: B}\nimage-description: A').fields).toEqual({
      image: { src: 'b.jpg', alt: 'A' },
    });
  });

  it('looks inside other fields', () => {
    const frontMatter = { kicker: ['params.kicker'], authors: ['author.name'] };
    const found = map(frontMatter, 'params: {kicker: K}\nauthor: {name: N}\nother: x');
    expect(found.fields).toEqual({ kicker: 'K', authors: 'N' });
    expect(found.unused).toEqual(['other']);
  });

  it('does not fall for names that every object has', () => {
    expect(map({}, 'constructor: x\n__proto__: {title: y}\ntoString: z')).toEqual({
      fields: {},
      from: {},
      unused: ['constructor', '__proto__', 'toString'],
    });
  });
});
