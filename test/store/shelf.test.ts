import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openShelf, removeShelf } from '../../src/store/shelf.js';
import { temporaryFolder } from '../support/folders.js';

const [one, two, three, four] = ['1', '2', '3', '4'].map((each) => each.repeat(16)) as [
  string,
  string,
  string,
  string,
];
const half = `.${randomUUID()}.tmp`;
const batch = (text: string) => new Map([['a.webp', Buffer.from(text)]]);

describe('a shelf', () => {
  it('keeps files in batches, and another one in the place of an older', () => {
    const dir = path.join(temporaryFolder(), 'shelf');
    const shelf = openShelf(dir);
    expect(shelf.get(one, 'a.webp')).toBeUndefined();
    shelf.put(one, batch('old'));
    shelf.put(one, batch('new'));
    shelf.put(two, batch(''));
    expect(String(shelf.get(one, 'a.webp'))).toBe('new');
    expect(openShelf(dir).get(two, 'a.webp')?.length).toBe(0);
    expect(shelf.get(one, 'b.webp')).toBeUndefined();
    expect(fs.readdirSync(dir).sort()).toEqual([one, two]);
  });

  it('knows what is not as it was put', () => {
    const dir = temporaryFolder();
    const shelf = openShelf(dir);
    shelf.put(one, batch('bytes'));
    const file = path.join(dir, `${one}/a.webp`);
    const sealed = fs.readFileSync(file);
    for (const length of [0, 10, sealed.length - 1]) {
      fs.writeFileSync(file, sealed.subarray(0, length));
      expect(shelf.get(one, 'a.webp')).toBeUndefined();
    }
    sealed[sealed.length - 1] = 0;
    fs.writeFileSync(file, sealed);
    expect(shelf.get(one, 'a.webp')).toBeUndefined();
  });

  it('forgets all that is not asked for, but not what another build is at', () => {
    const dir = temporaryFolder();
    const shelf = openShelf(dir);
    for (const name of [one, two]) shelf.put(name, batch(name));
    for (const name of [three + half, four + half]) fs.mkdirSync(path.join(dir, name));
    fs.utimesSync(path.join(dir, three + half), 1, 1);
    shelf.keepOnly(new Set([two]));
    expect(fs.readdirSync(dir).sort()).toEqual([two, four + half]);
  });

  it('that cannot be is empty', () => {
    const file = path.join(temporaryFolder(), 'file');
    fs.writeFileSync(file, '');
    const shelf = openShelf(file);
    shelf.put(one, batch('bytes'));
    shelf.keepOnly(new Set());
    expect(shelf.get(one, 'a.webp')).toBeUndefined();
  });

  it('is removed with all that it holds', () => {
    const dir = path.join(temporaryFolder(), 'shelf');
    expect(removeShelf(dir)).toBe(0);
    openShelf(dir).put(one, batch('bytes'));
    expect(removeShelf(dir)).toBe(43 + 5);
    expect(fs.existsSync(dir)).toBe(false);
  });
});
