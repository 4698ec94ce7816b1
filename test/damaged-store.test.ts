import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contents, exactContents, fill, temporaryFolder } from './support/folders.js';
import { story } from './support/newsroom.js';
import { current } from './support/oracle.js';
import { runIn } from './support/terminal.js';

/** Whatever happens to the store's database: the next build makes the site of a clean build, and leaves files of others alone. */

const stet = (cwd: string, ...args: string[]) => runIn(cwd, args, '2026-11-23T12:00:00Z');
const database = (cwd: string) => path.join(cwd, '.stet/graph.mdb');
const note = (cwd: string) => `${database(cwd)}-left`;

const storyAt = (title: string) =>
  story(title, '2026-01-01', 'topics: [harbour]', `${title}: the ferry of Aldermouth.`);
const mine = { 'news/2026/01/gone.html': 'by hand', 'by-hand.txt': 'by hand' };

/** A newsroom that was built three times. One story has gone, and somebody has put a file in place of the page; `earlier` is the first database. */
async function newsroom(): Promise<{ readonly cwd: string; readonly earlier: string }> {
  const cwd = temporaryFolder();
  const at = (name: string) => path.join(cwd, `content/articles/${name}.md`);
  fill(cwd, {
    'stet.config.json': '{"url":"https://news.example"}',
    ...Object.fromEntries(
      ['a', 'b', 'c', 'gone'].map((name) => [`content/articles/${name}.md`, storyAt(name)]),
    ),
  });
  expect((await stet(cwd, 'build')).code).toBe(0);
  const earlier = temporaryFolder();
  for (const file of [database(cwd), note(cwd)]) copy(file, path.join(earlier, path.basename(file)));
  fs.rmSync(at('gone'));
  fs.writeFileSync(at('new'), storyAt('new'));
  expect((await stet(cwd, 'build')).code).toBe(0);
  fs.rmSync(at('c'));
  expect((await stet(cwd, 'build')).code).toBe(0);
  fill(path.join(cwd, 'public'), mine);
  return { cwd, earlier };
}

function copy(from: string, to: string): void {
  fs.copyFileSync(from, to);
  const { atime, mtime } = fs.statSync(from);
  fs.utimesSync(to, atime, mtime);
}

/** What a build from nothing makes of a newsroom. */
async function clean(cwd: string): Promise<Record<string, string>> {
  const apart = temporaryFolder();
  expect(
    (await stet(cwd, 'build', '--output', path.join(apart, 'o'), '--store', path.join(apart, 's'))).code,
  ).toBe(0);
  return exactContents(path.join(apart, 'o'));
}

async function expectCleanSite(cwd: string): Promise<void> {
  fill(cwd, { 'content/articles/a.md': storyAt('Edited') });
  const ran = await stet(cwd, 'build', '--quiet');
  expect(ran).toMatchObject({ code: 0, err: '' });
  const wanted = await clean(cwd);
  expect(current(exactContents(path.join(cwd, 'public')), wanted)).toEqual({ ...wanted, ...mine });
}

/** Makes the database look as if the last build had left it so. */
function passAsLeft(cwd: string): void {
  const { size, mtimeMs } = fs.statSync(database(cwd));
  fs.writeFileSync(note(cwd), `${size} ${Math.floor(mtimeMs / 1_000)}`);
}

/** Alters every value that has a text in it, and leaves what LMDB itself needs. */
function alterValues(cwd: string, text: string): void {
  const bytes = fs.readFileSync(database(cwd));
  let found = 0;
  for (let at = bytes.indexOf(text); at !== -1; at = bytes.indexOf(text, at + 1)) {
    bytes[at + text.length] = (bytes[at + text.length] ?? 0) ^ 1;
    found++;
  }
  expect(found).toBeGreaterThan(0);
  fs.writeFileSync(database(cwd), bytes);
}

describe('a build whose database', () => {
  it.each<[string, (file: string) => void]>([
    ['is gone', (file) => fs.rmSync(file)],
    ['is cut off', (file) => fs.truncateSync(file, fs.statSync(file).size / 2)],
    ['is emptied', (file) => fs.truncateSync(file, 0)],
    ['is no database', (file) => fs.writeFileSync(file, 'this is no database')],
    ['is damaged here and there', (file) => scribble(file)],
    ['cannot be told to be as it was left', (file) => fs.rmSync(`${file}-left`)],
  ])('%s begins anew', async (_, damage) => {
    const { cwd } = await newsroom();
    damage(database(cwd));
    await expectCleanSite(cwd);
  });

  it.each([
    ['a story', '"title":"b"'],
    ['a page', '/news/2026/01/b.html'],
    ['the ledger', '"generation":"'],
  ])('has damaged rows of %s begins anew', async (_, text) => {
    const { cwd } = await newsroom();
    alterValues(cwd, text);
    passAsLeft(cwd);
    await expectCleanSite(cwd);
  });

  it('is that of another newsroom goes by what lies in the folders', async () => {
    const { cwd } = await newsroom();
    const other = temporaryFolder();
    fill(other, {
      'stet.config.json': '{"url":"https://news.example"}',
      'content/articles/a.md': storyAt('of another newsroom'),
      'content/articles/c.md': storyAt('c'),
      'content/articles/other.md': storyAt('other'),
    });
    expect((await stet(other, 'build')).code).toBe(0);
    copy(database(other), database(cwd));
    copy(note(other), note(cwd));
    await expectCleanSite(cwd);
  });

  it('is an earlier one of the same newsroom goes by what lies in the folders', async () => {
    const { cwd, earlier } = await newsroom();
    for (const file of [database(cwd), note(cwd)]) copy(path.join(earlier, path.basename(file)), file);
    await expectCleanSite(cwd);
  });

  it('was forgotten by stet clean begins anew', async () => {
    const { cwd } = await newsroom();
    expect((await stet(cwd, 'clean')).code).toBe(0);
    await expectCleanSite(cwd);
  });

  it('is lost, with the log of what is stet’s own, changes no file', async () => {
    const { cwd } = await newsroom();
    fs.rmSync(database(cwd));
    fs.rmSync(path.join(cwd, '.stet/owned'), { recursive: true });
    const before = contents(path.join(cwd, 'public'));
    const ran = await stet(cwd, 'build');
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('write/not-ours');
    expect(contents(path.join(cwd, 'public'))).toEqual(before);
  });
});

/** Flips bits all over the file, in a later second than that of the last build: times are compared to the second. */
function scribble(file: string): void {
  const bytes = fs.readFileSync(file);
  for (let at = 0; at < bytes.length; at += 997) bytes[at] = (bytes[at] ?? 0) ^ 0x10;
  fs.writeFileSync(file, bytes);
  const later = new Date(Date.now() + 2_000);
  fs.utimesSync(file, later, later);
}
