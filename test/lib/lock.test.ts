import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { lockFolder } from '../../src/lib/lock.js';
import { temporaryFolder } from '../support/folders.js';
import { prepareRace } from '../support/racers.js';

it('is one thread’s at a time, of however many processes, some of which die while they have it', async () => {
  const race = prepareRace(temporaryFolder());
  const dir = temporaryFolder();
  const all = await Promise.all([
    race(dir, { threads: 2, rounds: 40 }),
    race(dir, { threads: 2, rounds: 40 }),
    race(dir, { threads: 1, rounds: 20, dies: true }),
  ]);
  expect(all.reduce((sum, { shared }) => sum + shared, 0)).toBe(0);
  expect(all.reduce((sum, { taken }) => sum + taken, 0)).toBeGreaterThan(0);
  // What the dead left is no hindrance, and is cleared away.
  const lock = lockFolder(dir);
  expect(lock.pid).toBeUndefined();
  expect(fs.readdirSync(dir)).toHaveLength(1);
});

it('names who has it, and takes it when they have released it', () => {
  const dir = temporaryFolder();
  const first = lockFolder(dir);
  expect(lockFolder(dir)).toEqual({ pid: process.pid });
  if (first.pid === undefined) first.release();
  expect(fs.readdirSync(dir)).toEqual([]);
  expect(lockFolder(dir).pid).toBeUndefined();
});

it('does not take it from one who came first and has not looked around yet', () => {
  const dir = temporaryFolder();
  lockFolder(dir);
  const [name = ''] = fs.readdirSync(dir);
  const file = path.join(dir, name);
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('holds', 'claims'));
  fs.renameSync(file, path.join(dir, 'owner-0'));
  expect(lockFolder(dir)).toEqual({ pid: process.pid });
});

it.each<[string, (dead: number) => [name: string, text: string]]>([
  ['a process that has ended', (dead) => [`owner-${dead}-x`, `${dead} ${os.hostname()} \nholds`]],
  ['an earlier process of the same number', () => ['owner', `${process.pid} ${os.hostname()} 1\nholds`]],
  ['a process on another machine', () => ['owner', `${process.pid} elsewhere 1\nholds`]],
  ['half a file of a process that has ended', (dead) => [`owner-${dead}-x.new`, '']],
])('is not held by %s', (_, left) => {
  const dir = temporaryFolder();
  const [name, text] = left(spawnSync(process.execPath, ['-e', '']).pid);
  fs.writeFileSync(path.join(dir, name), text);
  expect(lockFolder(dir).pid).toBeUndefined();
  expect(fs.existsSync(path.join(dir, name))).toBe(false);
});
