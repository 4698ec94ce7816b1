import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Damaged } from '../../src/lib/damaged.js';
import { openGraphStore, openSnapshot, removeStore } from '../../src/store/graph-store.js';
import { StoreInUse } from '../../src/store/lock.js';
import type { Rows } from '../../src/store/rows.js';
import { temporaryFolder } from '../support/folders.js';

interface Owner {
  readonly pid: number;
  readonly rest: string;
}

const databaseIn = (dir: string) => path.join(dir, 'graph.mdb');
const text = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString();

/** Does something with a store, and brings it into the database. */
async function inStore<Done>(dir: string, work: (rows: Rows) => Done): Promise<Done> {
  const store = openGraphStore(dir);
  try {
    const done = work(store.rows);
    store.rows.flush();
    return done;
  } finally {
    await store.close();
  }
}

/** A row of which damage is likely to be seen. */
const longValue = (n: number) => `value ${n} `.repeat(100);

async function filled(count = 500): Promise<string> {
  const dir = temporaryFolder();
  await inStore(dir, (rows) => {
    for (let n = 0; n < count; n++) rows.put('t', `${n}`, Buffer.from(longValue(n)));
  });
  return dir;
}

describe('the store', () => {
  test('has what was brought into it from one process to the next', async () => {
    const dir = await filled();
    await inStore(dir, (rows) => rows.delete('t', '7'));
    await inStore(dir, (rows) => {
      expect([...rows.range('t')]).toHaveLength(499);
      expect(text(rows.get('t', '8'))).toBe(longValue(8));
    });
  });

  test.each([
    ['overwritten here and there', (file: string) => scribble(file)],
    ['cut off', (file: string) => fs.truncateSync(file, 5_000)],
    ['emptied', (file: string) => fs.truncateSync(file, 0)],
    ['another file', (file: string) => fs.writeFileSync(file, 'this is no database')],
  ])('that was %s is begun anew, or says so of what is damaged, and never gives it', async (_, damage) => {
    const dir = await filled();
    damage(databaseIn(dir));
    await inStore(dir, (rows) => {
      try {
        for (let n = 0; n < 500; n++)
          expect([undefined, longValue(n)]).toContain(text(rows.get('t', `${n}`)));
      } catch (error) {
        if (!(error instanceof Damaged)) throw error;
      }
      rows.clear();
      rows.put('t', 'new', Buffer.from('new'));
    });
    expect(await inStore(dir, (rows) => Array.from(rows.range('t'), ([name]) => name))).toEqual(['new']);
  });

  test('goes on after a rest as if there had been none', async () => {
    const dir = temporaryFolder();
    const store = openGraphStore(dir);
    // So many that the memory they took is given back.
    for (let n = 0; n < 25_000; n++) store.rows.put('many', `${n}`, Buffer.from('1'));
    store.rows.flush();
    await store.rows.rest();
    await store.rows.rest();
    expect(text(store.rows.get('many', '7'))).toBe('1');
    store.rows.put('few', 'a', Buffer.from('2'));
    store.rows.flush();
    await store.close();
    await inStore(dir, (rows) => {
      expect([...rows.range('many')]).toHaveLength(25_000);
      expect(text(rows.get('few', 'a'))).toBe('2');
    });
  });

  test('shows what was brought into it last to who only looks, also while somebody builds', async () => {
    const dir = temporaryFolder();
    expect(openSnapshot(dir)).toBeUndefined();
    const store = openGraphStore(dir);
    store.rows.put('t', 'a', Buffer.from('1'));
    store.rows.flush();
    store.rows.put('t', 'a', Buffer.from('2'));
    const during = openSnapshot(dir);
    expect(text(during?.get('t', 'a'))).toBe('1');
    await during?.close();
    await store.close();
    const after = openSnapshot(dir);
    expect(text(after?.get('t', 'a'))).toBe('1');
    await after?.close();
    fs.appendFileSync(databaseIn(dir), 'x');
    expect(openSnapshot(dir)).toBeUndefined();
  });

  test('has of a process that was killed what that brought into it, and nothing else', async () => {
    const dir = await filled();
    // Where packages are found that the program imports.
    const folder = fs.mkdtempSync(path.resolve('node_modules/.stet-store-'));
    onTestFinished(() => fs.rmSync(folder, { recursive: true }));
    const outfile = path.join(folder, 'store.mjs');
    await build({
      entryPoints: ['src/store/graph-store.ts'],
      outfile,
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
    });
    const program = `
      const { openGraphStore } = await import(${JSON.stringify(outfile)});
      const { rows } = openGraphStore(${JSON.stringify(dir)});
      rows.put('t', '1', Buffer.from('flushed'));
      rows.flush();
      rows.put('t', '2', Buffer.from('not flushed'));
      process.kill(process.pid, 'SIGKILL');`;
    const { signal } = spawnSync(process.execPath, ['--input-type=module', '-e', program]);
    expect(signal).toBe('SIGKILL');
    await inStore(dir, (rows) => {
      expect(['1', '2', '3'].map((name) => text(rows.get('t', name)))).toEqual([
        'flushed',
        longValue(2),
        longValue(3),
      ]);
    });
  });

  test('is one process’s at a time, and free again once that closed it', async () => {
    const dir = temporaryFolder();
    const first = openGraphStore(dir);
    expect(() => openGraphStore(dir)).toThrow(new StoreInUse(dir, process.pid));
    expect(() => removeStore(dir, { pictures: false })).toThrow(StoreInUse);
    await first.close();
    await openGraphStore(dir).close();
    expect(fs.readdirSync(dir).filter((file) => file.startsWith('owner'))).toEqual([]);
  });

  test.each([
    ['a process that has ended', ({ pid, rest }: Owner) => `${pid} ${rest}`],
    ['an earlier process of the same number', () => `${process.pid} ${os.hostname()} 1`],
    ['a process on another machine', () => `${process.pid} elsewhere 1`],
    ['nobody', () => ''],
  ])('is not held by %s', async (_, name) => {
    const dir = temporaryFolder();
    const pid = spawnSync(process.execPath, ['-e', '']).pid;
    fs.writeFileSync(path.join(dir, 'owner'), name({ pid, rest: `${os.hostname()} ` }));
    await openGraphStore(dir).close();
  });

  test('where no folder can be made is in memory, and says nothing', async () => {
    const dir = temporaryFolder();
    fs.writeFileSync(path.join(dir, 'file'), '');
    await inStore(path.join(dir, 'file'), (rows) => {
      rows.put('t', 'a', Buffer.from('1'));
      expect(text(rows.get('t', 'a'))).toBe('1');
    });
  });
});

/** Flips bits in the values, which lie behind the database's own first pages. */
function scribble(file: string): void {
  const bytes = fs.readFileSync(file);
  for (let at = 16_384; at < bytes.length; at += 1_001) bytes[at] = (bytes[at] ?? 0) ^ 0x10;
  fs.writeFileSync(file, bytes);
}
