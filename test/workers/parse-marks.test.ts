import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openMark, readMarks, removeMarks } from '../../src/workers/parse-marks.js';
import { fill, temporaryFolder } from '../support/folders.js';
import { story } from '../support/newsroom.js';

const cli = path.resolve('dist/cli.js');

/** Loaded before stet, in threads, too: a binary of satteri that ends the program at the word “crash”. */
const crashing = `
  const Module = require('node:module');
  const load = Module._load;
  Module._load = function (request, ...others) {
    const loaded = load.call(this, request, ...others);
    if (!request.startsWith('@bruits/satteri-') || request.endsWith('.json')) return loaded;
    const crashes = (each) => (typeof each === 'string' ? each : Buffer.isBuffer(each) ? String(each) : '').includes('crash');
    const wrapped = (run) => (...values) => {
      if (values.some(crashes)) {
        process.kill(process.pid, 'SIGSEGV');
        // The signal may come to another thread a moment later; a crash would be over at once.
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
      }
      return run(...values);
    };
    return Object.fromEntries(
      Object.entries(loaded).map(([name, value]) => [name, typeof value === 'function' && !/^[A-Z]/.test(name) ? wrapped(value) : value]),
    );
  };`;

function buildCrashing(root: string) {
  return spawnSync(process.execPath, ['-r', path.join(root, 'crashing.cjs'), cli, 'build'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: `-r ${path.join(root, 'crashing.cjs')}` },
  });
}

describe('native code that crashes', () => {
  it.each([
    ['one thread', 12],
    ['several threads', 900],
  ])('ends one build, and the next names the story and parses it with remark: %s', (_, count) => {
    const root = temporaryFolder();
    fill(root, {
      'stet.config.json': JSON.stringify({ url: 'https://news.example', title: 'News', language: 'en' }),
      'crashing.cjs': crashing,
      ...Object.fromEntries(
        Array.from({ length: count }, (_, at) => [
          `content/articles/a${at}.md`,
          story(`Story ${at}`, '2026-11-20', '', at === 7 ? 'A crash.' : 'Words.'),
        ]),
      ),
    });
    const build = () => buildCrashing(root);
    expect(build().signal).toBe('SIGSEGV');
    expect(fs.existsSync(path.join(root, 'public', 'index.html'))).toBe(false);

    const second = build();
    expect(second.stderr).toContain('parse/ended-there');
    expect(second.stderr).toContain('content/articles/a7.md');
    expect(second.status).toBe(0);
    expect(fs.existsSync(path.join(root, '.stet', 'parsing'))).toBe(false);

    const third = build();
    expect(third.status).toBe(0);
    expect(third.stderr).not.toContain('parse/ended-there');
  });
});

it('two stories at which native code crashes end two builds, and no more', () => {
  const root = temporaryFolder();
  fill(root, {
    'stet.config.json': JSON.stringify({ url: 'https://news.example', title: 'News', language: 'en' }),
    'crashing.cjs': crashing,
    ...Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [
        `content/articles/a${at}.md`,
        story(`Story ${at}`, '2026-11-20', '', at === 5 || at === 7 ? 'A crash.' : 'Words.'),
      ]),
    ),
  });
  const build = () => buildCrashing(root);
  expect([build().signal, build().signal]).toEqual(['SIGSEGV', 'SIGSEGV']);
  const third = build();
  expect(third.status, third.stderr).toBe(0);
});

describe('marks', () => {
  it('name the last source file of each thread', () => {
    const folder = path.join(temporaryFolder(), 'parsing');
    const [one, other] = [openMark(folder, '1'), openMark(folder, '2')];
    for (const file of ['a-long-name.md', 'b.md']) one.set(file);
    expect(readMarks(folder)).toEqual(new Set(['b.md']));
    other.set('c.md');
    expect(readMarks(folder)).toEqual(new Set(['b.md', 'c.md']));
    one.close();
    other.close();
    removeMarks(folder);
    expect(readMarks(folder)).toEqual(new Set());
  });

  it('are left out where the folder cannot be made', () => {
    const root = temporaryFolder();
    fill(root, { parsing: '' });
    const mark = openMark(path.join(root, 'parsing'), '1');
    mark.set('a.md');
    mark.close();
    expect(readMarks(path.join(root, 'parsing'))).toEqual(new Set());
  });
});
