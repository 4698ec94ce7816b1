import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { contents, fill, temporaryFolder } from './support/folders.js';
import { buildNewsroom, type NewsroomOptions, story } from './support/newsroom.js';
import { forgetAllButOutput } from './support/stored.js';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('build', () => {
  it('makes a proper site of one Markdown file and no configuration', async () => {
    const { files, messages } = await buildNewsroom({
      'content/hello.md': story('Hello there', '2026-11-20'),
    });
    expect(messages.filter((m) => m.level !== 'note')).toEqual([]);
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        'index.html',
        'news/2026/11/hello.html',
        'news/index.html',
        'latest/index.html',
        'archive/2026/index.html',
        'archive/2026/11/index.html',
        'feed.xml',
        'feed.json',
        'sitemap.xml',
        'robots.txt',
        '404.html',
        '_headers',
      ]),
    );
    expect(files['news/2026/11/hello.html']).toMatch(/^<!doctype html>\n?<html lang="en"/);
    expect(files['news/2026/11/hello.html']).toContain('Hello there</h1>');
    expect(files['index.html']).toContain('href="/news/2026/11/hello.html"');
  });

  it('shows what it recommends: the editor’s choice, then the series, then what is near', async () => {
    const { files } = await buildNewsroom({
      'content/articles/talks.md': story(
        'The talks',
        '2026-11-20',
        'topics: [peace]\nseries: Beijing\nrelated: [forum, { title: Elsewhere, url: "https://other.example/x" }]',
      ),
      'content/articles/forum.md': story('The forum', '2026-05-30', 'topics: [trade]'),
      'content/articles/part-one.md': story('Part one', '2026-01-10', 'series: Beijing'),
      'content/articles/near.md': story('A near one', '2026-10-01', 'topics: [peace]'),
      'content/articles/later.md': story('A later one', '2026-11-21', 'topics: [peace]'),
    });
    const page = files['news/2026/11/talks.html'] ?? '';
    const block = page.slice(page.indexOf('We recommend to read'));
    const order = ['The forum', 'Elsewhere', 'Part one', 'A near one'].map((title) => block.indexOf(title));
    expect(order.every((at, i) => at > (order[i - 1] ?? 0))).toBe(true);
    expect(block).toContain('https://other.example/x');
    expect(block).not.toContain('A later one');
  });

  it('changes only the pages that show what was edited, and leaves the others’ files alone', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [
        `content/s${i}.md`,
        story(`Story ${i}`, `2026-0${(i % 9) + 1}-10`),
      ]),
    );
    // What is recommended may change with a text; here it is the page of the text itself that is looked at.
    const config = { related: { count: 0, followUps: false } };
    const { root } = await buildNewsroom(files, { config });
    const again = await buildNewsroom(
      { 'content/s3.md': story('Story 3', '2026-04-10', '', 'Other text.') },
      { root, config },
    );
    expect(again.result.written?.written).toContain('news/2026/04/s3.html');
    expect(again.result.written?.written.filter((f) => f.endsWith('.html'))).toEqual([
      'news/2026/04/s3.html',
    ]);
    const still = await buildNewsroom({}, { root, config });
    expect(still.result.written).toMatchObject({ written: [], deleted: [] });
  });

  it('leaves the last good site when a story is wrong, and names every mistake of every file', async () => {
    const { root, files } = await buildNewsroom({ 'content/a.md': story('A', '2026-01-01') });
    const broken = await buildNewsroom(
      {
        'content/a.md': story('A changed', '2026-01-01'),
        'content/b.md': '---\ntitle: B\ndate: 2026-02-30\n---\n',
        'content/c.md': '---\ntitle: C\n---\n',
      },
      { root },
    );
    expect(broken.messages.filter((m) => m.level === 'error').map((m) => m.file)).toEqual([
      'content/b.md',
      'content/c.md',
    ]);
    expect(broken.result.written).toBeUndefined();
    expect(broken.files).toEqual(files);
  });

  it('takes a story off that was removed when another one kept the site from being published', async () => {
    const { root } = await buildNewsroom({
      'content/a.md': story('A', '2026-01-01'),
      'content/b.md': story('B', '2026-01-02'),
    });
    fs.rmSync(path.join(root, 'content/b.md'));
    const broken = await buildNewsroom({ 'content/a.md': story('A', '2026-02-30') }, { root });
    expect(broken.result.written).toBeUndefined();
    const mended = await buildNewsroom({ 'content/a.md': story('A', '2026-01-01') }, { root });
    expect(mended.result.written?.deleted).toContain('news/2026/01/b.html');
    expect(mended.files['index.html']).not.toContain('b.html');
  });

  it('counts no pages where a template is wrong, whatever the last build made', async () => {
    const { root } = await buildNewsroom({ 'content/a.md': story('A', '2026-01-01') });
    const broken = await buildNewsroom({ 'templates/parts/head.tsx': 'export function Head( {' }, { root });
    expect(broken.messages.map((m) => m.level)).toContain('error');
    expect(broken.result.standing).toMatchObject({ stories: 1, pages: 0 });
  });

  it('deletes a picture that is shown no more, though the build before had another configuration', async () => {
    const { root } = await buildNewsroom({
      'content/a.md': story('A', '2026-01-01'),
      'content/b.md': story('B', '2026-01-02', 'image: { src: media/photo.png, alt: A photo }'),
      'content/media/photo.png': png,
    });
    const config = { title: 'Another' };
    const { files } = await buildNewsroom({}, { root, config });
    expect(files['media/photo.png']).toBeDefined();
    const without = { 'content/b.md': story('B', '2026-01-02') };
    const { result } = await buildNewsroom(without, { root, config });
    expect(result.written?.deleted).toContain('media/photo.png');
  });

  it('names a file whose accents the disk spells as characters of their own by its path from the root', async () => {
    const { messages } = await buildNewsroom({
      'content/a.md': story('A', '2026-01-01'),
      'content/cafe\u0301.md': '---\ntitle: B\ndate: 2026-02-30\n---\n',
    });
    expect(messages.filter((m) => m.level === 'error').map((m) => m.file)).toEqual(['content/caf\u00e9.md']);
  });

  it('tells that a story is old from the instant that it names on, and changes no other page then', async () => {
    const files = {
      'content/a.md': story('Old', '2025-11-20T18:00:00Z'),
      'content/b.md': story('Newer', '2025-11-22T18:00:00Z'),
    };
    const before = await buildNewsroom(files, { now: '2026-11-20T20:00:00Z' });
    const due = before.result.standing.nextHousekeeping ?? 0;
    expect(new Date(due).toISOString()).toBe('2026-11-21T00:00:00.000Z');
    expect(before.files['news/2025/11/a.html']).not.toContain('class="old"');
    const after = await buildNewsroom({}, { root: before.root, now: new Date(due).toISOString() });
    expect(after.files['news/2025/11/a.html']).toContain('This story is from November 2025.');
    expect(after.result.written?.written).toEqual(['news/2025/11/a.html']);
  });

  it('does not let an empty folder take the place of the last good site', async () => {
    const { root, files } = await buildNewsroom({ 'content/a.md': story('A', '2026-01-01') });
    fs.rmSync(path.join(root, 'content/a.md'));
    const emptied = await buildNewsroom({}, { root });
    expect(emptied.rules).toEqual(['read/no-stories']);
    expect(emptied.files).toEqual(files);
  });

  it('does not let a site without a public story take the place of the last good one, but where it may', async () => {
    const one = { 'content/a.md': story('A', '2026-01-01', 'secret: false') };
    const { root, files } = await buildNewsroom(one);
    const hidden: [string, Record<string, string>, NewsroomOptions][] = [
      ['all are drafts', { 'content/a.md': story('A', '2026-01-01', 'draft: true') }, {}],
      ['all have expired', { 'content/a.md': story('A', '2026-01-01', 'expires: 2026-02-01') }, {}],
      ['the clock is wrong', one, { now: '2016-01-01T00:00:00Z' }],
      ['a field is taken for another', one, { config: { frontMatter: { draft: '!secret' } } }],
    ];
    // The second time nothing has changed since the last build.
    for (const [when, its, options] of hidden)
      for (const again of [its, {}]) {
        const emptied = await buildNewsroom(again, { root, ...options });
        expect(emptied.rules, when).toEqual(['model/no-public-story']);
        expect(emptied.files, when).toEqual(files);
      }
    const draft = { 'content/a.md': story('A', '2026-01-01', 'draft: true') };
    for (const again of [draft, {}]) {
      const allowed = await buildNewsroom(again, { root, allowEmpty: true });
      expect(allowed.rules).toEqual([]);
      expect(allowed.files['news/2026/01/a.html']).toBeUndefined();
    }
    expect((await buildNewsroom({}, { root })).rules).toEqual(['model/no-public-story']);
    fs.rmSync(path.join(root, 'content/a.md'));
    expect((await buildNewsroom({}, { root, allowEmpty: true })).rules).toEqual([]);
  });

  it('lets the notice of a withdrawn story stand alone', async () => {
    const withdrawn = 'withdrawn: { date: 2026-02-01, reason: "It was wrong." }';
    const { files, rules } = await buildNewsroom({ 'content/a.md': story('A', '2026-01-01', withdrawn) });
    expect(rules).toEqual([]);
    expect(files['news/2026/01/a.html']).toContain('It was wrong.');
  });

  it.each([
    ['with what it kept', {}, false],
    ['without it', {}, true],
    ['into an empty folder', { delta: true }, false],
  ])('does not delete most of the pages, %s, but where it may', async (_, ways, forgets) => {
    const stories = Object.fromEntries(
      Array.from({ length: 12 }, (_, n) => [`content/s${n}.md`, story(`Story ${n}`, '2026-01-01')]),
    );
    const { root, files } = await buildNewsroom(stories, ways);
    const forget = async () => {
      if (forgets) await forgetAllButOutput(path.join(root, '.stet'));
    };
    for (let n = 0; n < 7; n++) fs.rmSync(path.join(root, `content/s${n}.md`));
    await forget();
    const stopped = await buildNewsroom({}, { root, ...ways });
    expect(stopped.rules).toEqual(['write/many-deletions']);
    expect(stopped.messages[0]?.what).toContain('7 of the 12 pages of stories');
    expect(stopped.messages[0]?.fix).toContain('--allow-deletions');
    expect(stopped.files).toEqual(files);
    await forget();
    const moved = await buildNewsroom(stories, { root, ...ways, config: { permalink: '/:slug.html' } });
    expect(moved.rules).toEqual(['write/many-deletions']);
    expect(moved.files).toEqual(files);
    for (let n = 0; n < 7; n++) fs.rmSync(path.join(root, `content/s${n}.md`));
    const allowed = await buildNewsroom({}, { root, ...ways, allowDeletions: true });
    expect(allowed.rules).toEqual([]);
    expect(allowed.result.written?.deleted.filter((file) => file.startsWith('news/2026'))).toHaveLength(7);
  });

  it('writes nothing when it is to check', async () => {
    const { root, rules } = await buildNewsroom({ 'content/b.md': '---\ntitle: B\n---\n' }, { write: false });
    expect(rules.join()).toContain('content/b.md');
    expect(fs.readdirSync(root)).toEqual(['content']);
  });

  it('publishes static files and the pictures that public stories show, and no others', async () => {
    const { files } = await buildNewsroom({
      'static/ads.txt': 'nobody',
      'static/.well-known/security.txt': 'Contact: mailto:x@example.org',
      'content/media/shown.png': png,
      'content/media/hidden.png': png,
      'content/a.md': story('A', '2026-01-01', 'image: { src: media/shown.png, alt: A picture }'),
      'content/b.md': story(
        'B',
        '2026-01-01',
        'draft: true\nimage: { src: media/hidden.png, alt: A picture }',
      ),
    });
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['ads.txt', '.well-known/security.txt', 'media/shown.png']),
    );
    expect(Object.keys(files).join()).not.toContain('hidden');
  });

  it('lies under the path of the site’s address', async () => {
    const { files } = await buildNewsroom(
      {
        'content/a.md': story('A', '2026-01-01', '', 'See [the other](b.md).'),
        'content/b.md': story('B', '2026-01-02'),
      },
      { config: { url: 'https://someone.github.io/paper' } },
    );
    const html = Object.entries(files).filter(([file]) => file.endsWith('.html'));
    expect(files['news/2026/01/a.html']).toContain('href="/paper/news/2026/01/b.html"');
    for (const [file, text] of html) {
      const links = [...text.matchAll(/ (?:href|src)="(\/[^"]*)"/g)].map((m) => m[1] ?? '');
      expect(
        links.filter((link) => !link.startsWith('/paper/')),
        file,
      ).toEqual([]);
    }
  });
});

describe('what is not public', () => {
  const hidden: Record<string, string> = {
    draft: 'draft: true',
    embargoed: 'embargo: 2026-12-24T09:00:00Z',
    expired: 'expires: 2026-11-01T00:00:00Z',
  };
  const files: Record<string, string | Uint8Array> = {
    'content/public.md': story('Public', '2026-11-20', 'topics: [shared]', 'Links to [it](secret-draft.md).'),
    'content/secret-future.md': story('Secret future headline', '2026-12-20T10:00:00Z', gate('', 'future')),
    'content/media/secret-future.png': png,
  };
  function gate(line: string, name: string): string {
    return `${line}\ntopics: [shared, secret-${name}-topic]\nauthors: [Secret ${name} Author]\nredirectFrom: [/secret-${name}-old]\nimage: { src: media/secret-${name}.png, alt: Secret ${name} alt }`;
  }
  for (const [name, line] of Object.entries(hidden)) {
    files[`content/secret-${name}.md`] = story(
      `Secret ${name} headline`,
      '2026-10-01T00:00:00Z',
      gate(line, name),
    );
    files[`content/media/secret-${name}.png`] = png;
  }

  const traces = (built: Readonly<Record<string, string>>, name: string) =>
    Object.entries(built).filter(([file, text]) =>
      new RegExp(`secret[ -]${name}`, 'i').test(`${file}\n${text}`),
    );

  it('is nowhere: no byte of it in any file', async () => {
    const built = await buildNewsroom(files);
    expect(built.messages.filter((m) => m.level === 'error')).toEqual([]);
    for (const name of ['draft', 'embargoed', 'expired', 'future'])
      expect(traces(built.files, name), name).toEqual([]);
    expect(new Date(built.result.standing.nextGate ?? 0).toISOString()).toBe('2026-12-20T10:00:00.000Z');
  });

  it('appears, and goes, at its own instant', async () => {
    const before = await buildNewsroom(files, { now: '2026-10-15T00:00:00Z' });
    expect(traces(before.files, 'expired')).not.toEqual([]);
    expect(new Date(before.result.standing.nextGate ?? 0).toISOString()).toBe('2026-11-01T00:00:00.000Z');
    const after = await buildNewsroom(files, { now: '2026-12-24T09:00:00Z' });
    expect(traces(after.files, 'future')).not.toEqual([]);
    expect(traces(after.files, 'embargoed')).not.toEqual([]);
    expect(traces(after.files, 'draft')).toEqual([]);
    expect(traces(after.files, 'expired')).toEqual([]);
    expect(after.files['media/secret-embargoed.png']).toBeDefined();
    expect(after.result.standing.nextGate).toBeNull();
  });

  it('leaves the output folder when its time has come', async () => {
    const open = { 'content/open.md': story('Open', '2026-01-01') };
    const { root } = await buildNewsroom({ ...files, ...open }, { now: '2026-10-15T00:00:00Z' });
    const later = await buildNewsroom({}, { root, now: '2026-11-02T00:00:00Z' });
    expect(traces(later.files, 'expired')).toEqual([]);
    expect(later.result.written?.deleted.join()).toContain('secret-expired');
  });
});

describe('the same bytes', () => {
  let cli = '';
  beforeAll(() => {
    cli = path.resolve('dist/cli.js');
    if (!fs.existsSync(cli)) throw new Error('compile first: npm run prepare');
  });

  it('come out in another folder, time zone and locale, whatever the order in which files are found', () => {
    const stories = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [
        `content/articles/${i % 7}/étude-${i}.md`,
        story(
          `Story ${i}`,
          `2026-${String((i % 11) + 1).padStart(2, '0')}-0${(i % 9) + 1}`,
          `topics: [t${i % 5}, T${i % 3}]`,
        ),
      ]),
    );
    const build = (files: Record<string, string>, env: Record<string, string>, prefix: string) => {
      const root = path.join(temporaryFolder(), prefix);
      fill(root, {
        ...files,
        'stet.config.json': '{"url":"https://news.example","timeZone":"America/New_York"}',
      });
      const ran = spawnSync(process.execPath, [cli, 'build', '--now', '2026-11-23T00:30:00Z'], {
        cwd: root,
        env: { PATH: process.env.PATH ?? '', ...env },
        encoding: 'utf8',
      });
      expect(ran.status, ran.stderr).toBe(0);
      return contents(path.join(root, 'public'));
    };
    const one = build(
      stories,
      { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
      'one',
    );
    const reversed = Object.fromEntries(Object.entries(stories).reverse());
    const two = build(reversed, { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' }, 'a longer way/two');
    expect(Object.keys(two)).toEqual(Object.keys(one));
    expect(two).toEqual(one);
  });
});
