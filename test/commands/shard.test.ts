import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { fill, temporaryFolder } from '../support/folders.js';
import { story } from '../support/newsroom.js';
import { runIn } from '../support/terminal.js';

const now = '2026-11-23T12:00:00Z';

function newsroom(): string {
  const root = temporaryFolder();
  fill(root, {
    'content/articles/a.md': story('A', '2026-11-20'),
    'content/articles/b.md': story('B', '2026-11-21'),
    'stet.config.json': '{"url":"https://news.example"}',
  });
  return root;
}

const run = (root: string, line: string, env = {}) => runIn(root, line.split(' '), now, undefined, env);

it('says how many parts were made, and how many were there', async () => {
  const root = newsroom();
  const line = 'shard parse --shard 1/1 --store file:depot';
  expect(await run(root, line)).toMatchObject({
    code: 0,
    out: 'parse: 1 part made, 0 parts found in the store.\n',
  });
  expect(await run(root, line)).toMatchObject({
    code: 0,
    out: 'parse: 0 parts made, 1 part found in the store.\n',
  });
});

it('says what to do where there are no pages to be made yet', async () => {
  const { code, err } = await run(newsroom(), 'shard pages --shard 1/2 --store file:depot');
  expect(code).toBe(1);
  expect(err).toContain('shards/no-snapshot');
  expect(err).toContain('stet shard build');
});

it('builds as stet build does', async () => {
  const root = newsroom();
  const { code, out } = await run(root, `shard build --store file:depot --now ${now}`);
  expect(code).toBe(0);
  expect(out).toContain('2 stories');
  expect(fs.existsSync(path.join(root, 'public/index.html'))).toBe(true);
});

it.each([
  ['s3://bucket/folder', 'objects/no-credentials'],
  ['netlify:paper', 'objects/no-address'],
  ['s3://key:secret@bucket', 'objects/secret-in-address'],
])('says what is wrong with the store %s', async (address, rule) => {
  const { code, err } = await run(newsroom(), `shard parse --shard 1/2 --store ${address}`);
  expect(code).toBe(1);
  expect(err).toContain(rule);
  expect(err).not.toContain('secret@');
});
