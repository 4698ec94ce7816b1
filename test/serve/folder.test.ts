import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openFolder } from '../../src/serve/folder.js';
import { fill, temporaryFolder } from '../support/folders.js';

function folder() {
  const dir = temporaryFolder();
  fill(dir, { 'secret.txt': 'secret', 'public/city/index.html': 'city' });
  return { dir, look: openFolder(path.join(dir, 'public')) };
}

it('reads a file, whole and in part', async () => {
  const { look } = folder();
  const file = await look('city/index.html');
  expect(file?.size).toBe(4);
  expect(String(await file?.read().toArray())).toBe('city');
  expect(String(await file?.read({ start: 1, end: 2 }).toArray())).toBe('it');
});

it('gives each version another name', async () => {
  const { dir, look } = folder();
  const before = await look('city/index.html');
  fs.writeFileSync(path.join(dir, 'new'), 'town');
  fs.renameSync(path.join(dir, 'new'), path.join(dir, 'public/city/index.html'));
  expect((await look('city/index.html'))?.version).not.toBe(before?.version);
});

it('has no folders, links, pipes and files outside', async () => {
  const { dir, look } = folder();
  fs.symlinkSync('../secret.txt', path.join(dir, 'public/link.txt'));
  fs.symlinkSync('..', path.join(dir, 'public/up'));
  fs.symlinkSync('city', path.join(dir, 'public/town'));
  for (const file of ['city', 'link.txt', 'up/secret.txt', 'town/index.html', '../secret.txt', 'nothing'])
    expect(await look(file), file).toBeUndefined();
  expect(await look('x'.repeat(5_000))).toBeUndefined();
  expect(await look('city/index.html/x')).toBeUndefined();
});

it('may be a link itself, and come into being later', async () => {
  const { dir } = folder();
  const look = openFolder(path.join(dir, 'later'));
  expect(await look('city/index.html')).toBeUndefined();
  fs.symlinkSync('public', path.join(dir, 'later'));
  expect(await look('city/index.html')).toBeDefined();
});
