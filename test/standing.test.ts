import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BuildResult } from '../src/build.js';
import { resolveConfig } from '../src/config/resolve.js';
import { explainPage } from '../src/why.js';
import { contents, fill, temporaryFolder } from './support/folders.js';
import { buildNewsroom, type NewsroomOptions, story } from './support/newsroom.js';
import { dot } from './support/pictures.js';

const noon = Date.parse('2026-11-23T12:00:00Z');
const hour = 3_600_000;

const files = {
  'content/a.md': story(
    'A',
    '2026-11-20T08:00:00Z',
    'topics: [port]',
    '![Boat](boat.jpg)\n\n[Gone](none.md)',
  ),
  'content/b.md': story('B', '2026-11-21T08:00:00Z', 'topics: [port]'),
  'content/later.md': story('Later', '2026-11-23T18:00:00Z'),
  'content/boat.jpg': dot(1),
  'static/ads.txt': 'ads',
};

interface Ways extends Omit<NewsroomOptions, 'now'> {
  readonly now?: number;
}

function newsroom() {
  const root = temporaryFolder();
  const put = (its: Readonly<Record<string, string | Uint8Array>>) => {
    fill(root, its);
    // Long enough ago to be told from a change.
    for (const file of Object.keys(its)) fs.utimesSync(path.join(root, file), noon / 1_000, noon / 1_000);
  };
  put(files);
  const again = async ({ now = noon, ...ways }: Ways = {}): Promise<BuildResult> =>
    (await buildNewsroom({}, { root, now: new Date(now).toISOString(), ...ways })).result;
  return { root, put, again, path: (file: string) => path.join(root, file) };
}

/** Whether the site of the build before was let stand. */
const stood = (result: BuildResult) => result.written !== undefined && result.plan === undefined;

describe('the site of the last build', () => {
  it('stands when nothing changed, and is told of as when it was made', async () => {
    const { root, again } = newsroom();
    const first = await again();
    const output = contents(path.join(root, 'public'));
    const second = await again({ now: noon + hour });
    expect(stood(first)).toBe(false);
    expect(stood(second)).toBe(true);
    expect(second.standing).toEqual(first.standing);
    expect(second.messages).toEqual(first.messages);
    expect(second.messages.map(({ rule }) => rule)).toContain('model/dead-link');
    expect(second.written).toMatchObject({ written: [], deleted: [], unchanged: Object.keys(output).length });
    expect(second.written?.files.columns).toEqual(first.written?.files.columns);
    expect(contents(path.join(root, 'public'))).toEqual(output);
  });

  it('stands when source files are the same in other times of change', async () => {
    const { again, path } = newsroom();
    await again();
    fs.utimesSync(path('content/a.md'), 1, 1);
    expect(stood(await again())).toBe(true);
    expect(stood(await again())).toBe(true);
  });

  it('is looked at again when there is something new to say of its folders', async () => {
    const { put, again, path } = newsroom();
    await again();
    put({ 'content/notes.docx': 'x', 'templates/artcle.tsx': 'export default () => null;' });
    const rules = (result: BuildResult) => result.messages.map(({ rule }) => rule);
    expect(rules(await again())).toEqual(expect.arrayContaining(['read/not-read', 'render/unused']));
    fs.symlinkSync('nowhere.md', path('content/broken.md'));
    expect(rules(await again())).toContain('read/broken-symlink');
    fs.rmSync(path('content/broken.md'));
    fs.rmSync(path('content/notes.docx'));
    expect(rules(await again())).not.toContain('read/not-read');
  });

  it('stands when the output folder was carried off, for a build of what changed', async () => {
    const { again, path } = newsroom();
    await again();
    fs.rmSync(path('public'), { recursive: true });
    expect(stood(await again({ delta: true }))).toBe(true);
    expect(contents(path('public'))).toEqual({});
  });

  it.each<[string, (room: ReturnType<typeof newsroom>) => unknown]>([
    ['a story changed', ({ put }) => put({ 'content/b.md': `${files['content/b.md']}More.\n` })],
    ['a story came', ({ put }) => put({ 'content/c.md': story('C', '2026-11-22T08:00:00Z') })],
    ['a story went', ({ path }) => fs.rmSync(path('content/b.md'))],
    ['a static file changed in place', ({ path }) => fs.writeFileSync(path('static/ads.txt'), 'sda')],
    ['a static file came', ({ put }) => put({ 'static/robots.html': 'x' })],
    ['a picture changed', ({ path }) => fs.writeFileSync(path('content/boat.jpg'), dot(2))],
    ['a picture went', ({ path }) => fs.rmSync(path('content/boat.jpg'))],
    ['a stylesheet came', ({ put }) => put({ 'templates/styles/prose.css': 'p { margin: 0 }' })],
    ['the configuration changed', () => ({ config: { title: 'Another' } })],
    ['a story is due', () => ({ now: noon + 6 * hour })],
    ['it is to be as it was earlier', () => ({ now: noon - hour })],
    ['an output file was altered', ({ path }) => fs.appendFileSync(path('public/index.html'), ' ')],
    ['an output file was deleted', ({ path }) => fs.rmSync(path('public/feed.xml'))],
    ['all is to be read again', () => ({ verify: true })],
    ['the store was lost', ({ path }) => fs.rmSync(path('.stet/parsed.mdb'))],
    [
      'the last build did not end well',
      ({ path }) => {
        const [manifest = ''] = fs.readdirSync(path('.stet/manifests'));
        const folder = path('.stet/manifests');
        fs.copyFileSync(`${folder}/${manifest}`, `${folder}/${manifest.replace('.json', '.pending.json')}`);
      },
    ],
  ])('is made anew when %s', async (_, change) => {
    const room = newsroom();
    await room.again();
    expect(stood(await room.again())).toBe(true);
    const ways = change(room);
    const next = await room.again(typeof ways === 'object' && ways !== null ? ways : {});
    expect(next.written).toBeDefined();
    expect(stood(next)).toBe(false);
  });

  it('is made anew when a stylesheet has stayed long enough for pages in caches', async () => {
    const room = newsroom();
    await room.again();
    room.put({ 'templates/styles/prose.css': 'p { margin: 0 }' });
    await room.again();
    const days = 24 * hour;
    await room.again({ now: noon + days });
    expect(stood(await room.again({ now: noon + days }))).toBe(true);
    const next = await room.again({ now: noon + 9 * days });
    expect(stood(next)).toBe(false);
  });

  it('stands in its own output folder alone', async () => {
    const room = newsroom();
    await room.again();
    const apart = await room.again({ config: { output: 'apart' } });
    expect(stood(apart)).toBe(false);
    expect(stood(await room.again({ config: { output: 'apart' } }))).toBe(true);
    expect(stood(await room.again())).toBe(true);
  });

  it('proposes for a picture that is missing what a build from nothing does, after another was removed', async () => {
    const { root, put, again, path: at } = newsroom();
    put({
      'content/c.md': story('C', '2026-11-22T08:00:00Z', '', '![Boats](boat1.jpg)\n\n[B](b1.md)'),
      'content/boat19.jpg': dot(2),
    });
    const proposed = ({ messages }: BuildResult) =>
      messages.flatMap(({ what }) => /Did you mean “(.+)”/.exec(what)?.[1] ?? []);
    expect(proposed(await again())).toContain('boat.jpg');
    for (const file of ['content/boat.jpg', 'content/b.md']) {
      fs.rmSync(at(file));
      const kept = await again();
      fs.rmSync(path.join(root, '.stet'), { recursive: true });
      fs.rmSync(path.join(root, 'public'), { recursive: true });
      expect(proposed(kept)).toEqual(proposed(await again()));
    }
  });

  it('stands after somebody asked why a page is made again, though files had changed in between', async () => {
    const { root, put, again } = newsroom();
    const { config } = resolveConfig({ url: 'https://news.example', title: 'The Test' }, { root });
    if (config === undefined) throw new Error('no configuration');
    await again();
    const before = contents(path.join(root, '.stet/manifests'));
    put({ 'content/a.md': story('A, edited', '2026-11-20T08:00:00Z') });
    const { explanation } = await explainPage('/news/2026/11/a.html', {
      config,
      now: noon,
      progress: () => {},
    });
    expect(explanation?.changed).toContain('headline');
    put({ 'content/a.md': files['content/a.md'] });
    expect(contents(path.join(root, '.stet/manifests'))).toEqual(before);
    expect(stood(await again())).toBe(true);
  });
});
