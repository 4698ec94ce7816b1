import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { withTemporaryFolder } from '../../src/lib/temporary-folder.js';
import { fill, temporaryFolder } from '../support/folders.js';

afterEach(() => vi.restoreAllMocks());

it('removes what killed builds left, and nothing of others', async () => {
  const root = temporaryFolder();
  vi.spyOn(os, 'tmpdir').mockReturnValue(root);
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  fill(root, {
    'stet-config-aaaaaa/owner': `${dead} ${os.hostname()} 1`,
    'stet-render-bbbbbb/owner': `${dead} ${os.hostname()} 1`,
    'stet-config-cccccc/owner': `${dead} another-machine 1`,
    'stet-config-dddddd/config.mjs': '',
    'stet-notes-eeeeee/owner': `${dead} ${os.hostname()} 1`,
    'stet-config-ffffff/owner': 'x',
  });
  fs.utimesSync(path.join(root, 'stet-config-ffffff'), 1, 1);
  fs.symlinkSync(path.join(root, 'stet-notes-eeeeee'), path.join(root, 'stet-config-gggggg'));
  const own = await withTemporaryFolder('config', async (first) =>
    withTemporaryFolder('render', async (second) => {
      expect(fs.existsSync(first)).toBe(true);
      return [first, second];
    }),
  );
  for (const dir of own) expect(fs.existsSync(dir)).toBe(false);
  expect(fs.readdirSync(root).sort()).toEqual([
    'stet-config-cccccc',
    'stet-config-dddddd',
    'stet-config-gggggg',
    'stet-notes-eeeeee',
  ]);
  expect(fs.readdirSync(path.join(root, 'stet-notes-eeeeee'))).toEqual(['owner']);
});

it('is removed whatever comes of the work', async () => {
  let made = '';
  const failing = withTemporaryFolder('config', async (dir) => {
    made = dir;
    throw new Error('mine');
  });
  await expect(failing).rejects.toThrow('mine');
  expect(fs.existsSync(made)).toBe(false);
});

it('is not removed from a process that lives, however old it is', async () => {
  const root = temporaryFolder();
  vi.spyOn(os, 'tmpdir').mockReturnValue(root);
  await withTemporaryFolder('shard', async (old) => {
    fs.utimesSync(old, 1, 1);
    await withTemporaryFolder('config', async () => {});
    expect(fs.existsSync(old)).toBe(true);
  });
});
