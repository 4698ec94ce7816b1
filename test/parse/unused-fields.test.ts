import { expect, it } from 'vitest';
import { message } from '../../src/lib/message.js';
import { readFrontMatter } from '../../src/parse/front-matter.js';
import { rules } from '../../src/parse/rules.js';
import { tellOnce, unusedFields } from '../../src/parse/unused-fields.js';

it('tells once for all files which fields have no effect', () => {
  const other = message(rules['empty-file'], 'x', { file: 'c.md' });
  const told = tellOnce([
    unusedFields(['layout', 'weight'], 'a.md'),
    other,
    unusedFields(['layout'], 'b.md'),
  ]);
  expect(told).toHaveLength(2);
  expect(told[0]).toBe(other);
  expect(told[1]).toMatchObject({ rule: 'parse/unused-field', level: 'note' });
  expect(told[1]?.what).toBe(
    'Fields that stet does not have have no effect: layout (2 files), weight (1 file).',
  );
  expect(told[1]).not.toHaveProperty('file');
  expect(tellOnce(told)).toEqual(told);
});

it('does not list hundreds of names', () => {
  const names = Array.from({ length: 30 }, (_, index) => `field-${index}`);
  expect(tellOnce([unusedFields(names, 'a.md')])[0]?.what).toContain('and 10 more');
});

it('leaves out what is mapped, understood, misspelt or empty', () => {
  const text =
    '---\ntitle: T\ndate: 2026-01-01\nlayout: post\nstatus: published\ntags: [a]\ntopcs: [b]\nmenu: ""\ncover: {}\n---\n';
  const { messages } = readFrontMatter({ path: 'a.md', text, digest: '' }, 'article', {
    siteUrl: 'https://example.org',
    timeZone: 'UTC',
    frontMatter: { kicker: ['tags'] },
  });
  expect(messages.flatMap(({ subjects }) => subjects ?? [])).toEqual(['layout']);
});
