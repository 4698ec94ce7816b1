import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Damaged } from '../../src/lib/damaged.js';
import { digest } from '../../src/lib/digest.js';
import { type FileRow, openLedger, type Rows } from '../../src/write/ledger.js';
import { rowsInMemory } from '../support/rows.js';

const row: FileRow = { digest: digest('x'), size: 1, mtime: 2.5, isStory: false, isLasting: false };
const part = fc.oneof(
  fc.constantFrom('a', 'b', 'ab', 'é', '一'.repeat(80)),
  fc.stringMatching(/^[a-z.]{1,8}$/).filter((name) => !/^\.\.?$/.test(name)),
);
const path = fc.array(part, { minLength: 1, maxLength: 12 }).map((parts) => parts.join('/'));
const rowOf = fc.record({
  digest: fc.string().map(digest),
  size: fc.nat(),
  mtime: fc.oneof(fc.double({ min: 0, noNaN: true }), fc.constant(Number.NaN)),
  isStory: fc.boolean(),
  isLasting: fc.boolean(),
});

const keysOf = (rows: Rows) => [...rows.range('')].map(([key]) => key);

describe('openLedger', () => {
  it('gives back every file and folder, whatever the length of its path, and finds the files of a folder', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(path, rowOf), { selector: ([file]) => file }), (files) => {
        const ledger = openLedger(rowsInMemory(), '/out');
        const folders = [
          ...new Set(files.map(([file]) => file.slice(0, Math.max(0, file.lastIndexOf('/'))))),
        ];
        for (const [file, each] of files) ledger.setFile(file, each);
        for (const [inode, folder] of folders.entries()) ledger.setFolder(folder, { changed: 0.5, inode });
        for (const [file, each] of files) expect(ledger.file(file)).toEqual(each);
        expect(new Map(ledger.files())).toEqual(new Map(files));
        expect(new Map(ledger.folders())).toEqual(
          new Map(folders.map((folder, inode) => [folder, { changed: 0.5, inode }])),
        );
        for (const folder of folders) {
          const inside = files.filter(
            ([file]) => file.slice(0, Math.max(0, file.lastIndexOf('/'))) === folder,
          );
          expect(new Map(ledger.filesIn(folder))).toEqual(new Map(inside));
          for (const [file] of inside) ledger.deleteFile(file);
          expect(ledger.hasFilesIn(folder)).toBe(false);
        }
      }),
    );
  });

  it('has keys that LMDB takes', () => {
    const rows = rowsInMemory();
    const ledger = openLedger(rows, '/out');
    const deep = Array(40).fill('一'.repeat(80)).join('/');
    ledger.setFile(`${deep}/${'é'.repeat(500)}`, row);
    ledger.setFolder(deep, { changed: 1, inode: 1 });
    expect(Math.max(...keysOf(rows).map((key) => Buffer.byteLength(key)))).toBeLessThan(1978);
  });

  it('gives back the last builds, the newest first, and of large ones not the files', () => {
    const ledger = openLedger(rowsInMemory(), '/out');
    const filesOf = (count: number) =>
      new Map(Array.from({ length: count }, (_, at) => [`${at}.html`, at % 2 ? null : digest('x')]));
    for (let at = 1; at <= 120; at++)
      ledger.addGeneration({
        generation: `g${at}`,
        before: at === 1 ? undefined : `g${at - 1}`,
        files: filesOf(at === 119 ? 2_001 : at % 4),
      });
    const found = ledger.generations();
    expect(found.map(({ generation }) => generation)).toEqual(
      Array.from({ length: 50 }, (_, at) => `g${120 - at}`),
    );
    expect(found[0]).toEqual({ generation: 'g120', before: 'g119', files: filesOf(0) });
    expect(found[1]?.files).toBeUndefined();
    expect(found[2]).toEqual({ generation: 'g118', before: 'g117', files: filesOf(2) });
  });

  it('has rows of its own for each output folder', () => {
    const rows = rowsInMemory();
    const ledger = openLedger(rows, '/one');
    ledger.setFile('a.html', row);
    ledger.setHead({ generation: 'g', files: 1, pages: 1, stories: 0, retired: new Map([['a.css', 5]]) });
    const other = openLedger(rows, '/two');
    expect([other.head(), [...other.files()]]).toEqual([undefined, []]);
    expect(openLedger(rows, '/one').head()).toEqual({
      generation: 'g',
      files: 1,
      pages: 1,
      stories: 0,
      retired: new Map([['a.css', 5]]),
    });
  });

  it.each([
    ['leads out of the folder', '../a.html'],
    ['is absolute', '/etc/passwd'],
  ])('takes a row of a file whose path %s for damaged', (_, file) => {
    const rows = rowsInMemory();
    openLedger(rows, '/out').setFile(file, row);
    expect(() => [...openLedger(rows, '/out').files()]).toThrow(Damaged);
  });

  it('takes a row that is cut off for damaged, and a head that is none', () => {
    const rows = rowsInMemory();
    const ledger = openLedger(rows, '/out');
    ledger.setHead({ generation: 'g', files: 0, pages: 0, stories: 0, retired: new Map() });
    ledger.setFile('a.html', row);
    ledger.setFolder('', { changed: 1, inode: 1 });
    for (const key of keysOf(rows)) rows.put(key, (rows.get(key) as Uint8Array).slice(0, 9));
    expect(ledger.head()).toBeUndefined();
    expect(() => ledger.file('a.html')).toThrow(Damaged);
    expect(() => ledger.folder('')).toThrow(Damaged);
  });
});
