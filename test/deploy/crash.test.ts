import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parseState } from '../../src/deploy/state.js';
import { openStore } from '../../src/objects/address.js';
import type { ObjectStore } from '../../src/objects/object-store.js';
import { build, deployBuilt, type Files } from '../support/deployed.js';
import { type DeployingProgram, prepareDeploying } from '../support/deploying-process.js';
import { temporaryFolder } from '../support/folders.js';
import { type RecordingProxy, startProxy } from '../support/recording-proxy.js';
import { noSwift, onSwift, type Swift, startSwift } from '../support/swift.js';

/**
 * A process deploys through a proxy and is killed at its nth request, which has not arrived, or has been done without an answer. Whatever n is, readers see
 * whole pages all the time and find what these ask for; the next deploy brings the site about, and a rollback the one before.
 */
const page = (version: number, links = '') => `<link href="assets/${version}.css"> page ${version} ${links}`;
const first: Files = {
  'assets/1.css': 'one',
  'index.html': page(1, 'all the news'),
  'city/old.html': page(1),
  'feed.xml': 'one',
};
const second: Files = {
  'assets/2.css': 'two',
  'index.html': page(2, 'all the news'),
  'city/new.html': page(2),
  'feed.xml': 'two',
};
const third: Files = { ...first, 'assets/3.css': 'three', 'index.html': page(3), 'feed.xml': 'three' };

/** Every how many requests the process is killed: `npm run soak` kills at each. */
const stride = process.env.STET_SOAK_RUNS === undefined ? 7 : 1;

describe.skipIf(noSwift !== undefined)(onSwift('a deploy that is killed'), () => {
  let swift: Swift;
  let proxy: RecordingProxy;
  let program: DeployingProgram;
  beforeAll(async () => {
    swift = await startSwift();
    await swift.makeBucket('news');
    proxy = await startProxy(swift.endpoint);
    program = await prepareDeploying();
  });
  afterAll(() => {
    program?.remove();
    proxy?.stop();
    swift?.stop();
  });

  const open = (prefix: string): ObjectStore =>
    openStore(
      { scheme: 's3', bucket: 'news', prefix },
      { root: '/', environment: swift.environment, endpoint: swift.endpoint },
    );

  it.each(['before it arrives', 'before the answer'] as const)(
    'at any request, %s, leaves a site that readers can use and that the next deploy finishes',
    async (when) => {
      const folder = path.join(temporaryFolder(), 'public');
      let kills = 0;
      for (let at = 1; ; at += stride) {
        const prefix = `${when === 'before the answer' ? 'answer' : 'arrival'}-${at}`;
        const store = open(prefix);
        expect((await deployBuilt(store, build(folder, [first]))).messages).toEqual([]);
        proxy.requests.length = 0;
        const { endpoint } = proxy;
        const task = { generations: [first, second], folder, bucket: 'news', prefix, endpoint };
        const process = program.start({ ...task, environment: swift.environment });
        proxy.fate = (_, number) => {
          if (number < at) return 'pass';
          process.kill('SIGKILL');
          return number === at && when === 'before the answer' ? 'lose' : 'cut';
        };
        let isOver = false;
        const reading = readAllTheTime(store, () => isOver);
        const { code } = await process.ended;
        isOver = true;
        expect(await reading).toEqual([]);
        expect(await problemsOf(store)).toEqual([]);
        proxy.fate = () => 'pass';
        // What the process has sent before counts.
        await vi.waitUntil(() => proxy.underWay === 0);

        const [next, generations] =
          kills % 2 === 0 ? [second, [first, second]] : [third, [first, second, third]];
        const isPublished =
          (await generationIn(store)) === build(folder, [first, second]).manifest.generation;
        const done = await deployBuilt(store, build(folder, generations), { breakLock: true });
        expect(done.messages).toEqual([]);
        expect(await filesIn(store, swift, prefix)).toEqual(next);
        const back = await deployBuilt(store, build(folder, generations), { rollback: '' });
        expect(back.messages).toEqual([]);
        const before = isPublished && next === third ? second : first;
        expect(await filesIn(store, swift, prefix)).toEqual(before);
        if (code === 0) break;
        kills += 1;
      }
      expect(kills).toBeGreaterThan(2);
    },
  );
});

async function generationIn(store: ObjectStore): Promise<string | null | undefined> {
  const state = await store.get('.stet/state.json');
  return state && parseState(state.bytes.toString()).generation;
}

/** Asks for all that a reader can come to, again and again. Returns what is wrong. */
async function readAllTheTime(store: ObjectStore, isOver: () => boolean): Promise<string[]> {
  const problems: string[] = [];
  while (!isOver()) problems.push(...(await problemsOf(store)));
  return problems;
}

async function problemsOf(store: ObjectStore): Promise<string[]> {
  const problems: string[] = [];
  const known = new Set([first, second, third].flatMap((files) => Object.values(files)));
  for (const name of ['index.html', 'city/old.html', 'city/new.html', 'feed.xml']) {
    const text = (await store.get(name))?.bytes.toString();
    if (text === undefined) {
      if (name === 'index.html' || name === 'feed.xml') problems.push(`${name} is not there`);
      continue;
    }
    if (!known.has(text)) problems.push(`${name} is ${text}`);
    const asset = /href="([^"]+)"/.exec(text)?.[1];
    if (asset !== undefined && (await store.get(asset)) === undefined) {
      // Perhaps a later deploy has come between the two.
      const again = (await store.get(name))?.bytes.toString();
      if (again === text) problems.push(`${name} asks for ${asset}, which is not there`);
    }
  }
  return problems;
}

async function filesIn(store: ObjectStore, swift: Swift, prefix: string): Promise<Files> {
  const keys = (await swift.objects('news')).filter((key) => key.startsWith(`${prefix}/`));
  const names = keys.map((key) => key.slice(prefix.length + 1)).filter((name) => !name.startsWith('.stet/'));
  const texts = names.map(async (name) => [name, (await store.get(name))?.bytes.toString() ?? ''] as const);
  return Object.fromEntries(await Promise.all(texts));
}
