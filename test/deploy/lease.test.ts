import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { DeployResult } from '../../src/deploy/deploy.js';
import { parseState, stateText } from '../../src/deploy/state.js';
import { openStore } from '../../src/objects/address.js';
import { build, deployBuilt, type Files } from '../support/deployed.js';
import { prepareDeploying } from '../support/deploying-process.js';
import { temporaryFolder } from '../support/folders.js';
import { type MemoryStore, openMemoryStore } from '../support/memory-store.js';
import { startProxy } from '../support/recording-proxy.js';
import { noSwift, onSwift, type Swift, startSwift } from '../support/swift.js';

const times = { length: 600, renewal: 200 };
const stateKey = '.stet/state.json';

const stateOf = (store: MemoryStore) => parseState(store.objects.get(stateKey)?.bytes.toString() ?? '');
const rulesOf = ({ messages }: DeployResult) => messages.map(({ rule }) => rule);
const folder = () => path.join(temporaryFolder(), 'public');

/** Locks a target as a deploy that died then. */
async function lock(store: MemoryStore, until: number): Promise<void> {
  const held = {
    owner: 'https://ci.example/7',
    id: 'dead',
    since: new Date(0).toISOString(),
    until: new Date(until).toISOString(),
  };
  await store.put(stateKey, Buffer.from(stateText({ ...stateOf(store), lock: held })));
}

async function deployed(
  files: Files,
  ways: { readonly knowsConditions?: boolean } = {},
): Promise<MemoryStore> {
  const store = openMemoryStore(ways);
  expect(await deployBuilt(store, build(folder(), [files]))).toMatchObject({ messages: [] });
  return store;
}

const first: Files = { 'index.html': 'one' };
const second: Files = { 'index.html': 'two' };

describe('the lock on a target', () => {
  it.each([true, false])(
    'lets one of two deploys go first, and then the other (conditional writes: %s)',
    async (knowsConditions) => {
      const store = await deployed(first, { knowsConditions });
      const [a, b]: Files[] = [
        { 'index.html': 'a', 'a.html': 'a' },
        { 'index.html': 'b', 'b.html': 'b' },
      ];
      const results = await Promise.all(
        [a, b].map((files) => deployBuilt(store, build(folder(), [first, files ?? {}]), { times })),
      );
      const served = [...store.objects.keys()].filter((key) => !key.startsWith('.stet/')).sort();
      const isWhole = ['a', 'b'].some((name) => {
        const index = store.objects.get('index.html')?.bytes.toString();
        return index === name && JSON.stringify(served) === JSON.stringify([`${name}.html`, 'index.html']);
      });
      expect([results.flatMap(rulesOf), isWhole]).toEqual([[], true]);
    },
  );

  it('is not taken by a process that read the state so long ago that another deploy has come and gone', async () => {
    const store = await deployed(first, { knowsConditions: false });
    const slow = { ...store };
    let isSlow = true;
    slow.get = async (key) => {
      const got = await store.get(key);
      if (isSlow) {
        isSlow = false;
        await deployBuilt(store, build(folder(), [first, { ...second, 'a.html': 'a' }]), { times });
        await new Promise((go) => setTimeout(go, 300));
      }
      return got;
    };
    const third: Files = { 'index.html': 'three' };
    expect(rulesOf(await deployBuilt(slow, build(folder(), [first, third]), { times }))).toEqual([]);
    const served = [...store.objects.keys()].filter((key) => !key.startsWith('.stet/'));
    expect([served, store.objects.get('index.html')?.bytes.toString()]).toEqual([['index.html'], 'three']);
  });

  it('makes others wait until it has run out, and says who has it', async () => {
    const store = await deployed(first);
    await lock(store, Date.now());
    const waiting: string[] = [];
    const begun = performance.now();
    const result = await deployBuilt(store, build(folder(), [first, second]), {
      times,
      onWait: ({ owner }) => waiting.push(owner),
    });
    expect([rulesOf(result), waiting]).toEqual([[], ['https://ci.example/7']]);
    expect(performance.now() - begun).toBeGreaterThan(times.length);
    expect(stateOf(store).lock).toBeNull();
  });

  it('is gone at once when it ran out so long ago that no clock can be so wrong, or when it is broken', async () => {
    const store = await deployed(first);
    await lock(store, Date.now() - 3_600_000);
    const noWait = { onWait: () => expect.unreachable() };
    expect(rulesOf(await deployBuilt(store, build(folder(), [first, second]), noWait))).toEqual([]);
    await lock(store, Date.now());
    expect(
      rulesOf(
        await deployBuilt(store, build(folder(), [first, second, first]), { ...noWait, breakLock: true }),
      ),
    ).toEqual([]);
  });

  it('sends others away while it is renewed', async () => {
    const store = await deployed(first);
    await lock(store, Date.now());
    const renewal = setInterval(() => void lock(store, Date.now()), times.renewal);
    const result = await deployBuilt(store, build(folder(), [first, second]), { times });
    clearInterval(renewal);
    expect(rulesOf(result)).toEqual(['deploy/locked']);
    expect(result.messages[0]?.what).toContain('https://ci.example/7');
    expect(store.objects.get('index.html')?.bytes.toString()).toBe('one');
  });

  it('is renewed by a deploy that takes long, which says how far it is', async () => {
    const store = await deployed(first);
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`${10 + at}.html`, `page ${at}`]));
    const seen: number[] = [];
    const slow = { ...store };
    slow.put = async (key, ...others) => {
      if (key === stateKey)
        seen.push(parseState(Buffer.from(others[0] as Uint8Array).toString()).pending?.done ?? -1);
      else await new Promise((go) => setTimeout(go, 30));
      return store.put(key, ...others);
    };
    const result = await deployBuilt(slow, build(folder(), [first, { ...first, ...many }]), {
      times,
      atOnce: 1,
    });
    expect(rulesOf(result)).toEqual([]);
    expect(seen.length).toBeGreaterThan(4);
    expect(seen.slice(0, -1)).toEqual(seen.slice(0, -1).sort((a, b) => a - b));
    expect(seen.at(-2)).toBeGreaterThan(10);
  });

  it('refuses a deploy that another has taken it from', async () => {
    const store = await deployed(first);
    const robbed = { ...store };
    robbed.put = async (key, ...others) => {
      if (key === 'index.html') await lock(store, Date.now() + 60_000);
      return store.put(key, ...others);
    };
    expect(rulesOf(await deployBuilt(robbed, build(folder(), [first, second]), { times }))).toEqual([
      'deploy/lost-lock',
    ]);
    expect(stateOf(store).lock?.id).toBe('dead');
  });
});

describe.skipIf(noSwift !== undefined)(onSwift('a deploy that pauses'), () => {
  let swift: Swift;
  beforeAll(async () => {
    swift = await startSwift();
    await swift.makeBucket('news');
  });
  afterAll(() => swift?.stop());

  it('for longer than its lock lasts sends nothing more', async () => {
    const proxy = await startProxy(swift.endpoint);
    const program = await prepareDeploying();
    onTestFinished(program.remove);
    const address = { scheme: 's3', bucket: 'news', prefix: 'p' } as const;
    const store = openStore(address, { root: '/', environment: swift.environment, endpoint: swift.endpoint });
    const old: Files = { 'a.css': 'old', 'index.html': 'old', 'feed.xml': 'old' };
    const paused: Files = { 'a.css': 'paused', 'index.html': 'paused', 'feed.xml': 'paused' };
    const next: Files = { 'a.css': 'next', 'index.html': 'next', 'feed.xml': 'next' };
    const dir = folder();
    await deployBuilt(store, build(dir, [old]));
    const process = program.start({
      generations: [old, paused],
      folder: `${dir}-paused`,
      ...address,
      endpoint: proxy.endpoint,
      environment: swift.environment,
    });
    const isPaused = new Promise<void>((resolve) => {
      proxy.fate = ({ method, url }) => {
        if (method === 'PUT' && url.endsWith('/index.html')) {
          process.kill('SIGSTOP');
          resolve();
        }
        return 'pass';
      };
    });
    await isPaused;
    await vi.waitUntil(() => proxy.underWay === 0);
    expect(rulesOf(await deployBuilt(store, build(dir, [old, next])))).toEqual([]);
    proxy.requests.length = 0;
    process.kill('SIGCONT');
    const { code, out } = await process.ended;
    proxy.stop();
    expect([code, JSON.parse(out)[0].rule, proxy.requests]).toEqual([1, 'deploy/lost-lock', []]);
    const texts = ['a.css', 'index.html', 'feed.xml'].map(async (key) =>
      (await store.get(key))?.bytes.toString(),
    );
    expect(await Promise.all(texts)).toEqual(['next', 'next', 'next']);
  });
});
