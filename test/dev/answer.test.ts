import fs from 'node:fs';
import path from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { resolveConfig } from '../../src/config/resolve.js';
import { createDevServer } from '../../src/dev/answer.js';
import { type Desk, openDesk, type World } from '../../src/dev/desk.js';
import type { StripData } from '../../src/dev/strip.js';
import type { Answer } from '../../src/serve/answer.js';
import { fill, temporaryFolder } from '../support/folders.js';
import { buildNewsroom, story } from '../support/newsroom.js';

let desk: Desk | undefined;

afterEach(async () => {
  await desk?.close();
  desk = undefined;
});

const now = Date.parse('2026-11-23T12:00:00Z');
const files = {
  'content/articles/open.md': story('Open', '2026-11-20', 'section: city'),
  'content/articles/draft.md': story('Unfinished', '2026-11-21', 'section: city\ndraft: true'),
  'content/articles/held.md': story(
    'Held back',
    '2026-11-22',
    'section: city\nembargo: 2026-12-01T10:00:00Z',
  ),
  'content/articles/later.md': story('Tomorrow', '2026-11-24', 'section: city'),
  'content/articles/moved.md': story('Moved', '2026-11-19', 'section: city\nredirectFrom: /old.html'),
  'static/ads.txt': 'ads',
};

async function serverOf(some: Readonly<Record<string, string>> = files, world: World = { audience: 'desk' }) {
  const root = temporaryFolder();
  fill(root, some);
  const load = async () =>
    resolveConfig({ url: 'https://news.example', title: 'The Test', lite: true }, { root });
  const { config, messages } = await load();
  if (config === undefined) throw new Error(JSON.stringify(messages));
  const opened = await openDesk({
    loaded: { config, messages },
    loadConfig: load,
    clock: () => now,
    world,
    onWatchError: (folder, error) => {
      throw new Error(`${folder}: ${error.message}`);
    },
  });
  desk = opened;
  const answer = createDevServer({
    desk: opened,
    script: Buffer.from('// strip'),
    parseInstant: (written) => Date.parse(written) || undefined,
  });
  const ask = async (target: string, method = 'GET') => {
    const given = await answer({ method, target, headers: { host: '127.0.0.1:4000' } });
    return { ...given, text: await bodyOf(given) };
  };
  const put = async (file: string, content: string | undefined) => {
    const updated = new Promise<void>((resolve) => {
      const end = opened.onUpdate(async () => {
        end();
        resolve();
      });
    });
    if (content === undefined) fs.rmSync(path.join(root, file));
    else fill(root, { [file]: content });
    await updated;
  };
  return { root, ask, put };
}

async function bodyOf({ body, headers }: Answer): Promise<string> {
  if (body === undefined || headers['content-type']?.startsWith('text/event-stream')) return '';
  return 'text' in body ? body.text : textOf(body.file.read());
}

function stripIn(html: string): StripData {
  return JSON.parse(/id="stet-strip">(.*?)<\/script>/s.exec(html)?.[1] ?? '{}');
}

/** A page without the strip, and without what is allowed for it on pages that allow no script. */
const withoutStrip = (html: string) =>
  html
    .replace(/<script type="application\/json" id="stet-strip">.*?<\/script><script[^>]*><\/script>/s, '')
    .replace(/; script-src [^;"]*strip\.js; connect-src [^;"]*/, '');

describe('the dev server', () => {
  it('gives pages as readers get them, but for the strip', async () => {
    const { ask } = await serverOf(files, { audience: 'readers' });
    const built = await buildNewsroom(files, { config: { lite: true } });
    const pages = Object.keys(built.files).filter((file) => file.endsWith('.html') && file !== 'old.html');
    expect(pages.length).toBeGreaterThan(10);
    for (const file of pages)
      expect(withoutStrip((await ask(`/${file.replace(/(^|\/)index\.html$/, '$1')}`)).text), file).toBe(
        built.files[file],
      );
    expect((await ask('/ads.txt')).text).toBe('ads');
    expect((await ask('/nothing.html')).status).toBe(404);
    expect((await ask('/old.html')).status).toBe(301);
  });

  it('still gives a page that was opened before the stylesheet of that page', async () => {
    const { ask, put } = await serverOf(files, { audience: 'readers' });
    const stylesheetOf = async () =>
      /<link rel="stylesheet" href="([^"]+)"/.exec((await ask('/')).text)?.[1] ?? '';
    const before = await stylesheetOf();
    const bytes = (await ask(before)).text;
    await put('templates/styles/base.css', 'body { color: #123456 }');
    expect(await stylesheetOf()).not.toBe(before);
    expect((await ask(before)).text).toBe(bytes);
  });

  it('shows at the desk what readers cannot see yet, and says so', async () => {
    const { ask } = await serverOf();
    for (const [name, state] of [
      ['draft', 'draft'],
      ['held', 'embargo'],
      ['later', 'scheduled'],
    ]) {
      const { status, text } = await ask(`/city/2026/11/${name}.html`);
      expect(status, name).toBe(200);
      const { held, url } = stripIn(text);
      expect(held.find((each) => each.url === url)?.state).toBe(state);
    }
    expect((await ask('/')).text).toContain('Unfinished');
  });

  it('moves the whole site to what readers see at an instant, and back', async () => {
    const { ask } = await serverOf();
    expect((await ask('/_stet/world?audience=readers', 'POST')).status).toBe(204);
    for (const name of ['draft', 'held', 'later'])
      expect((await ask(`/city/2026/11/${name}.html`)).status).toBe(404);
    await ask('/_stet/world?audience=readers&at=2026-12-02T00:00:00Z', 'POST');
    for (const name of ['held', 'later']) expect((await ask(`/city/2026/11/${name}.html`)).status).toBe(200);
    expect((await ask('/city/2026/11/draft.html')).status).toBe(404);
    expect(stripIn((await ask('/')).text).world).toEqual({
      audience: 'readers',
      at: '2026-12-02T00:00:00+00:00',
    });
    await ask('/_stet/world?audience=desk', 'POST');
    expect((await ask('/city/2026/11/draft.html')).status).toBe(200);
  });

  it('moves nowhere by a link, and to no instant that is none', async () => {
    const { ask } = await serverOf();
    expect((await ask('/_stet/world?audience=readers')).status).toBe(405);
    expect((await ask('/_stet/world?audience=readers&at=someday', 'POST')).status).toBe(400);
    expect(stripIn((await ask('/')).text).world.audience).toBe('desk');
  });

  it('keeps the last good version of a story with a mistake, and says what is wrong', async () => {
    const { ask, put } = await serverOf();
    await put('content/articles/open.md', story('Open', 'someday', 'section: city', 'New text.'));
    const { text } = await ask('/city/2026/11/open.html');
    expect(text).toContain('Text of the story.');
    expect(stripIn(text).messages).toMatchObject([
      { rule: 'parse/bad-date', file: 'content/articles/open.md', line: 3 },
    ]);
    expect((await ask('/_stet/')).text).toContain('parse/bad-date');
    await put('content/articles/open.md', story('Open', '2026-11-20', 'section: city', 'New text.'));
    const mended = (await ask('/city/2026/11/open.html')).text;
    expect(mended).toContain('New text.');
    expect(stripIn(mended).messages).toEqual([]);
  });

  it('keeps the last good page of a template with a mistake, and says where that is', async () => {
    const { ask, put } = await serverOf();
    await put('templates/article.tsx', 'export default () => <html><body>Own</body></html>;');
    expect((await ask('/city/2026/11/open.html')).text).toContain('Own');
    await put('templates/article.tsx', 'export default () => <html');
    const broken = (await ask('/city/2026/11/open.html')).text;
    expect(broken).toContain('Own');
    expect(stripIn(broken).messages).toMatchObject([
      { level: 'error', file: 'templates/article.tsx', line: 1 },
    ]);
    await put('templates/article.tsx', 'export default () => { throw new Error("not today"); };');
    const failed = (await ask('/city/2026/11/open.html')).text;
    expect(failed).toContain('Own');
    expect(stripIn(failed)).toMatchObject({ failed: expect.stringContaining('last version that was good') });
    expect((await ask('/city/2026/11/moved.html')).text).toContain('not today');
    await put('templates/article.tsx', undefined);
    expect((await ask('/city/2026/11/open.html')).text).toContain('Text of the story.');
  });

  it('sends a page again when it is another one, and not otherwise', async () => {
    const { ask, put } = await serverOf();
    const { version } = stripIn((await ask('/city/2026/11/open.html')).text);
    const { body } = await ask(`/_stet/events?url=/city/2026/11/open.html&version=${version}`);
    if (body === undefined || 'text' in body) throw new Error('no stream');
    const stream = body.file.read();
    let came = '';
    stream.on('data', (part) => {
      came += part;
    });
    const pages = () => came.split('event: page').length - 1;
    const until = async (text: string) => {
      while (!came.includes(text)) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    await put('content/articles/open.md', story('Open', '2026-11-20', 'section: city', 'Second.'));
    await until('Second.');
    await ask('/city/2026/11/open.html');
    const before = pages();
    await put('static/other.txt', 'of no page');
    await ask('/city/2026/11/open.html');
    expect(pages()).toBe(before);
    await put('content/articles/open.md', story('Open', '2026-11-20', 'section: city', 'Third.'));
    await until('Third.');
    stream.destroy();
  });

  it('sends a page at once that has become another one before the browser asked', async () => {
    const { ask, put } = await serverOf();
    const { version } = stripIn((await ask('/city/2026/11/open.html')).text);
    await put('content/articles/open.md', story('Open', '2026-11-20', 'section: city', 'Second.'));
    const { body } = await ask(`/_stet/events?url=/city/2026/11/open.html&version=${version}`);
    if (body === undefined || 'text' in body) throw new Error('no stream');
    let came = '';
    for await (const part of body.file.read()) {
      came += part;
      if (came.includes('event: page')) break;
    }
    expect(came).toContain('Second.');
  });

  it('gives the view of a page, and why it is made again', async () => {
    const { ask } = await serverOf();
    expect(JSON.parse((await ask('/_stet/view?url=/city/2026/11/open.html')).text)).toMatchObject({
      kind: 'article',
    });
    expect((await ask('/_stet/why?url=/city/2026/11/open.html')).text).toContain(
      'The last build had no such page.',
    );
    expect((await ask('/_stet/why?url=/nothing')).status).toBe(404);
  });
});
