import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { cli, start } from '../support/command.js';
import { exactContents, fill, temporaryFolder } from '../support/folders.js';
import { story } from '../support/newsroom.js';
import { expectSame } from '../support/oracle.js';
import { proxyTo, redisProgram, startRedis } from '../support/redis.js';
import { objectsIn } from '../support/shards.js';
import { runIn } from '../support/terminal.js';

const now = '2026-11-23T12:00:00Z';

function newsroom(count: number): string {
  const root = temporaryFolder();
  const stories = Array.from({ length: count }, (_, n) => [
    `content/articles/${n % 3}/story-${n}.md`,
    story(
      `Story ${n}`,
      `2026-${String((n % 11) + 1).padStart(2, '0')}-0${(n % 9) + 1}`,
      `topics: [t${n % 5}]`,
      `About ${n % 7}. `.repeat(50),
    ),
  ]);
  fill(root, { ...Object.fromEntries(stories), 'stet.config.json': '{"url":"https://news.example"}' });
  return root;
}

/** The site that one process makes, and what it says. */
async function alone(root: string) {
  const home = { output: path.join(root, 'alone'), store: path.join(root, '.alone') };
  const { code, errors } = await start({ root, now: Date.parse(now) }, home).ended;
  expect(code, errors).toBe(0);
  const report = JSON.parse(fs.readFileSync(path.join(root, 'report.json'), 'utf8')) as { messages: unknown };
  return { files: exactContents(home.output), messages: report.messages };
}

interface Child {
  readonly child: ChildProcess;
  readonly ended: Promise<{ code: number | null; out: string; err: string }>;
}

function run(cwd: string, args: readonly string[]): Child {
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const said = { out: '', err: '' };
  child.stdout.on('data', (data) => {
    said.out += data;
  });
  child.stderr.on('data', (data) => {
    said.err += data;
  });
  const ended = new Promise<Awaited<Child['ended']>>((resolve) => {
    child.on('close', (code) => resolve({ code, ...said }));
  });
  return { child, ended };
}

if (redisProgram === undefined)
  console.warn(
    'Tests of stet farm with a queue are skipped: neither redis-server nor valkey-server is installed.',
  );

describe.skipIf(redisProgram === undefined)('a farm', () => {
  it('of three workers, one killed and one cut off, makes the site of one process, though the queue is restarted', async () => {
    const root = newsroom(90);
    const wanted = await alone(root);
    const depot = path.join(root, 'depot');
    const redis = await startRedis();
    onTestFinished(redis.stop);
    const proxy = await proxyTo(redis.port);
    onTestFinished(proxy.close);
    const join = (port: number) =>
      run(root, [cli, 'farm', '--join', '--store', `file:${depot}`, '--queue', `redis://127.0.0.1:${port}`]);
    const [killed, cut, last] = [join(redis.port), join(proxy.port), join(redis.port)];
    const farm = run(root, [
      path.resolve('test/support/farm.mjs'),
      root,
      depot,
      `redis://127.0.0.1:${redis.port}`,
      String(Date.parse(now)),
    ]);
    const isOver = { value: false };
    void farm.ended.then(() => {
      isOver.value = true;
    });
    const count = (kind: string) =>
      fs.existsSync(depot) ? objectsIn(depot).filter((each) => each.startsWith(`${kind}/`)).length : 0;
    const until = async (isSo: () => boolean) => {
      while (!isSo() && !isOver.value) await wait(5);
    };
    await until(() => count('parsed') > 2);
    killed.child.kill('SIGKILL');
    await until(() => count('pages') > 1);
    proxy.cut();
    await redis.restart();
    expect(isOver.value, 'all happened while the site was built').toBe(false);
    const { code, out, err } = await farm.ended;
    expect(code, err).toBe(0);
    expect((JSON.parse(out) as { messages: unknown }).messages).toEqual(wanted.messages);
    expectSame(exactContents(path.join(root, 'public')), wanted.files, 'the site of the farm');
    expect(count('pages')).toBeGreaterThan(1);
    for (const { child } of [cut, last]) child.kill('SIGINT');
    expect(await last.ended).toMatchObject({ code: 0, err: '' });
    // What the farm left is what the next build goes on from.
    const next = await start(
      { root, now: Date.parse(now) },
      { output: path.join(root, 'public'), store: path.join(root, '.stet') },
    ).ended;
    expect(next, next.errors).toMatchObject({ code: 0 });
    expectSame(exactContents(path.join(root, 'public')), wanted.files, 'the next build');
    // Names of tasks were on the queue, and nothing of a story.
    expect(proxy.seen()).toContain('blobs/');
    expect(proxy.seen()).not.toMatch(/story-\d|About \d/);
  });

  it('has a machine with other source files leave, and does without it', async () => {
    const [root, other] = [newsroom(12), newsroom(12)];
    fill(other, { 'content/articles/0/story-0.md': story('Story 0', '2026-01-01', '', 'An older text.') });
    const wanted = await alone(root);
    const depot = path.join(root, 'depot');
    const redis = await startRedis();
    onTestFinished(redis.stop);
    const queue = `redis://127.0.0.1:${redis.port}`;
    const joined = run(other, [cli, 'farm', '--join', '--store', `file:${depot}`, '--queue', queue]);
    const farm = await run(root, [
      path.resolve('test/support/farm.mjs'),
      root,
      depot,
      queue,
      String(Date.parse(now)),
    ]).ended;
    expect(farm.code, farm.err).toBe(0);
    expectSame(exactContents(path.join(root, 'public')), wanted.files, 'the site');
    const { code, err } = await joined.ended;
    expect(code).toBe(1);
    expect(err).toContain('shards/other-sources');
  });
});

it.each([
  ['farm --store file:depot', 'Name the queue'],
  ['farm --queue redis://127.0.0.1', 'Name the store'],
  ['farm --store file:depot --queue redis://me:secret@127.0.0.1', 'REDIS_PASSWORD'],
  ['farm --store file:depot --queue http://127.0.0.1', 'redis://'],
  ['shard --store file:depot', 'Name one step'],
  ['shard parse --store file:depot', '--shard 1/4'],
  ['shard parse --shard 3/2 --store file:depot', '--shard 1/4'],
  ['shard pages --shard 1/2 --wait soon --store file:depot', '--wait soon'],
  ['shard build --shard 1/2 --store file:depot', 'leave --shard out'],
  ['shard build', 'Name the store'],
])('stet %s is a wrong command line', async (line, expected) => {
  const { code, err } = await runIn(newsroom(1), line.split(' '), now);
  expect(code).toBe(2);
  expect(err).toContain(expected);
  expect(err).not.toContain('secret');
});

it('a farm without a queue that answers builds the site alone', async () => {
  const root = newsroom(3);
  const { code, err } = await runIn(
    root,
    ['farm', '--store', 'file:depot', '--queue', 'redis://127.0.0.1:1', '--now', now],
    now,
  );
  expect(code, err).toBe(0);
  expect(fs.existsSync(path.join(root, 'public/index.html'))).toBe(true);
});
