import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { allPageKinds } from '../../src/lib/page-kinds.js';
import { renderPages } from '../../src/render/render.js';
import { cli } from '../support/command.js';
import { fill, temporaryFolder } from '../support/folders.js';
import { story } from '../support/newsroom.js';
import { articleView, loaded, page, plainPage, render, renderArticle } from '../support/templates.js';

afterEach(() => {
  vi.restoreAllMocks();
});

/** A folder whose name begins as those for rendering do. */
const home = path.join(os.tmpdir(), 'stet');

describe('rendering', () => {
  it('makes a page of each kind, each at its file', async () => {
    const templates = await loaded();
    const pages = allPageKinds.map((kind) => plainPage(kind, `/${kind}/index.html`));
    const { files, messages } = await render(templates, pages);
    expect(messages).toEqual([]);
    expect([...files.keys()].sort()).toEqual(allPageKinds.map((kind) => `${kind}/index.html`).sort());
    expect(files.get('year/index.html')).toBe('<!doctype html>\n<html><body>year</body></html>\n');
  });

  it('throws what the taker of a page throws, and hands it no more', async () => {
    const full = Object.assign(new Error('ENOSPC'), { syscall: 'write' });
    let taken = 0;
    const rendering = renderPages([page('/a.html'), page('/b.html')], await loaded(), () => {
      taken++;
      throw full;
    });
    await expect(rendering).rejects.toBe(full);
    expect(taken).toBe(1);
  });

  it('tells in a message what Eleventy refuses, without naming its temporary folder', async () => {
    const { messages } = await render(await loaded(), [page('/a.html'), page('/a.html')]);
    expect(messages.map(({ rule }) => rule)).toEqual(['render/eleventy']);
    expect(messages[0]?.what).toMatch(/^Eleventy stopped at 2 pages: .*`a\.html`/);
    expect(messages[0]?.what).not.toContain('stet-render');
  });

  it.each([
    ['the root', '/'],
    ['one that the path of the temporary folder begins with by chance', `${path.dirname(home)}/s`],
  ])('makes pages in any working folder: %s', (_, folder) => {
    fs.mkdirSync(folder, { recursive: true });
    const root = temporaryFolder();
    fill(root, { 'content/articles/a.md': story('A', '2026-01-02') });
    const args = ['build', '--quiet', '--content', `${root}/content`];
    const { status, stderr } = spawnSync(process.execPath, [cli, ...args], {
      cwd: folder,
      env: { ...process.env, TMPDIR: path.dirname(home) },
      encoding: 'utf8',
    });
    expect(stderr).not.toContain('eleventy');
    expect(status).toBe(0);
  });

  it('hands over the URL with the file', async () => {
    const urls: string[] = [];
    await renderPages([{ ...page('/news/'), file: 'news/index.html' }], await loaded(), ({ url, file }) => {
      urls.push(url, file);
    });
    expect(urls).toEqual(['/news/', 'news/index.html']);
  });

  it.each([
    'index.html',
    'a/b/index.html',
    'x y/100%/q.html',
    'ünï/日本/ع.html',
    'no-ending',
    '.well-known/x.html',
    'a/[1]{b}/*.html',
    'index/index.html',
    '{{ headline }}.html',
  ])('keeps the file name %s as it is', async (file) => {
    const { files } = await render(await loaded(), [{ ...page('/x.html'), file }]);
    expect([...files.keys()]).toEqual([file]);
  });

  it('makes every page once over several batches, and the same bytes each time', async () => {
    const templates = await loaded();
    const pages = Array.from({ length: 4100 }, (_, n) =>
      page(`/${n}.html`, articleView({ headline: `Story ${n}` })),
    );
    const first = await render(templates, pages);
    const second = await render(templates, pages.toReversed());
    expect(first.files.size).toBe(4100);
    expect(first.files.get('4099.html')).toContain('<h1>Story 4099</h1>');
    expect(new Map([...second.files].sort())).toEqual(new Map([...first.files].sort()));
  });

  it('makes views only when their turn comes', async () => {
    const templates = await loaded();
    let made = 0;
    const pages = Array.from({ length: 2500 }, (_, n) => ({
      ...page(`/${n}.html`),
      view: () => {
        made++;
        return articleView();
      },
    }));
    const seen: number[] = [];
    await renderPages(pages, templates, () => {
      seen.push(made);
    });
    expect(seen).toEqual(Array.from({ length: 2500 }, (_, n) => n + 1));
  });

  it('waits for the one who takes the pages', async () => {
    let open = 0;
    let most = 0;
    const pages = Array.from({ length: 20 }, (_, n) => page(`/${n}.html`));
    await renderPages(pages, await loaded(), async () => {
      most = Math.max(most, ++open);
      await new Promise((done) => setImmediate(done));
      open--;
    });
    expect(most).toBe(1);
  });

  it('passes on what the taker throws', async () => {
    const templates = await loaded();
    await expect(
      renderPages([page('/a.html')], templates, () => {
        throw new Error('disk full');
      }),
    ).rejects.toThrow();
  });

  it('escapes every text of a view', async () => {
    const { html } = await renderArticle(
      {},
      {
        headline: '<script>alert(1)</script>',
        language: '" onload="alert(1)',
        authors: [{ title: '<img src=x onerror=alert(1)>', href: '/' }],
      },
    );
    expect(html).toContain('&lt;script>alert(1)&lt;/script>');
    expect(html).not.toMatch(/<script|<img|" onload/);
  });

  it('escapes a <!-- and a </title> that an editor wrote', async () => {
    const { html } = await renderArticle(
      { 'article.jsx': 'export default (view) => <html><title>{view.headline}</title></html>;' },
      { headline: '</title><!--' },
    );
    expect(html).toContain('<title>&lt;/title>&lt;!--</title>');
  });

  it('goes on after a page whose template fails, and names template, page and source', async () => {
    const templates = await loaded({
      'article.tsx':
        'export default function Page(view) {\n  return <html>{view.series.title.trim()}</html>;\n}',
    });
    const { files, messages } = await render(templates, [
      page('/bad.html'),
      page('/good.html', articleView({ series: { title: ' S ', href: '/s/' } })),
      page('/bad-too.html'),
      plainPage('home', '/index.html'),
    ]);
    expect([...files.keys()].sort()).toEqual(['good.html', 'index.html']);
    expect(messages).toMatchObject([
      {
        rule: 'render/failed',
        level: 'error',
        file: 'templates/article.tsx',
        line: 2,
        column: expect.any(Number),
        what:
          'The template cannot make /bad.html, made from articles/bad.md, and 1 more page: ' +
          "Cannot read properties of undefined (reading 'title').",
      },
    ]);
  });

  it.each([
    ['null', 'not-a-page'],
    ['""', 'not-a-page'],
    ['(() => { throw "words"; })()', 'failed'],
    ['(() => { throw undefined; })()', 'failed'],
    ['(function again() { return again() + 1; })()', 'failed'],
  ])('gives a message for a template that returns %s', async (code, rule) => {
    const { html, messages } = await renderArticle({ 'article.jsx': `export default () => ${code};` });
    expect(html).toBe('');
    expect(messages.map((each) => each.rule)).toEqual([`render/${rule}`]);
  });

  it('gives a message for an asynchronous template', async () => {
    const { html, messages } = await renderArticle({
      'article.jsx': 'export default async () => <html>x</html>;',
    });
    expect(html).toBe('');
    expect(messages).toMatchObject([{ level: 'error', file: 'templates/article.jsx' }]);
  });

  it('finds a template that keeps something from page to page', async () => {
    const templates = await loaded({
      'article.jsx': 'const seen = [];\nexport default () => <html>{seen.push(1)}</html>;',
    });
    const pages = [page('/1.html'), page('/2.html')];
    const { files, messages } = await render(templates, pages);
    expect(files.has('2.html')).toBe(false);
    expect(messages).toMatchObject([{ rule: 'render/shared-state', file: 'templates/article.jsx' }]);
  });

  it('lets no template change what other pages share', async () => {
    const shared = { title: 'News', href: '/news/' };
    const templates = await loaded({
      'article.jsx': 'export default (view) => { view.section.title += "!"; return <html>x</html>; };',
    });
    const share = (url: string) => ({ ...page(url), view: () => articleView({ section: shared }) });
    const { messages } = await render(templates, [share('/1.html'), share('/2.html')]);
    expect(shared.title).toBe('News');
    expect(messages[0]?.what).toContain('and 1 more page');
  });
});

describe('Eleventy', () => {
  it('reads nothing where it is run, prints nothing and leaves nothing behind', async () => {
    const templates = await loaded();
    const here = temporaryFolder();
    fill(here, {
      '.env': 'SECRET=1',
      '.eleventyignore': '**',
      '.gitignore': '**',
      '.eleventy.js': 'throw new Error("run")',
      'eleventy.config.js': 'throw new Error("run")',
      'package.json': '{ not json',
      'index.njk': '---js\n{ ran: require("fs").writeFileSync("ran", "") }\n---\nread',
      '_data/site.json': '{ not json',
    });
    const before = fs.readdirSync(here);
    // Its own: other tests render at the same time.
    const temporary = temporaryFolder();
    vi.spyOn(os, 'tmpdir').mockReturnValue(temporary);
    const [code, listeners] = [process.exitCode, process.eventNames().length];
    const printed = (['log', 'info', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name));
    const written = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
    const cwd = vi.spyOn(process, 'cwd').mockReturnValue(here);
    const { files, messages } = await render(templates, [page('/a.html'), plainPage('home', '/index.html')]);
    cwd.mockRestore();
    vi.mocked(os.tmpdir).mockRestore();
    expect(messages).toEqual([]);
    expect([...files.keys()].sort()).toEqual(['a.html', 'index.html']);
    for (const spy of [...printed, ...written]) expect(spy).not.toHaveBeenCalled();
    expect(fs.readdirSync(here)).toEqual(before);
    expect(fs.readdirSync(temporary)).toEqual([]);
    expect([process.exitCode, process.eventNames().length]).toEqual([code, listeners]);
  });
});
