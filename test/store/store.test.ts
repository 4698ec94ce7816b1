import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { relatedDefaults } from '../../src/config/signals.js';
import { findBlocks } from '../../src/related/blocks/blocks.js';
import type { Entry } from '../../src/related/entry.js';
import { updateIndex } from '../../src/related/index/store/update.js';
import { createProfiler } from '../../src/related/text/profile.js';
import { StoreInUse } from '../../src/store/lock.js';
import { openStore, removeStore } from '../../src/store/store.js';
import { entryOf } from '../support/entries.js';
import { temporaryFolder } from '../support/folders.js';

interface Owner {
  readonly pid: number;
  readonly rest: string;
}

const profiler = createProfiler();

function entry(day: number, text: string): Entry {
  return entryOf({
    key: `s${day}`,
    day,
    profile: profiler({ title: `Story ${day}`, text, language: 'en' }),
    topics: [day % 2 === 0 ? 'even' : 'odd'],
    links: day > 3 ? [`s${day - 3}`] : [],
  });
}

const archive = Array.from({ length: 60 }, (_, day) => entry(day, `The harbour of town ${day % 7} grew.`));

async function update(dir: string, entries: readonly Entry[]) {
  const store = openStore(dir);
  try {
    return store.related.transact((keeper) => {
      const { anew, changed, blocksOf } = updateIndex(entries, keeper, relatedDefaults);
      return { anew, changed, blocks: entries.map(({ key }) => [key, blocksOf(key)]) };
    });
  } finally {
    await store.close();
  }
}

/** The blocks of a site of which nothing was kept. */
function fresh(entries: readonly Entry[]) {
  const blocksOf = findBlocks(entries, relatedDefaults);
  return entries.map(({ key }) => [key, blocksOf(key)]);
}

describe('the store', () => {
  test('keeps the related index from one process to the next, through edits', async () => {
    const dir = temporaryFolder();
    expect((await update(dir, archive)).anew).toBe(true);
    expect(await update(dir, archive)).toMatchObject({ anew: false, changed: new Set() });
    const edited = archive.map((each) => (each.day === 30 ? entry(30, 'A storm closed the bridge.') : each));
    for (const entries of [
      [...archive, entry(60, 'The harbour of town 3 closed.')],
      edited,
      archive.slice(5),
    ]) {
      const updated = await update(dir, entries);
      expect(updated.anew).toBe(false);
      expect(updated.blocks).toEqual(fresh(entries));
    }
  });

  test.each([
    ['overwritten here and there', (file: string) => scribble(file)],
    ['cut off', (file: string) => fs.truncateSync(file, 5_000)],
    ['emptied', (file: string) => fs.truncateSync(file, 0)],
    ['another file', (file: string) => fs.writeFileSync(file, 'this is no database')],
  ])('that was %s is begun anew, or found whole where it is used', async (_, damage) => {
    const dir = temporaryFolder();
    await update(dir, archive);
    damage(path.join(dir, 'related.mdb'));
    expect((await update(dir, archive.slice(2))).blocks).toEqual(fresh(archive.slice(2)));
  });

  test('goes on after a rest as if there had been none, and is kept all the same', async () => {
    const dir = temporaryFolder();
    const store = openStore(dir);
    store.related.transact((keeper) => keeper.put('a', Buffer.from('1')));
    await store.related.rest();
    await store.related.rest();
    expect(String(store.related.read('a'))).toBe('1');
    await store.related.rest();
    store.related.transact((keeper) => keeper.put('b', Buffer.from('2')));
    await store.related.rest();
    await store.close();
    const again = openStore(dir);
    expect(again.related.transact((keeper) => ['a', 'b'].map((name) => String(keeper.get(name))))).toEqual([
      '1',
      '2',
    ]);
    await again.close();
  });

  test('is one process’s at a time, and free again once that closed it', async () => {
    const dir = temporaryFolder();
    const first = openStore(dir);
    expect(() => openStore(dir)).toThrow(new StoreInUse(dir, process.pid));
    expect(() => removeStore(dir)).toThrow(StoreInUse);
    await first.close();
    await openStore(dir).close();
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
    await openStore(dir).close();
  });

  test('where no folder can be made forgets, and says nothing', async () => {
    const dir = temporaryFolder();
    fs.writeFileSync(path.join(dir, 'file'), '');
    expect((await update(path.join(dir, 'file'), archive)).blocks).toEqual(fresh(archive));
  });
});

/** Flips bits in the values, which lie behind the database's own first pages. */
function scribble(file: string): void {
  const bytes = fs.readFileSync(file);
  for (let at = 16_384; at < bytes.length; at += 1_001) bytes[at] = (bytes[at] ?? 0) ^ 0x10;
  fs.writeFileSync(file, bytes);
}
