import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openGraphStore, removeStore } from '../../src/store/graph-store.js';
import { markStore, refuseForeignStore, StoreNotOurs } from '../../src/store/ours.js';
import { contents, fill, temporaryFolder } from '../support/folders.js';

const batch = '0123456789abcdef';

describe('refuseForeignStore', () => {
  it.each([
    ['an editor’s pictures', { 'pictures/wedding.jpg': 'x' }],
    ['notes beside a database of the same name', { 'parsed.mdb': 'x', 'notes.txt': 'x' }],
    [
      'a picture among batches',
      { 'related.mdb': 'x', [`pictures/${batch}/a.jpg`]: 'x', 'pictures/a.jpg': 'x' },
    ],
    ['another program’s list', { 'manifests/app.json': '{}' }],
    ['a hidden file', { '.env': 'x' }],
    ['a folder called like a file', { 'data/report.json': '{}' }],
  ])('refuses a folder with %s, and nothing in it is touched', (_, files) => {
    const dir = temporaryFolder();
    fill(dir, files);
    expect(() => refuseForeignStore(dir)).toThrow(StoreNotOurs);
    expect(() => openGraphStore(dir)).toThrow(StoreNotOurs);
    expect(() => removeStore(dir, { pictures: false })).toThrow(StoreNotOurs);
    expect(contents(dir)).toEqual(files);
  });

  it.each([
    ['that is empty', {}],
    ['that is kept in git', { '.gitignore': '*' }],
    ['of a workflow that keeps the report alone', { 'report.json': '{}' }],
    [
      'of a version that did not mark it',
      {
        'parsed.mdb': 'x',
        'parsed.mdb-lock': 'x',
        'parsed.mdb-left': '1 2',
        'owner-12': 'x',
        [`manifests/${'a'.repeat(22)}.json`]: '',
        [`pictures/${batch}/own.jpg`]: 'x',
        'pictures/index/index.json': 'x',
      },
    ],
  ])('takes a folder %s', (_, files) => {
    const dir = temporaryFolder();
    fill(dir, files);
    refuseForeignStore(dir);
  });

  it('knows a marked store whatever else lies in it, and one that is not there yet', () => {
    const dir = path.join(temporaryFolder(), 'store');
    refuseForeignStore(dir);
    fs.mkdirSync(dir);
    markStore(dir);
    fill(dir, { 'today.json': '{}' });
    refuseForeignStore(dir);
  });
});
