import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DeployResult } from '../../src/deploy/deploy.js';
import { rules as purgeRules } from '../../src/deploy/purge/rules.js';
import { parseState, stateText } from '../../src/deploy/state.js';
import { message } from '../../src/lib/message.js';
import { openFolderStore } from '../../src/objects/folder.js';
import { build, deployBuilt, type Files, type Ways } from '../support/deployed.js';
import { temporaryFolder } from '../support/folders.js';
import { type MemoryStore, openMemoryStore } from '../support/memory-store.js';

const stateKey = '.stet/state.json';
const folder = () => path.join(temporaryFolder(), 'public');
const rulesOf = ({ messages }: DeployResult) => messages.map(({ rule }) => rule);
const stateOf = (store: MemoryStore) => parseState(store.objects.get(stateKey)?.bytes.toString() ?? '');

function served(store: MemoryStore): Files {
  const files = [...store.objects].filter(([key]) => !key.startsWith('.stet/'));
  return Object.fromEntries(files.map(([key, { bytes }]) => [key, bytes.toString()]));
}

/** A site of many pages; the pages from `from` on and before `until` have another text. */
function large(pages: number, from = 0, until = 0): Files {
  return Object.fromEntries(
    Array.from({ length: pages }, (_, at) => [
      `p${at}.html`,
      at >= from && at < until ? `new ${at}` : `page ${at}`,
    ]),
  );
}

/** Deploys generations one after the other to a new store. */
async function deployed(generations: readonly Files[], ways: Ways = {}): Promise<MemoryStore> {
  const store = openMemoryStore();
  for (let count = 1; count <= generations.length; count++)
    expect(rulesOf(await deployBuilt(store, build(folder(), generations.slice(0, count)), ways))).toEqual([]);
  return store;
}

describe('deploy', () => {
  it('asks for no list of what is there, and sends for an edit what changed and three requests', async () => {
    const first: Files = { 'a.css': 'one', 'index.html': 'one', 'b.html': 'b' };
    const second: Files = { 'a.css': 'two', 'index.html': 'two', 'b.html': 'b' };
    const store = await deployed([first], { keep: 0 });
    const requests: string[] = [];
    store.onRequest = (request) => requests.push(request);
    await deployBuilt(store, build(folder(), [first, second]), { keep: 0 });
    expect(requests).toEqual([
      `get ${stateKey}`,
      `put ${stateKey}`,
      'put a.css',
      'put index.html',
      `put ${stateKey}`,
    ]);
  });

  it('deletes last, when the state says that the files are gone, and has the state say so again at the end', async () => {
    const first: Files = { 'index.html': 'one', 'a.html': 'a', 'b.html': 'b' };
    const second: Files = { 'index.html': 'two' };
    const store = await deployed([first], { keep: 0 });
    const requests: string[] = [];
    store.onRequest = (request) => requests.push(request);
    await deployBuilt(store, build(folder(), [first, second]), { keep: 0 });
    expect(requests.slice(2)).toEqual([
      'put index.html',
      `put ${stateKey}`,
      'delete a.html b.html',
      `put ${stateKey}`,
    ]);
  });

  it('deploys many files, changes of many files, and many changes of a few, and brings each back', async () => {
    const generations = [
      large(2_600),
      large(2_600, 100, 800),
      large(2_600, 200, 210),
      large(2_500, 200, 210),
      large(2_600, 0, 2_600),
    ];
    const store = await deployed(generations, { keep: 10 });
    expect(served(store)).toEqual(generations[4]);
    const state = stateOf(store);
    expect([state.files, state.base, state.changes, state.generations.length]).toEqual([
      2_600,
      expect.stringMatching(/^\.stet\/files\//),
      [],
      5,
    ]);
    for (const at of [3, 0, 4]) {
      const { generation } = state.generations[4 - at] ?? { generation: '' };
      expect(
        rulesOf(await deployBuilt(store, build(folder(), generations), { keep: 10, rollback: generation })),
      ).toEqual([]);
      expect(served(store)).toEqual(generations[at]);
    }
  });

  it('forgets generations that cannot come back, and deletes what was copied away for them', async () => {
    const generations = Array.from(
      { length: 8 },
      (_, at): Files => ({ 'index.html': `version ${at}`, 'a.html': 'same' }),
    );
    const store = await deployed(generations, { keep: 2 });
    // Of more than twice as many as can come back, the oldest are forgotten.
    expect(stateOf(store).generations).toHaveLength(5);
    // Entries, not the keys under which a reader of the state would find them.
    expect(stateOf(store).stale).toHaveLength(3);
    expect(JSON.stringify(stateOf(store))).not.toContain('.stet/kept/');
    const built = build(folder(), [...generations, { 'index.html': 'version 8' }]);
    expect(rulesOf(await deployBuilt(store, built, { keep: 2 }))).toEqual([]);
    const own = [...store.objects.keys()].filter((key) => key.startsWith('.stet/kept/'));
    const texts = own.map((key) => store.objects.get(key)?.bytes.toString()).sort();
    expect([texts, stateOf(store).stale]).toEqual([['same', 'version 6', 'version 7'], []]);
  });

  it('keeps no copy of anything where no generation is to come back', async () => {
    const generations: Files[] = [{ 'index.html': 'one' }, { 'index.html': 'two' }];
    const store = await deployed(generations, { keep: 3 });
    const built = build(folder(), [...generations, { 'index.html': 'three' }]);
    expect(rulesOf(await deployBuilt(store, built, { keep: 0 }))).toEqual([]);
    expect([...store.objects.keys()].sort()).toEqual([stateKey, 'index.html']);
  });

  it('goes on where a first deploy was killed', async () => {
    const files = large(1_500);
    const store = openMemoryStore();
    let puts = 0;
    store.onRequest = (request) => {
      if (request.startsWith('put p')) puts += 1;
      if (puts > 1_200) throw new Error('killed');
    };
    const times = { length: 5_000, renewal: 20 };
    await expect(deployBuilt(store, build(folder(), [files]), { times })).rejects.toThrow('killed');
    const { pending } = stateOf(store);
    expect(pending?.done).toBeGreaterThan(100);
    puts = 0;
    store.onRequest = (request) => {
      if (request.startsWith('put p')) puts += 1;
    };
    expect(rulesOf(await deployBuilt(store, build(folder(), [files]), { breakLock: true }))).toEqual([]);
    expect(puts).toBe(1_500 - (pending?.done ?? 0));
    expect(served(store)).toEqual(files);
  });

  it('leaves a bundle as the target serves it that only stays for caches and is no more in the output folder', async () => {
    const first: Files = { 'assets/a.css': 'a', 'index.html': 'one' };
    const retired = new Set(['assets/a.css']);
    const store = await deployed([first]);
    const next = build(folder(), [first, { ...first, 'index.html': 'two' }], 2, retired);
    fs.rmSync(path.join(next.folder, 'assets'), { recursive: true });
    expect(rulesOf(await deployBuilt(store, next, { rules: 'others' }))).toEqual([]);
    expect(served(store)).toEqual({ ...first, 'index.html': 'two' });

    const other = openMemoryStore();
    expect(rulesOf(await deployBuilt(other, next))).toEqual([]);
    expect(served(other)).toEqual({ 'index.html': 'two' });
    expect((await deployBuilt(other, next)).isIdle).toBe(true);
  });

  it('brings back by a rollback a file whose name is that of another with the ending of compressed ones', async () => {
    const first: Files = { 'dump.sql.gz': 'packed' };
    const second: Files = { 'dump.sql': 'plain' };
    const root = temporaryFolder();
    const store = openFolderStore(path.join(root, 'www'));
    for (const generations of [[first], [first, second]])
      expect(rulesOf(await deployBuilt(store, build(folder(), generations)))).toEqual([]);
    const built = build(folder(), [first, second]);
    expect(rulesOf(await deployBuilt(store, built, { rollback: '' }))).toEqual([]);
    expect(fs.readdirSync(path.join(root, 'www'))).toEqual(['dump.sql.gz']);
  });

  it('by the clock leaves a target alone that has a build which the store does not know', async () => {
    const [first, second] = [large(10), large(10, 3, 5)];
    const store = await deployed([first, second]);
    const older = build(folder(), [first]);
    const result = await deployBuilt(store, older, { onlyNew: true });
    expect([result.isIdle, served(store)]).toEqual([true, second]);
    expect((await deployBuilt(store, older)).isIdle).toBe(false);
    expect(served(store)).toEqual(first);
  });

  it('compares all files when the log of generations does not reach back, and sends only those that differ', async () => {
    const first = large(60);
    const store = await deployed([first]);
    const puts: string[] = [];
    store.onRequest = (request) => {
      if (/^put p/.test(request)) puts.push(request);
    };
    const second = large(60, 7, 9);
    expect(rulesOf(await deployBuilt(store, build(folder(), [first, second], 0)))).toEqual([]);
    expect([puts.sort(), served(store)]).toEqual([['put p7.html', 'put p8.html'], second]);
  });

  it('sends all files again when they are to be served in another way', async () => {
    const files = large(5);
    const store = await deployed([files]);
    const { plan } = await deployBuilt(store, build(folder(), [files]), {
      compress: ['gzip'],
      rules: 'other',
    });
    expect(plan?.puts).toHaveLength(5);
    expect(store.objects.get('p1.html')?.headers).toMatchObject({ 'content-encoding': 'gzip' });
  });

  it('plans, and does nothing, in a dry run', async () => {
    const store = await deployed([large(3)]);
    const before = new Map(store.objects);
    const { plan } = await deployBuilt(store, build(folder(), [large(3), large(2, 0, 1)]), { dryRun: true });
    expect([plan?.puts.map((put) => put.path), plan?.deletions.map((deletion) => deletion.path)]).toEqual([
      ['p0.html'],
      ['p2.html'],
    ]);
    expect(store.objects).toEqual(before);
  });

  it('takes no state that is damaged, or of a newer stet, and no list that is gone', async () => {
    const generations = [large(2_100)];
    const store = await deployed(generations);
    const state = stateOf(store);
    const tried = async (text: string) => {
      await store.put(stateKey, Buffer.from(text));
      return deployBuilt(store, build(folder(), [...generations, large(2_100, 0, 1)], 0));
    };
    expect(rulesOf(await tried('{'))).toEqual(['deploy/unreadable-state']);
    expect((await tried('{"form":99}')).messages[0]?.what).toContain('newer stet');
    await store.delete([state.base ?? '']);
    expect(rulesOf(await tried(stateText(state)))).toEqual(['deploy/unreadable-state']);
    expect(served(store)).toEqual(generations[0]);
  });
});

describe('deploy before a cache', () => {
  /** A purger that notes what it purges, among the requests. */
  function open(store: MemoryStore) {
    const log: string[] = [];
    store.onRequest = (request) => {
      if (!request.startsWith('get')) log.push(request);
    };
    const purger = {
      name: 'cache',
      purge: async (addresses: readonly string[]) => {
        log.push(`purge ${addresses.join(' ')}`);
        return [];
      },
    };
    return { log, ways: { purgers: [purger], keep: 0 } };
  }

  const first: Files = { 'index.html': 'one', 'a.html': 'a', 'gone.html': 'gone' };
  const second: Files = { 'index.html': 'two', 'a.html': 'a' };

  it('purges what changed when it is there, and what is gone when it is gone', async () => {
    const store = await deployed([first], { keep: 0 });
    const { log, ways } = open(store);
    await deployBuilt(store, build(folder(), [first, second]), ways);
    expect(log.slice(1)).toEqual([
      'put index.html',
      'purge / /index.html',
      `put ${stateKey}`,
      'delete gone.html',
      'purge /gone.html /gone',
      `put ${stateKey}`,
    ]);
  });

  it('purges again what a cache refused to forget, until the cache has forgotten it', async () => {
    const store = await deployed([first], { keep: 0 });
    const refusing = { name: 'cache', purge: async () => [message(purgeRules['not-purged'], 'refused')] };
    const built = build(folder(), [first, second]);
    expect(rulesOf(await deployBuilt(store, built, { purgers: [refusing], keep: 0 }))).toEqual([
      'purge/not-purged',
      'purge/not-purged',
    ]);
    expect(served(store)).toEqual(second);
    const { log, ways } = open(store);
    expect(rulesOf(await deployBuilt(store, built, ways))).toEqual([]);
    expect(log.filter((each) => each.startsWith('purge'))).toEqual([
      'purge / /index.html',
      'purge /gone.html /gone',
    ]);
    expect((await deployBuilt(store, built, ways)).isIdle).toBe(true);
  });

  it('purges also what a deploy has put that failed before it purged', async () => {
    const store = await deployed([first], { keep: 0 });
    const broken = { name: 'cache', purge: () => Promise.reject(new Error('broken')) };
    const built = build(folder(), [first, second]);
    await expect(deployBuilt(store, built, { purgers: [broken], keep: 0 })).rejects.toThrow('broken');
    const { log, ways } = open(store);
    expect(rulesOf(await deployBuilt(store, built, ways))).toEqual([]);
    expect(log.filter((each) => each.startsWith('purge'))).toEqual([
      'purge / /index.html',
      'purge /gone.html /gone',
    ]);
  });
});
