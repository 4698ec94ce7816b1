import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type BuildResult, build } from '../../src/build/build.js';
import type { Config, UserConfig } from '../../src/config/config.js';
import { resolveConfig } from '../../src/config/resolve.js';
import { exactContents, fill, temporaryFolder } from '../support/folders.js';
import { story } from '../support/newsroom.js';
import { expectMessages, expectSame } from '../support/oracle.js';
import {
  buildFrom,
  type Machines,
  objectsIn,
  pageShards,
  parseShards,
  shardedBuild,
  small,
} from '../support/shards.js';
import { runIn } from '../support/terminal.js';

/** Stories of the yardstick; more: npm run soak. */
const stories = Number(process.env.STET_SOAK_STORIES ?? 60);

const now = Date.parse('2026-11-23T12:00:00Z');

/** A newsroom's folder, in which several sites are built. */
interface Room {
  readonly root: string;
  readonly config: UserConfig;
}

function configIn({ root, config: own }: Room, home: string): Config {
  const folders = { output: path.join(root, home, 'public'), store: path.join(root, home, '.stet') };
  const { config, messages } = resolveConfig({ url: 'https://news.example', ...own }, { root, folders });
  if (config === undefined) throw new Error(JSON.stringify(messages));
  return config;
}

const optionsIn = (room: Room, home: string) => ({ config: configIn(room, home), now, write: true });
const siteIn = ({ root }: Room, home: string) => exactContents(path.join(root, home, 'public'));
const machinesIn = ({ root }: Room, count: number): Machines => ({ folder: path.join(root, 'depot'), count });

/** Stories that link to each other and have topics, one with a mistake that a warning names. */
function roomOf(count: number, own: Record<string, string> = {}, config: UserConfig = {}): Room {
  const root = temporaryFolder();
  const stories = Array.from({ length: count }, (_, n) => [
    `content/articles/${n % 3}/story-${n}.md`,
    story(
      `Story ${n}`,
      `2026-${String((n % 11) + 1).padStart(2, '0')}-0${(n % 9) + 1}`,
      `topics: [t${n % 5}]`,
      `About thing ${n % 7}, and [another](../${((n + 3) % count) % 3}/story-${(n + 3) % count}.md).`,
    ),
  ]);
  fill(root, {
    ...Object.fromEntries(stories),
    'content/articles/bad.md': story('Bad', '2026-01-01', '', '[x](nowhere.md)'),
    ...own,
  });
  return { root, config };
}

function expectAlike(room: Room, home: string, found: BuildResult, alone: BuildResult): void {
  expectMessages(found.messages, alone.messages, home);
  expect(found.standing).toEqual(alone.standing);
  expect(found.written).toEqual(alone.written);
  expect(found.causes).toEqual(alone.causes);
  expectSame(siteIn(room, home), siteIn(room, 'alone'), home);
}

describe('shards', () => {
  it('make the site of one process, and a store from which the next build goes on', async () => {
    const root = temporaryFolder();
    execFileSync(process.execPath, [
      'bench/generate-corpus.mjs',
      String(stories),
      path.join(root, 'content'),
    ]);
    const room: Room = { root, config: { lite: true } };
    const alone = await build(optionsIn(room, 'alone'));
    const results = new Map<string, BuildResult>();
    for (const count of [1, 2, 3]) {
      const home = `of-${count}`;
      const machines: Machines = {
        folder: path.join(root, `depot-${count}`),
        count,
        sizes: { least: 1, files: 16, stories: 20, pages: 40 },
      };
      results.set(home, await shardedBuild(optionsIn(room, home), machines));
    }
    for (const [home, result] of results) expectAlike(room, home, result, alone);
    const [edited = ''] = fs
      .readdirSync(path.join(root, 'content'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'));
    fs.appendFileSync(path.join(root, 'content', edited), '\nOne more word.\n');
    const next = await build(optionsIn(room, 'alone'));
    expectAlike(room, 'of-3', await build(optionsIn(room, 'of-3')), next);
  });

  it.each(fs.readdirSync('test/sites'))('say and make the same of the test newsroom %s', async (name) => {
    const root = temporaryFolder();
    fs.cpSync(path.join('test/sites', name), root, { recursive: true });
    const file = path.join(root, 'config.json');
    const room = { root, config: fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {} };
    const alone = await build(optionsIn(room, 'alone'));
    expectAlike(room, 'shards', await shardedBuild(optionsIn(room, 'shards'), machinesIn(room, 2)), alone);
  });

  it.each<[name: string, own: Record<string, string>, config: UserConfig]>([
    [
      'fails for some stories',
      {
        'templates/article.tsx':
          "export default (view) => { if (/7$/.test(view.headline)) throw new Error('not this one'); return <html><body>{view.headline}</body></html>; }",
      },
      {},
    ],
    [
      'is in another language',
      {
        'templates/article.liquid': '<html>{{ headline }} {% include "parts/x" %}</html>',
        'templates/parts/x.liquid': 'x',
      },
      {},
    ],
    ['is over a budget', {}, { budgets: { article: { kilobytes: 20 } } }],
  ])('say and make the same where a template %s', async (_, own, config) => {
    const room = roomOf(20, own, config);
    const alone = await build(optionsIn(room, 'alone'));
    expectAlike(room, 'shards', await shardedBuild(optionsIn(room, 'shards'), machinesIn(room, 2)), alone);
  });

  it('may do steps again, at the same time, late, and in any order', async () => {
    const room = roomOf(30);
    const alone = await build(optionsIn(room, 'alone'));
    const machines = machinesIn(room, 2);
    const options = optionsIn(room, 'first');
    // Pages before there is anything to make them of.
    expect((await pageShards(options, machines))[0]).toMatchObject({ rule: 'shards/no-snapshot' });
    // One shard never comes, and the other one twice.
    await parseShards(options, machines, [2, 2]);
    expectAlike(room, 'first', await buildFrom(options, machines), alone);
    // Shards that come when all is over find it done.
    expect(await parseShards(options, machines)).toMatchObject([{ made: 0 }, { made: 0 }]);
    const nothing = { made: 0, found: 0 };
    expect(await pageShards(options, machines)).toEqual([nothing, nothing]);
    // Two who build at once, from what is there.
    const [second, third] = await Promise.all(
      ['second', 'third'].map((home) => buildFrom(optionsIn(room, home), machines)),
    );
    expectAlike(room, 'second', second as BuildResult, alone);
    expectAlike(room, 'third', third as BuildResult, alone);
  });

  it('make again what is damaged or missing in the depot', async () => {
    const room = roomOf(30);
    const alone = await build(optionsIn(room, 'alone'));
    const machines = machinesIn(room, 1);
    const first = optionsIn(room, 'first');
    await parseShards(first, machines);
    await buildFrom(first, machines, '', (step) => pageShards(first, machines, { step }));
    const kinds = new Set<string>();
    for (const [at, object] of objectsIn(machines.folder).entries()) {
      const file = path.join(machines.folder, object);
      const bytes = fs.readFileSync(file);
      kinds.add(object.split('/')[0] as string);
      if (at % 3 === 0) fs.rmSync(file);
      else if (at % 3 === 1) fs.writeFileSync(file, bytes.subarray(0, bytes.length - 1));
      else {
        bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1;
        fs.writeFileSync(file, bytes);
      }
    }
    expect([...kinds]).toEqual(['blobs', 'pages', 'parsed', 'picks', 'runs']);
    expectAlike(room, 'again', await buildFrom(optionsIn(room, 'again'), machines), alone);
    // What the build needs is whole again: another one makes nothing.
    const before = objectsIn(machines.folder);
    expectAlike(room, 'third', await buildFrom(optionsIn(room, 'third'), machines), alone);
    expect(objectsIn(machines.folder)).toEqual(before);
  });

  it('put no text of a story where names of objects show it', async () => {
    const room = roomOf(10);
    const machines = machinesIn(room, 1);
    await shardedBuild(optionsIn(room, 'first'), machines);
    for (const object of objectsIn(machines.folder))
      expect(object).toMatch(/^(?:blobs|pages|parsed|picks|runs)\/[\w-]{43}$/);
  });
});

describe('a machine', () => {
  it('that has another version of a story does not parse it for others', async () => {
    const room = roomOf(10);
    const machines = machinesIn(room, 1);
    const alone = await build(optionsIn(room, 'alone'));
    const other = roomOf(10);
    fill(other.root, {
      'content/articles/0/story-0.md': story('Story 0', '2026-01-01', '', 'Not yet corrected.'),
    });
    await parseShards(optionsIn(other, 'x'), machines);
    expectAlike(room, 'shards', await buildFrom(optionsIn(room, 'shards'), machines), alone);
    expect(await pageShards(optionsIn(other, 'x'), machines)).toMatchObject([{ rule: 'shards/no-snapshot' }]);
  });

  it('that comes for a run finds the snapshot of that run alone', async () => {
    const room = roomOf(10);
    const machines = machinesIn(room, 1);
    await buildFrom(optionsIn(room, 'shards'), machines, 'monday');
    expect(await pageShards(optionsIn(room, 'shards'), machines, { run: 'tuesday' })).toMatchObject([
      { rule: 'shards/no-snapshot' },
    ]);
    expect(await pageShards(optionsIn(room, 'shards'), machines, { run: 'monday' })).toMatchObject([
      { found: 0 },
    ]);
  });
});

it('a small build asks nobody, and says so', async () => {
  const room = roomOf(10);
  const machines: Machines = { ...machinesIn(room, 1), sizes: { ...small, least: 1_000 } };
  const options = optionsIn(room, 'shards');
  await buildFrom(options, machines, 'monday');
  for (const object of objectsIn(machines.folder)) expect(object).toMatch(/^runs\//);
  for (const step of ['picks', 'pages'] as const)
    expect(await pageShards(options, machines, { run: 'monday', step })).toEqual([{ made: 0, found: 0 }]);
});

it('a build that needs no recommendations says so', async () => {
  const room = roomOf(10);
  const machines = machinesIn(room, 1);
  const options = optionsIn(room, 'shards');
  await buildFrom(options, machines, 'monday');
  fs.appendFileSync(path.join(room.root, 'content/articles/bad.md'), '\nOne more word.\n');
  await buildFrom(options, machines, 'tuesday');
  expect(await pageShards(options, machines, { run: 'tuesday', step: 'picks' })).toEqual([
    { made: 0, found: 0 },
  ]);
});

it.each([
  ['has errors', { 'content/articles/wrong.md': story('Wrong', 'no date') }],
  ['is refused', { 'public/notes.txt': 'not of stet' }],
])('a build that %s lets no shard wait', async (_, own) => {
  const room = roomOf(3, { ...own, 'stet.config.json': '{"url":"https://news.example"}' });
  const line = (step: string) => `shard ${step} --store file:depot --run monday`;
  const at = '2026-11-23T12:00:00Z';
  const { code } = await runIn(room.root, line('build').split(' '), at);
  expect(code).toBe(1);
  for (const step of ['picks', 'pages']) {
    const shard = await runIn(room.root, `${line(step)} --shard 1/1`.split(' '), at);
    expect(shard, step).toMatchObject({
      code: 0,
      out: `${step}: 0 parts made, 0 parts found in the store.\n`,
    });
  }
});
