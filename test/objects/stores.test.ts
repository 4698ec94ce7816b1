import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digest } from '../../src/lib/digest.js';
import { openFolderStore } from '../../src/objects/folder.js';
import { NoConditions, type ObjectStore } from '../../src/objects/object-store.js';
import { openS3 } from '../../src/objects/s3.js';
import { temporaryFolder } from '../support/folders.js';
import { openMemoryStore } from '../support/memory-store.js';
import { startProxy } from '../support/recording-proxy.js';
import { noSwift, type Swift, startSwift } from '../support/swift.js';

let swift: Swift | undefined;
beforeAll(async () => {
  if (noSwift !== undefined) return;
  swift = await startSwift();
  await swift.makeBucket('news');
});
afterAll(() => swift?.stop());

let prefixes = 0;
function openSwift(endpoint = swift?.endpoint ?? ''): ObjectStore {
  return openS3({
    bucket: 'news',
    prefix: `p${++prefixes}`,
    endpoint: new URL(endpoint),
    region: 'us-east-1',
    credentials: { accessKeyId: 'test:tester', secretAccessKey: 'testing' },
    tries: 3,
    pause: 5,
  });
}

const kinds: [string, boolean, () => ObjectStore][] = [
  ['a folder', false, () => openFolderStore(path.join(temporaryFolder(), 'www'))],
  ['the memory of tests', false, () => openMemoryStore()],
  ['Swift', noSwift !== undefined, () => openSwift()],
];

describe.each(kinds)('%s', (kind, isSkipped, open) => {
  const test = it.skipIf(isSkipped);

  test('gives back what was put, by any name', async () => {
    const store = open();
    const keys = [
      'a.html',
      "a b+c/é一🎈/(x)!'*~&=@,;$#?%41.txt",
      '.stet/state.json',
      `${'deep/'.repeat(20)}x`,
    ];
    for (const key of keys) await store.put(key, Buffer.from(`bytes of ${key}`));
    for (const key of keys) {
      expect((await store.get(key))?.bytes.toString()).toBe(`bytes of ${key}`);
      expect(await store.digest(key)).toMatchObject({
        digest: digest(`bytes of ${key}`),
        size: Buffer.byteLength(`bytes of ${key}`),
      });
      expect(await store.head(key)).toMatchObject({ size: Buffer.byteLength(`bytes of ${key}`) });
    }
    expect([await store.get('none'), await store.head('none'), await store.digest('none')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('copies, with headers, and says where there is nothing to copy', async () => {
    const store = open();
    await store.put('a +é.html', Buffer.from('one'), {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'max-age=1',
    });
    expect(await store.copy('a +é.html', '.stet/kept/a')).toBe(true);
    expect((await store.get('.stet/kept/a'))?.bytes.toString()).toBe('one');
    if (store.hasHeaders)
      expect((await store.head('.stet/kept/a'))?.headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'max-age=1',
      });
    expect(await store.copy('none', '.stet/kept/b')).toBe(false);
  });

  test('deletes one and many, whether they are there or not', async () => {
    const store = open();
    for (const key of ['a', 'b/c', 'b/d&<>"']) await store.put(key, Buffer.from('x'));
    await store.delete(['a']);
    await store.delete(['b/c', 'b/d&<>"', 'none', 'b/none']);
    await store.delete([]);
    expect(await Promise.all(['a', 'b/c', 'b/d&<>"'].map((key) => store.get(key)))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('puts only where the condition is met, or says that it knows none', async () => {
    const store = open();
    try {
      const first = await store.put('a', Buffer.from('one'), {}, { none: true });
      expect(first).toBeDefined();
      expect(await store.put('a', Buffer.from('no'), {}, { none: true })).toBeUndefined();
      const second = await store.put('a', Buffer.from('two'), {}, { version: first });
      expect(await store.put('a', Buffer.from('no'), {}, { version: first })).toBeUndefined();
      expect(await store.put('b', Buffer.from('no'), {}, { version: second })).toBeUndefined();
      expect((await store.get('a'))?.bytes.toString()).toBe('two');
    } catch (error) {
      expect([kind, error]).toEqual(['Swift', expect.any(NoConditions)]);
    }
  });

  test('asks before each request whether it may', async () => {
    const store = open();
    store.beforeEach(() => {
      throw new RangeError('no');
    });
    await expect(store.put('a', Buffer.from('x'))).rejects.toThrow(RangeError);
    store.beforeEach(() => {});
    expect(await store.get('a')).toBeUndefined();
  });
});

describe.skipIf(noSwift !== undefined)('an S3-compatible server', () => {
  it('takes a file of many megabytes in parts', async () => {
    const store = openSwift();
    const file = path.join(temporaryFolder(), 'film.mp4');
    const bytes = Buffer.alloc(35 * 1024 * 1024, 'film ');
    fs.writeFileSync(file, bytes);
    await store.put('film.mp4', { file, size: bytes.length }, { 'content-type': 'video/mp4' });
    expect(await store.digest('film.mp4')).toMatchObject({
      digest: digest(bytes),
      size: bytes.length,
      headers: { 'content-type': 'video/mp4' },
    });
  });

  it('is told to forget the parts of a file that cannot be sent', async () => {
    const proxy = await startProxy(swift?.endpoint ?? '');
    const store = openSwift(proxy.endpoint);
    const file = path.join(temporaryFolder(), 'film.mp4');
    fs.writeFileSync(file, Buffer.alloc(18 * 1024 * 1024));
    proxy.fate = ({ url }) => (url.includes('partNumber=2') ? { status: 500 } : 'pass');
    await expect(store.put('film.mp4', { file, size: 18 * 1024 * 1024 })).rejects.toMatchObject({
      rule: 'server-error',
    });
    expect(proxy.requests.at(-1)).toMatchObject({
      method: 'DELETE',
      url: expect.stringContaining('uploadId='),
    });
    proxy.stop();
  });

  it('deletes many objects by one request, and one by one where the server refuses that', async () => {
    const proxy = await startProxy(swift?.endpoint ?? '');
    const store = openSwift(proxy.endpoint);
    await store.put('a', Buffer.from('x'));
    await store.put('b', Buffer.from('x'));
    proxy.requests.length = 0;
    await store.delete(['a', ...Array.from({ length: 19 }, (_, at) => `none-${at}`)]);
    expect(proxy.requests.map(({ method }) => method)).toEqual(['POST']);
    proxy.fate = ({ method }) => (method === 'POST' ? { status: 501 } : 'pass');
    await store.delete(['b', 'c']);
    expect(await store.get('b')).toBeUndefined();
    proxy.stop();
  });

  it('is recognized behind errors that begin as success', async () => {
    const proxy = await startProxy(swift?.endpoint ?? '');
    const store = openSwift(proxy.endpoint);
    await store.put('a', Buffer.from('x'));
    proxy.fate = ({ url }) =>
      url.endsWith('/copy')
        ? { status: 200, body: '<?xml version="1.0"?><Error><Code>InternalError</Code></Error>' }
        : 'pass';
    await expect(store.copy('a', 'copy')).rejects.toMatchObject({ rule: 'unexpected' });
    expect(proxy.requests.filter(({ url }) => url.endsWith('/copy'))).toHaveLength(3);
    proxy.stop();
  });
});

describe('a folder', () => {
  it('is not written to through a link that leads out', async () => {
    const root = temporaryFolder();
    fs.mkdirSync(path.join(root, 'www'));
    fs.mkdirSync(path.join(root, 'elsewhere'));
    fs.symlinkSync('../elsewhere', path.join(root, 'www/city'));
    const store = openFolderStore(path.join(root, 'www'));
    await expect(store.put('city/a.html', Buffer.from('x'))).rejects.toMatchObject({ rule: 'folder-failed' });
    expect(fs.readdirSync(path.join(root, 'elsewhere'))).toEqual([]);
  });

  it('keeps what readers must not get beside itself, and leaves no empty folders and no temporary files', async () => {
    const root = temporaryFolder();
    const store = openFolderStore(path.join(root, 'www'));
    await store.put('.stet/state.json', Buffer.from('{}'), {}, { none: true });
    await store.put('a/b/c.html', Buffer.from('x'));
    await store.delete(['a/b/c.html']);
    expect(fs.readdirSync(path.join(root, 'www'))).toEqual([]);
    expect(fs.readdirSync(path.join(root, 'www.stet'))).toEqual(['state.json', 'unfinished']);
  });

  it('says what the system refuses', async () => {
    const root = temporaryFolder();
    fs.writeFileSync(path.join(root, 'www'), 'a file');
    const store = openFolderStore(path.join(root, 'www'));
    await expect(store.put('a', Buffer.from('x'))).rejects.toMatchObject({ rule: 'folder-failed' });
  });
});
