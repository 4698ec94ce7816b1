import { describe, expect, it } from 'vitest';
import { createFieldMap } from '../../src/parse/field-map.js';
import { nearNames } from '../../src/parse/near-names.js';
import { createSchemas } from '../../src/parse/schema.js';
import { readYaml } from '../../src/parse/yaml.js';

const known = Object.keys(createSchemas({ timeZone: 'UTC' }).article.shape);

function near(yaml: string, frontMatter: Record<string, string[]> = {}) {
  const { value } = readYaml(yaml, 0);
  if (value?.kind !== 'map') throw new Error('no fields');
  const found = nearNames(createFieldMap(frontMatter, known)(value), value, known);
  return [...found.suggested].map(([ours, theirs]) => `${theirs} → ${ours}`);
}

describe('nearNames', () => {
  it.each([
    ['titel', 'title'],
    ['Title', 'title'],
    ['auhtors', 'authors'],
    ['author', 'authors'],
    ['topic', 'topics'],
    ['redirect_from', 'redirectFrom'],
    ['redirectfrom', 'redirectFrom'],
    ['discription', 'description'],
    ['corections', 'corrections'],
    ['corrrektions', 'corrections'],
    ['seo-title', 'seoTitle'],
    ['expire', 'expires'],
    ['langauge', 'language'],
  ])('%s is near %s', (name, ours) => {
    expect(near(`${name}: x`)).toEqual([`${name} → ${ours}`]);
  });

  it.each([
    'tags',
    'categories',
    'layout',
    'weight',
    'aliases',
    'permalink',
    'subtitle',
    'linktitle',
    'title-tag',
    'og-title',
    'image-size',
    'lang',
    'labels',
    'keywords',
    'summary',
    'lastmod',
    'cover',
    'byline',
    'type',
    'menu',
    'params',
    'excerpt',
    'published',
    'id',
  ])('%s is near nothing', (name) => {
    expect(near(`${name}: x`)).toEqual([]);
  });

  it('is silent when the file has our field, or the configuration takes the other', () => {
    expect(near('author: x\nauthors: [y]')).toEqual([]);
    expect(near('author: x', { authors: ['author'] })).toEqual([]);
    expect(near('topic: x\ntags: [y]', { topics: ['tags'] })).toEqual([]);
  });
});
