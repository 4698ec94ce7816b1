import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { resolveConfig } from '../src/config/resolve.js';
import type { Config } from '../src/config.js';
import { listNewsroom, parseAll, withStore } from '../src/newsroom.js';
import { openParsed } from '../src/parsed.js';
import { fill, temporaryFolder } from './support/folders.js';
import { story } from './support/newsroom.js';

const reading = vi.hoisted(() => ({ files: [] as string[] }));
vi.mock('../src/read/read.js', async (original) => {
  const real = await original<typeof import('../src/read/read.js')>();
  const readSource: typeof real.readSource = (folder, file, ...rest) => {
    reading.files.push(file);
    return real.readSource(folder, file, ...rest);
  };
  return { ...real, readSource };
});

beforeEach(() => {
  reading.files.length = 0;
});

const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd });

/** More stories than are read to find out whether they changed. */
const count = 205;

function newsroom(): string {
  const root = temporaryFolder();
  const files = Array.from({ length: count }, (_, n): [string, string] => [
    `content/s${n}.md`,
    story(`Story ${n}`, '2026-01-02T08:00:00Z'),
  ]);
  fill(root, Object.fromEntries(files));
  git(root, 'init', '-q');
  git(root, 'add', '-A');
  git(root, 'commit', '-q', '-m', 'Begin');
  return root;
}

/** What changed in a newsroom since the store was last used. */
async function look(root: string, storeDir: string): Promise<readonly string[]> {
  const { config } = resolveConfig({ url: 'https://news.example', title: 'The Test' }, { root });
  const its: Config = { ...(config as Config), storeDir };
  return withStore(its, async (store) => {
    const { paths } = await listNewsroom(its);
    const parsedFiles = openParsed({ config: its, database: store.parsed, clock: () => Date.now() + 10_000 });
    const { changed } = await parsedFiles.look(paths);
    parsedFiles.keep(await parseAll(changed, its, () => {}));
    return changed;
  });
}

describe('in a fresh checkout', () => {
  it('no file is read that git knows to be the same, and those are that it does not', async () => {
    const root = newsroom();
    const store = path.join(temporaryFolder(), '.stet');
    expect(await look(root, store)).toHaveLength(count);
    fs.appendFileSync(path.join(root, 'content/s7.md'), '\nMore.\n');
    git(root, 'commit', '-q', '-a', '-m', 'Edit');
    const clone = path.join(temporaryFolder(), 'clone');
    git(root, 'clone', '-q', root, clone);
    for (let n = 0; n < count; n++) fs.utimesSync(path.join(clone, `content/s${n}.md`), 1, 1 + n);
    git(clone, 'update-index', '-q', '--refresh');
    fs.appendFileSync(path.join(clone, 'content/s8.md'), '\nNot committed.\n');
    reading.files.length = 0;
    expect(await look(clone, store)).toEqual(['s7.md', 's8.md']);
    expect(new Set(reading.files)).toEqual(new Set(['s7.md', 's8.md']));
    // Their stamps are known now.
    expect(await look(clone, store)).toEqual([]);
  });

  it('files are read where git is of no help', async () => {
    const root = newsroom();
    const store = path.join(temporaryFolder(), '.stet');
    await look(root, store);
    fs.rmSync(path.join(root, '.git'), { recursive: true });
    for (let n = 0; n < count; n++) fs.utimesSync(path.join(root, `content/s${n}.md`), 1, 1 + n);
    reading.files.length = 0;
    expect(await look(root, store)).toEqual([]);
    expect(new Set(reading.files).size).toBe(count);
  });
});
