import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Config } from '../../src/config/config.js';
import { resolveConfig } from '../../src/config/resolve.js';
import { type Pool, parseFiles } from '../../src/workers/parse-files.js';
import { fill, temporaryFolder } from '../support/folders.js';
import { story } from '../support/newsroom.js';
import { pathological } from '../support/pathological.js';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-workers-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** The program of threads, made of its sources. */
const program = pathToFileURL(path.join(folder, 'worker.mjs'));
beforeAll(() =>
  build({
    entryPoints: ['src/workers/parse-thread.ts'],
    outfile: path.join(folder, 'worker.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    logLevel: 'error',
  }),
);

/** A newsroom with stories of these bodies, by file. */
function newsroom(bodies: Readonly<Record<string, string>>, seconds = 10): Config {
  const root = temporaryFolder();
  const stories = Object.entries(bodies).map(([file, body]) => [
    `content/${file}`,
    story(file, '2026-11-20', '', body),
  ]);
  fill(root, Object.fromEntries(stories));
  const { config } = resolveConfig({ url: 'https://news.example', limits: { seconds } }, { root });
  if (config === undefined) throw new Error('the configuration is not sound');
  return config;
}

/** Which rules files broke, by file; those that gave a document have none. */
async function rulesOf(
  bodies: Readonly<Record<string, string>>,
  { seconds, ...pool }: Pool & { readonly seconds?: number },
): Promise<Record<string, string[]>> {
  const files = Object.keys(bodies);
  const parsed = await parseFiles(files, newsroom(bodies, seconds), () => {}, pool);
  return Object.fromEntries(
    parsed.flatMap(({ document, messages }, at) => {
      expect(document?.file ?? files[at]).toBe(files[at]);
      expect(document !== undefined || messages.length > 0).toBe(true);
      const places = messages.map(({ rule, file, line, column }) => `${rule} ${file}:${line}:${column}`);
      return messages.length === 0 ? [] : [[files[at], places]];
    }),
  );
}

const good = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `good-${at}.md`,
      `Story *${at}* of the [day](https://example.com/).\n\n> Said **somebody**.\n\n- one\n- two`,
    ]),
  );

describe('parsing on threads', () => {
  it('gives what parsing on none gives, in the order of the files', async () => {
    const bodies = { ...good(100), 'bad.md': '[a](nowhere.md) {{< unknown >}}', ...good(50) };
    const files = [...Object.keys(bodies), 'missing.md'];
    const config = newsroom(bodies);
    const told: number[] = [];
    const plain = await parseFiles(files, config, () => {}, { threads: 0 });
    const threaded = await parseFiles(files, config, (done) => told.push(done), { threads: 2, program });
    expect(JSON.stringify(threaded)).toBe(JSON.stringify(plain));
    expect(told.at(-1)).toBe(files.length);
  });
});

it.each([
  ['few short files', 20, 100, 0],
  ['a hundred long files', 100, 60_000, os.availableParallelism()],
  ['many short files', 900, 100, Math.min(2, os.availableParallelism())],
])('as many threads as are worth it take part in parsing %s', async (_, count, length, expected) => {
  const names = Array.from({ length: count }, (_, at) => `a${at}.md`);
  const config = newsroom(Object.fromEntries(names.map((name) => [name, 'Words. '.repeat(length / 7)])));
  const mark = path.join(config.root, 'thread-');
  fill(folder, {
    'counting.cjs': `
      const { parentPort, threadId } = require('node:worker_threads');
      require('node:fs').writeFileSync(${JSON.stringify(mark)} + threadId, '');
      parentPort.on('message', (batch) => parentPort.postMessage(batch.map(() => ({ messages: [] }))));`,
  });
  await parseFiles(names, config, () => {}, { program: pathToFileURL(path.join(folder, 'counting.cjs')) });
  expect(fs.readdirSync(config.root).filter((name) => name.startsWith('thread-'))).toHaveLength(expected);
});

it.each([0, 2])('what fails when it takes what files gave ends the build, on %d threads', async (threads) => {
  const bodies = good(200);
  const settle = () => {
    throw new Error('the disk is gone');
  };
  const parsing = parseFiles(Object.keys(bodies), newsroom(bodies), () => {}, { threads, program, settle });
  await expect(parsing).rejects.toThrow('the disk is gone');
});

describe.each([0, 2])('a story that takes too long, on %d threads', (threads) => {
  it('is cut off and named, and all others are parsed', async () => {
    const bodies = { ...good(100), ...bad() };
    const found = await rulesOf(bodies, { seconds: 0.35, threads, program });
    for (const [file, places] of Object.entries(found)) expect(places.join(), file).toContain(' bad-');
    for (const file of ['bad-many-tables.md', 'bad-rows-that-might-begin-a-table.md'])
      expect(found[file]).toEqual([`parse/takes-too-long ${file}:1:1`]);
  });
});

/** Some of them, each of which takes its time; `npm run soak` has all. */
function bad(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(pathological)
      .filter(([name], at) => at % 9 === 0 || / tables?$/.test(name))
      .map(([name, body]) => [`bad-${name.replaceAll(' ', '-')}.md`, body]),
  );
}

describe('a thread that dies', () => {
  /** Says of each file that it was there, unless its name says what is to happen at it. */
  const deadly = `
    const fs = require('node:fs');
    const { parentPort, workerData } = require('node:worker_threads');
    const is = (file, what) => file.startsWith(what);
    const isFirst = (file) => {
      const mark = workerData.config.contentDir + '/' + file + '.seen';
      return !fs.existsSync(mark) && fs.writeFileSync(mark, '') === undefined;
    };
    parentPort.on('message', (batch) => {
      parentPort.postMessage(
        batch.map((file, index) => {
          Atomics.store(workerData.at, 0, index);
          if (is(file, 'exit') || (is(file, 'once') && isFirst(file))) process.exit(1);
          if (is(file, 'throw')) throw new Error('no more');
          return { messages: [{ what: file }] };
        }),
      );
    });`;

  async function run(files: readonly string[], source = deadly) {
    const config = newsroom({ 'a.md': '' });
    fill(folder, { 'deadly.cjs': source });
    const told: number[] = [];
    const parsed = await parseFiles(files, config, (done) => told.push(done), {
      program: pathToFileURL(path.join(folder, 'deadly.cjs')),
      threads: 2,
    });
    expect(Math.max(...told)).toBe(files.length);
    return parsed.map(({ messages }) =>
      messages.map(({ rule, file, what }) => (rule ? `${rule} ${file}` : what)).join(),
    );
  }

  const names = Array.from({ length: 300 }, (_, at) => `a${at}.md`);
  const killers = (...at: readonly (readonly [number, string])[]) => {
    const files = [...names];
    for (const [index, name] of at) files[index] = name;
    return files;
  };

  it('is replaced, and what it had not given is done again', async () => {
    const files = killers([0, 'once-1.md'], [70, 'once-2.md'], [71, 'once-3.md'], [299, 'once-4.md']);
    expect(await run(files)).toEqual(files);
  });

  it('names the story at which it dies twice', async () => {
    const files = killers(
      [0, 'exit-1.md'],
      [1, 'exit-2.md'],
      [63, 'throw-3.md'],
      [200, 'exit-4.md'],
      [299, 'exit-5.md'],
    );
    const expected = files.map((file) => (/^[et]/.test(file) ? `parse/cannot-be-parsed ${file}` : file));
    expect(await run(files)).toEqual(expected);
  });

  it('ends the build when no story can be the cause', async () => {
    await expect(run(names, 'throw new Error("not installed")')).rejects.toThrow('not installed');
  });

  it('may have run out of memory', async () => {
    const bodies = { ...good(20), 'huge.md': 'A *b* [c](d) `e` f.\n\n'.repeat(60_000), ...good(20) };
    expect(await rulesOf(bodies, { threads: 1, program, memory: 32 })).toEqual({
      'huge.md': ['parse/cannot-be-parsed huge.md:1:1'],
    });
  });
});
