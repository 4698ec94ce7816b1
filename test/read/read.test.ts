import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listSources, readSource } from '../../src/read/read.js';

let base: string;
let content: string;
const limits = { fileSize: 1000 };

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'stet-read-'));
  content = join(base, 'content');
  mkdirSync(content);
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

function put(path: string, data: string | Uint8Array = 'x'): void {
  mkdirSync(join(content, path, '..'), { recursive: true });
  writeFileSync(join(content, path), data);
}

describe('listSources', () => {
  it('finds stories and pictures, sorted by code unit', async () => {
    for (const path of ['b.md', 'a/z.md', 'a/Z.MD', 'é.md', 'Z.md', 'media/x.pdf', 'a/pic.JPG', 'a/data.csv'])
      put(path);
    const { paths, media, messages } = await listSources(content);
    expect(paths).toEqual(['Z.md', 'a/Z.MD', 'a/z.md', 'b.md', 'é.md']);
    expect(media).toEqual(['a/pic.JPG', 'media/x.pdf']);
    expect(messages).toEqual([]);
  });

  it('leaves out hidden names, node_modules and names with an underscore, the last with one note', async () => {
    for (const path of [
      '.git/a.md',
      '.a.md',
      'node_modules/p/README.md',
      '_index.md',
      'a/_index.md',
      '_drafts/a.md',
      'a/b.md',
    ]) {
      put(path);
    }
    const { paths, messages } = await listSources(content);
    expect(paths).toEqual(['a/b.md']);
    expect(messages.map((m) => [m.rule, m.what])).toEqual([
      ['read/left-out', '3 files with a name that begins with _: _drafts/ (1 text), _index.md, a/_index.md.'],
    ]);
  });

  it('says once which texts it does not read', async () => {
    put('a.rst');
    put('b.txt', '');
    put('page.html', '<p>A page of its own.</p>');
    put('talks.md~', '---\ntitle: Talks\n---\n');
    put('feed.xml', '---\nlayout: null\n---\n<rss/>');
    put('LICENSE', 'All rights reserved.');
    const { paths, messages } = await listSources(content);
    expect(paths).toEqual([]);
    expect(messages.map((m) => m.rule)).toEqual(['read/no-stories', 'read/not-read']);
    expect(messages[1]?.what).toBe('4 files of a kind that is not read: a.rst, b.txt, page.html, talks.md~.');
  });

  it.each(['a.markdown', 'a.mdown', 'a.mkd', 'a.mkdn', 'a.mdwn', 'a.mdx', 'a.MD', 'deep/in/a.Markdown'])(
    'reads %s as Markdown',
    async (file) => {
      put(file);
      expect(await listSources(content)).toMatchObject({ paths: [file], messages: [] });
    },
  );

  it('reads HTML with a title and a date as a story, and no page of another program', async () => {
    put('_posts/2024-01-06-fifth.html', '---\nlayout: post\n---\n<p>Text.</p>');
    put('posts/talks.htm', '+++\r\ntitle = "Talks"\r\ndate = 2024-01-02\r\n+++\r\n<p>Text.</p>');
    put('pages/about.html', '---\ntitle: About\n---\n<p>Text.</p>');
    put('index.html', '---\nlayout: home\ntitle: Home\n---\n{{ content }}');
    const { paths, messages } = await listSources(content);
    expect(paths).toEqual(['_posts/2024-01-06-fifth.html', 'pages/about.html', 'posts/talks.htm']);
    expect(messages.map((m) => m.what)).toEqual(['1 file of a kind that is not read: index.html.']);
  });

  it.each([
    'articles/2026/11/new-bridge-opens',
    'a.mdd',
    'a.md.txt',
    'a.text',
    'a.md.md1',
    'authors/wang',
    'media/lost.md',
    'media/lost',
  ])('says of %s, which begins like a story, that it is not read', async (file) => {
    put('z.md');
    put(file, '\ufeff---\r\ndate: 2026-11-03\r\nTitle: The bridge opens\r\n---\r\nText.');
    const { paths, messages } = await listSources(content);
    expect(paths).toEqual(['z.md']);
    expect(messages.map((m) => `${m.level} ${m.rule} ${m.file}`)).toEqual([
      `error read/unread-story ${file}`,
    ]);
    expect(messages[0]?.what).toContain(file);
  });

  it('does not look into folders that hold something else', async () => {
    put('public/a.md');
    put('a.md');
    expect((await listSources(content, { except: ['public/'] })).paths).toEqual(['a.md']);
  });

  it('refuses links that lead out, to nothing, or in circles, and reads links to files inside', async () => {
    writeFileSync(join(base, 'secret.md'), 'secret');
    mkdirSync(join(base, 'content-2'));
    put('a.md');
    symlinkSync('../secret.md', join(content, 'out.md'));
    symlinkSync('../content-2', join(content, 'beside'));
    symlinkSync('..', join(content, 'up'));
    symlinkSync('.', join(content, 'loop'));
    symlinkSync('self.md', join(content, 'self.md'));
    symlinkSync('nothing.md', join(content, 'broken.md'));
    symlinkSync('a.md', join(content, 'inside.md'));
    const { paths, messages } = await listSources(content);
    expect(paths).toEqual(['a.md', 'inside.md']);
    expect(messages.map((m) => `${m.level} ${m.rule} ${m.file}`).sort()).toEqual([
      'error read/broken-symlink broken.md',
      'error read/broken-symlink self.md',
      'error read/leads-out beside',
      'error read/leads-out out.md',
      'error read/leads-out up',
      'warning read/symlink-folder loop',
    ]);
  });

  it('reads a content folder that is a link itself', async () => {
    put('a.md');
    symlinkSync('content', join(base, 'link'));
    expect((await listSources(join(base, 'link'))).paths).toEqual(['a.md']);
  });

  it('lists stories in both Unicode forms of a name, and names pictures in one', async () => {
    put('caf\u00e9.md');
    put('cafe\u0301.md');
    put('media/cafe\u0301.jpg');
    const { paths, media, spelled, messages } = await listSources(content);
    expect(paths).toEqual(['cafe\u0301.md', 'caf\u00e9.md']);
    expect(media).toEqual(['media/caf\u00e9.jpg']);
    expect([...spelled]).toEqual([['media/caf\u00e9.jpg', 'media/cafe\u0301.jpg']]);
    expect(messages).toEqual([]);
    const read = await readSource(content, 'cafe\u0301.md', limits);
    expect(read.source?.path).toBe('caf\u00e9.md');
  });

  it('says of two pictures with one name that one is left out', async () => {
    put('a.md');
    put('media/caf\u00e9.jpg');
    put('media/cafe\u0301.jpg');
    const { media, spelled, messages } = await listSources(content);
    expect(media).toEqual(['media/caf\u00e9.jpg']);
    expect(spelled.size).toBe(0);
    expect(messages.map((m) => `${m.rule} ${m.file}`)).toEqual(['read/decomposed-name media/caf\u00e9.jpg']);
  });

  it('says that there is no content folder', async () => {
    const missing = await listSources(join(base, 'nowhere'));
    expect(missing.messages.map((m) => m.rule)).toEqual(['read/no-content']);
    writeFileSync(join(base, 'file'), '');
    const file = await listSources(join(base, 'file'));
    expect(file.messages.map((m) => m.rule)).toEqual(['read/no-content']);
  });
});

describe('readSource', () => {
  it('names a pointer of Git LFS as one', async () => {
    put('a.md', 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12345\n');
    const { source, messages } = await readSource(content, 'a.md', limits);
    expect(source).toBeUndefined();
    expect(messages.map((m) => m.rule)).toEqual(['read/lfs-pointer']);
    expect(messages[0]?.fix).toContain('git lfs pull');
  });

  it('gives text and digest', async () => {
    put('a.md', '\ufeffé\r\n');
    const { source, messages } = await readSource(content, 'a.md', limits);
    expect(source).toEqual({
      path: 'a.md',
      text: '\ufeffé\r\n',
      digest: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(messages).toEqual([]);
  });

  it.each([
    ['ok\nbad \xe9 here\n', 2, 5, 'The byte e9 after “bad ” is not UTF-8.'],
    ['a\r\nb\rc\xff', 3, 2, 'The byte ff after “c” is not UTF-8.'],
    ['\xed\xa0\x80', 1, 1, 'The byte'],
    ['\xff\xfea\x00', 1, 1, 'UTF-16'],
    ['cut \xe2\x82', 1, 5, 'after “cut ” is not UTF-8.'],
  ])('names the place of bytes that are not UTF-8: %j', async (bytes, line, column, what) => {
    put('a.md', Buffer.from(bytes, 'latin1'));
    const { source, messages } = await readSource(content, 'a.md', limits);
    expect(source).toBeUndefined();
    expect(messages).toMatchObject([{ rule: 'read/not-utf8', level: 'error', file: 'a.md', line, column }]);
    expect(messages[0]?.what).toContain(what);
  });

  it('refuses a file over the limit, and takes one at it', async () => {
    put('big.md', 'x'.repeat(1001));
    put('fits.md', 'x'.repeat(1000));
    const big = await readSource(content, 'big.md', limits);
    expect(big.source).toBeUndefined();
    expect(big.messages.map((m) => m.rule)).toEqual(['read/too-big']);
    expect((await readSource(content, 'fits.md', limits)).source?.text).toHaveLength(1000);
  });

  it('refuses what is no file inside the folder', async () => {
    writeFileSync(join(base, 'secret.md'), 'secret');
    symlinkSync('../secret.md', join(content, 'out.md'));
    put('a.md');
    symlinkSync('a.md', join(content, 'in.md'));
    mkdirSync(join(content, 'folder.md'));
    const rulesOf = async (path: string) =>
      (await readSource(content, path, limits)).messages.map((m) => m.rule);
    expect(await rulesOf('out.md')).toEqual(['read/leads-out']);
    expect(await rulesOf('../secret.md')).toEqual(['read/unreadable']);
    expect(await rulesOf('folder.md')).toEqual(['read/unreadable']);
    expect(await rulesOf('gone.md')).toEqual(['read/unreadable']);
    expect((await readSource(content, 'in.md', limits)).source).toMatchObject({ path: 'in.md', text: 'x' });
  });

  it.skipIf(process.platform === 'win32')('does not wait for a named pipe', async () => {
    execFileSync('mkfifo', [join(content, 'pipe.md')]);
    expect((await listSources(content)).paths).toEqual([]);
    const { messages } = await readSource(content, 'pipe.md', limits);
    expect(messages.map((m) => m.rule)).toEqual(['read/unreadable']);
  });
});
