import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { isPageId } from '../../src/lib/page-ids.js';

const sources = ['templates', 'src/reader'].flatMap((folder) =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => fs.readFileSync(path.join(folder, name), 'utf8')),
);

it('knows every id that templates give and their scripts look for', () => {
  const ids = sources.flatMap((text) => [
    ...[...text.matchAll(/\b(?:id|htmlFor|list)="([^"]+)"/g)].map(([, id = '']) => id),
    ...[...text.matchAll(/getElementById\('([^']+)'\)/g)].map(([, id = '']) => id),
    ...[...text.matchAll(/\bfind\('([\w-]+)'\)/g)].map(([, name = '']) => `search-${name}`),
  ]);
  expect(ids.length).toBeGreaterThan(15);
  expect([...new Set(ids)].filter((id) => !isPageId(id))).toEqual([]);
});

it('leaves other ids to stories', () => {
  for (const id of ['sharing', 'color', 'search', 'constructor', 'page']) expect(isPageId(id)).toBe(false);
});
