import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { lookAtSources, type Sources } from '../../src/build/sources.js';
import { type Rows, rowsInMemory } from '../../src/store/rows.js';
import { testConfig } from '../support/documents.js';
import { contents, fill, temporaryFolder } from '../support/folders.js';

const reading = vi.hoisted(() => ({ files: [] as string[] }));
vi.mock('../../src/read/read.js', async (original) => {
  const real = await original<typeof import('../../src/read/read.js')>();
  const readSource: typeof real.readSource = (folder, file, ...rest) => {
    reading.files.push(file);
    return real.readSource(folder, file, ...rest);
  };
  return { ...real, readSource };
});

beforeEach(() => {
  reading.files.length = 0;
});

interface Ways {
  readonly config?: Parameters<typeof testConfig>[0];
  readonly verify?: boolean;
  /** Changed files that are not published. */
  readonly unpublished?: readonly string[];
}

function byFolder(files: readonly string[]): Map<string, string[]> {
  const folders = new Map<string, string[]>();
  for (const file of files) {
    const folder = path.posix.dirname(file);
    folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  return folders;
}

/** Looks at the files in a folder, and notes what was seen. */
async function look(contentDir: string, rows: Rows, ways: Ways = {}): Promise<Sources> {
  const sources = await lookAtSources({
    byFolder: byFolder(Object.keys(contents(contentDir))),
    config: testConfig({ ...ways.config, contentDir }),
    rows,
    verify: ways.verify,
    // As if it were later: what was changed just now is looked at again in any case.
    clock: () => Date.now() + 10_000,
  });
  sources.put(ways.unpublished ?? []);
  return sources;
}

const changedIn = async (...its: Parameters<typeof look>) => [...(await look(...its)).changed.keys()];

/** A folder that was looked at once. */
async function seen(files: Readonly<Record<string, string | Uint8Array>>) {
  const dir = temporaryFolder();
  const rows = rowsInMemory();
  fill(dir, files);
  const first = await look(dir, rows);
  reading.files.length = 0;
  return { dir, rows, first };
}

describe('a look at source files', () => {
  it('names those that came, changed and went since the last one, whatever they are', async () => {
    const name = fc.constantFrom('a.md', 'b.md', 'x/a.md', 'x/y/__proto__.md', 'constructor/b.md');
    const edits = fc.dictionary(name, fc.option(fc.constantFrom('1', '2', '33'), { nil: undefined }));
    await fc.assert(
      fc.asyncProperty(fc.array(edits, { maxLength: 4 }), async (steps) => {
        const dir = fs.mkdtempSync(path.join(temporaryFolder(), 'p'));
        const rows = rowsInMemory();
        for (const step of steps) {
          const before = contents(dir);
          for (const [file, text] of Object.entries(step))
            if (text === undefined) fs.rmSync(path.join(dir, file), { force: true });
            else fill(dir, { [file]: text });
          const now = contents(dir);
          const { changed, gone, versions } = await look(dir, rows);
          expect([...changed.keys()].sort()).toEqual(
            Object.keys(now).filter((file) => !Object.hasOwn(before, file) || before[file] !== now[file]),
          );
          expect([...gone].sort()).toEqual(Object.keys(before).filter((file) => !Object.hasOwn(now, file)));
          expect([...versions().keys()]).toEqual(Object.keys(now));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('reads no file whose size, times and number are as they were', async () => {
    const { dir, rows } = await seen({ 'a.md': 'a', 'b/c.md': 'c' });
    fs.writeFileSync(path.join(dir, 'b/c.md'), 'd');
    expect(await changedIn(dir, rows)).toEqual(['b/c.md']);
    expect(reading.files).toEqual(['b/c.md']);
    reading.files.length = 0;
    expect(await changedIn(dir, rows, { verify: true })).toEqual([]);
    expect(reading.files).toEqual(['a.md', 'b/c.md']);
  });

  it('finds all files changed where something else decides on what they give', async () => {
    const { dir, rows, first } = await seen({ 'a.md': 'a', 'b.md': 'b' });
    const { changed } = await look(dir, rows, { config: { timeZone: 'Asia/Tokyo' } });
    expect([...changed.keys()]).toEqual(['a.md', 'b.md']);
    expect(changed.get('a.md')).not.toBe(first.changed.get('a.md'));
    expect(await changedIn(dir, rows, { config: { timeZone: 'Asia/Tokyo' } })).toEqual([]);
  });

  it('finds a file changed until it is published', async () => {
    const { dir, rows } = await seen({ 'a.md': 'a', 'b.md': 'b' });
    fs.writeFileSync(path.join(dir, 'a.md'), 'other');
    fs.rmSync(path.join(dir, 'b.md'));
    const unpublished = ['a.md', 'b.md'];
    await look(dir, rows, { unpublished });
    const again = await look(dir, rows, { unpublished });
    expect([[...again.changed.keys()], again.gone]).toEqual([['a.md'], ['b.md']]);
    await look(dir, rows);
    const last = await look(dir, rows);
    expect([last.changed.size, last.gone]).toEqual([0, []]);
  });

  it('gives a file that cannot be read another version where the reason is another', async () => {
    const { dir, rows, first } = await seen({ 'a.md': Buffer.of(0xff) });
    expect(await changedIn(dir, rows)).toEqual([]);
    fs.writeFileSync(path.join(dir, 'a.md'), Buffer.of(0x0a, 0xff));
    const { changed } = await look(dir, rows);
    expect(changed.get('a.md')).toMatch(/./);
    expect(changed.get('a.md')).not.toBe(first.changed.get('a.md'));
  });
});

const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd });

describe('in a fresh checkout', () => {
  /** More files than are read to find out whether they changed. */
  const count = 205;

  function repository(): string {
    const root = temporaryFolder();
    fill(
      root,
      Object.fromEntries(Array.from({ length: count }, (_, n) => [`content/s${n}.md`, `Story ${n}`])),
    );
    git(root, 'init', '-q');
    git(root, 'add', '-A');
    git(root, 'commit', '-q', '-m', 'Begin');
    return root;
  }
  const contentOf = (root: string) => path.join(root, 'content');

  it('no file is read that git knows to be the same, and those are that it does not', async () => {
    const root = repository();
    const rows = rowsInMemory();
    expect(await changedIn(contentOf(root), rows)).toHaveLength(count);
    fs.appendFileSync(path.join(root, 'content/s7.md'), '\nMore.\n');
    git(root, 'commit', '-q', '-a', '-m', 'Edit');
    const clone = path.join(temporaryFolder(), 'clone');
    git(root, 'clone', '-q', root, clone);
    for (let n = 0; n < count; n++) fs.utimesSync(path.join(clone, `content/s${n}.md`), 1, 1 + n);
    git(clone, 'update-index', '-q', '--refresh');
    fs.appendFileSync(path.join(clone, 'content/s8.md'), '\nNot committed.\n');
    reading.files.length = 0;
    expect(await changedIn(contentOf(clone), rows)).toEqual(['s7.md', 's8.md']);
    expect(new Set(reading.files)).toEqual(new Set(['s7.md', 's8.md']));
    // Their stamps are known now.
    expect(await changedIn(contentOf(clone), rows)).toEqual([]);
  });

  it('files are read where git is of no help', async () => {
    const root = repository();
    const rows = rowsInMemory();
    await look(contentOf(root), rows);
    fs.rmSync(path.join(root, '.git'), { recursive: true });
    for (let n = 0; n < count; n++) fs.utimesSync(path.join(root, `content/s${n}.md`), 1, 1 + n);
    reading.files.length = 0;
    expect(await changedIn(contentOf(root), rows)).toEqual([]);
    expect(new Set(reading.files).size).toBe(count);
  });
});
