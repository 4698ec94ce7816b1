import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ObjectStore } from '../../src/objects/object-store.js';
import { openS3 } from '../../src/objects/s3.js';
import { build, deployBuilt, type Files } from '../support/deployed.js';
import { temporaryFolder } from '../support/folders.js';
import { type Fate, type RecordingProxy, startProxy } from '../support/recording-proxy.js';
import { noSwift, onSwift, type Swift, startSwift } from '../support/swift.js';

const first: Files = { 'a.css': 'one', 'index.html': 'page one', 'gone.html': 'gone soon' };
const second: Files = { 'a.css': 'two', 'index.html': 'page two', 'big.bin': 'x'.repeat(300_000) };

describe.skipIf(noSwift !== undefined)(onSwift('a deploy to object storage that fails'), () => {
  let swift: Swift;
  let proxy: RecordingProxy;
  let bucket = '';
  let buckets = 0;
  beforeAll(async () => {
    swift = await startSwift();
    proxy = await startProxy(swift.endpoint);
  });
  beforeEach(async () => {
    bucket = `news-${++buckets}`;
    await swift.makeBucket(bucket);
    proxy.fate = () => 'pass';
  });
  afterAll(() => {
    proxy?.stop();
    swift?.stop();
  });

  function open({
    endpoint = swift.endpoint,
    to = bucket,
    id = 'test:tester',
    secret = 'testing',
  } = {}): ObjectStore {
    return openS3({
      bucket: to,
      prefix: '',
      endpoint: new URL(endpoint),
      region: 'us-east-1',
      credentials: { accessKeyId: id, secretAccessKey: secret },
      tries: 4,
      pause: 10,
      patience: 300,
    });
  }

  const folder = () => path.join(temporaryFolder(), 'public');

  async function files(): Promise<Files> {
    const keys = (await swift.objects(bucket)).filter((key) => !key.startsWith('.stet/'));
    const store = open();
    const texts = keys.map(async (key) => [key, (await store.get(key))?.bytes.toString() ?? ''] as const);
    return Object.fromEntries(await Promise.all(texts));
  }

  /** What is said of a deploy of the second generation through a store that fails; then that another deploy brings it about. */
  async function saidOf(store: ObjectStore): Promise<string> {
    const dir = folder();
    expect((await deployBuilt(open(), build(dir, [first]))).messages).toEqual([]);
    const { messages } = await deployBuilt(store, build(dir, [first, second]));
    // The page that is to go is still there: deletions are last.
    expect(await files()).toHaveProperty(['gone.html'], 'gone soon');
    proxy.fate = () => 'pass';
    expect((await deployBuilt(open(), build(dir, [first, second]))).messages).toEqual([]);
    expect(await files()).toEqual(second);
    expect(messages).toHaveLength(1);
    return `${messages[0]?.rule}: ${messages[0]?.what}`;
  }

  it('says that the key is refused', async () => {
    expect(await saidOf(open({ secret: 'forgotten' }))).toBe(
      `objects/refused-signature: The key for s3://${bucket}/.stet/state.json was refused (SignatureDoesNotMatch).`,
    );
    expect(await saidOf(open({ id: 'nobody' }))).toContain('objects/refused-signature');
  });

  it('says that the key may not write', async () => {
    expect(await saidOf(open({ id: 'test:reader', secret: 'reading' }))).toContain('objects/access-denied');
  });

  it('says that there is no such bucket', async () => {
    expect(await saidOf(open({ to: 'nowhere' }))).toBe(
      'objects/no-bucket: There is no bucket nowhere (NoSuchBucket).',
    );
  });

  it('says that the bucket is full', async () => {
    const dir = folder();
    await deployBuilt(open(), build(dir, [first]));
    await swift.limitBucket(bucket, 100_000);
    const { messages } = await deployBuilt(open(), build(dir, [first, second]));
    expect(messages.map(({ rule }) => rule)).toEqual(['objects/full']);
    expect(messages[0]?.what).toMatch(/There is no room for s3:.*big\.bin/);
    expect(await files()).toHaveProperty(['index.html'], 'page one');
    await swift.limitBucket(bucket, 10_000_000);
    expect((await deployBuilt(open(), build(dir, [first, second]))).messages).toEqual([]);
    expect(await files()).toEqual(second);
  });

  it('says how wrong the clock of the machine is', async () => {
    const store = open();
    await deployBuilt(store, build(folder(), [first]));
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 42 * 60_000 });
    const { messages } = await deployBuilt(store, build(folder(), [first, second]));
    vi.useRealTimers();
    expect(messages[0]?.rule).toBe('objects/wrong-clock');
    expect(messages[0]?.what).toBe('The clock of this machine is 42 minutes fast, by that of the host.');
  });

  it.each<[string, Fate]>([
    ['answers 500', { status: 500 }],
    ['asks for a slower pace', { status: 503, body: '<Error><Code>SlowDown</Code></Error>' }],
    ['asks to come back', { status: 429, headers: { 'retry-after': '0' } }],
    ['cuts connections', 'cut'],
    ['loses answers', 'lose'],
    ['takes too long', { after: 600 }],
  ])('goes on where the host %s now and then', async (_, fate) => {
    const dir = folder();
    await deployBuilt(open(), build(dir, [first]));
    proxy.fate = (_, number) => (number % 3 === 0 ? fate : 'pass');
    const { messages } = await deployBuilt(open({ endpoint: proxy.endpoint }), build(dir, [first, second]), {
      times: { length: 30_000, renewal: 10_000 },
    });
    expect(messages).toEqual([]);
    expect(await files()).toEqual(second);
  });

  it.each<[string, Fate, string]>([
    ['answers nothing but 500', { status: 500 }, 'objects/server-error: The host could not serve'],
    [
      'takes nothing more',
      { status: 503, body: '<Error><Code>SlowDown</Code></Error>' },
      'objects/slow-down',
    ],
    ['cuts all connections', 'cut', 'objects/unreachable'],
    ['never answers', { after: 60_000 }, 'objects/unreachable'],
  ])('says so where the host %s', async (_, fate, said) => {
    const state = /\.stet\/state\.json$/;
    proxy.fate = ({ url }) => (state.test(url) ? 'pass' : fate);
    expect(await saidOf(open({ endpoint: proxy.endpoint }))).toContain(said);
  });
});
