import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type PicturedOptions, pictureSite } from '../../src/build/pictured.js';
import type { Config } from '../../src/config/config.js';
import { testConfig } from '../support/documents.js';
import { contents, fill, temporaryFolder } from '../support/folders.js';
import { buildNewsroom, story } from '../support/newsroom.js';
import { dot, striped } from '../support/pictures.js';
import { siteOf } from '../support/site.js';

const noneSpelled = { media: new Map<string, string>(), static: new Map<string, string>() };

const work = vi.hoisted(() => ({ taken: [] as string[], made: [] as string[] }));
vi.mock('../../src/media/take.js', async (original) => {
  const real = await original<typeof import('../../src/media/take.js')>();
  const take: typeof real.take = async (bytes, name, limits, how) => {
    work.taken.push(name);
    const taken = await real.take(bytes, name, limits, how);
    return {
      ...taken,
      make(batch) {
        work.made.push(`${name} ${typeof batch === 'string' ? batch : batch.focus}`);
        return taken.make(batch);
      },
    };
  };
  return { ...real, take };
});

const idle = { taken: [], made: [] };
beforeEach(() => void Object.assign(work, { taken: [], made: [] }));

let times = 0;
/** Each file gets a time of change long past, another one each time. */
function put(root: string, its: Readonly<Record<string, string | Uint8Array>>): void {
  fill(root, its);
  for (const file of Object.keys(its))
    fs.utimesSync(path.join(root, file), 1_700_000_000, 1_700_000_000 + ++times);
}

/** A folder with pictures, and a site that shows some of them. */
function folder() {
  const root = temporaryFolder();
  put(root, {
    'content/media/boat.jpg': dot(10),
    'content/media/quay.png': dot(20),
    'content/media/rules.pdf': '%PDF-1.4 rules',
    'static/old.gif': dot(30),
  });
  const config = testConfig({
    root,
    contentDir: path.join(root, 'content'),
    staticDir: path.join(root, 'static'),
    storeDir: path.join(root, '.stet'),
  });
  const shelf = path.join(root, '.stet/pictures');
  return {
    put: (its: Readonly<Record<string, string | Uint8Array>>) => put(root, its),
    touch: (file: string) => fs.utimesSync(path.join(root, file), new Date(), new Date()),
    shelf,
    shelved: () => fs.readdirSync(shelf).filter((name) => name !== 'index'),
    /** The site shows each of these, cut around points. */
    async look(
      shows: Readonly<Record<string, readonly string[]>>,
      {
        wants = () => true,
        ...ways
      }: Partial<PicturedOptions> & {
        readonly limits?: Partial<Config['limits']>;
        /** Whether the output folder lacks a file. */
        readonly wants?: () => boolean;
      } = {},
    ) {
      Object.assign(work, { taken: [], made: [] });
      const cuts = Object.entries(shows).flatMap(([name, foci]) =>
        foci.map((focus) => [name, focus] as const),
      );
      const { data } = siteOf({ pictures: Object.keys(shows), cuts });
      const media = Object.keys(contents(path.join(root, 'content')));
      const pictured = await pictureSite(data, {
        config: { ...config, limits: { ...config.limits, ...ways.limits } },
        listing: { media: new Set(media), staticFiles: ['old.gif'], spelled: noneSpelled },
        keep: true,
        onProgress: () => {},
        ...ways,
      });
      await pictured.make(pictured.pictures.files.filter(wants));
      return {
        ...pictured,
        made: [...work.made].sort(),
        rules: pictured.messages.map(({ rule }) => rule),
        files: async () => {
          const bytes = pictured.pictures.files.map(async (each) => [each.file, await each.bytes()] as const);
          return Object.fromEntries(await Promise.all(bytes));
        },
      };
    },
  };
}

const all = { 'media/boat.jpg': ['50 50'], 'media/quay.png': [], 'media/rules.pdf': [], 'old.gif': [] };

describe('a picture', () => {
  it('is made once, and not read again as long as it lies as it was', async () => {
    const { look } = folder();
    const first = await look(all);
    expect(first.made).toEqual([
      'media/boat.jpg 50 50',
      'media/boat.jpg whole',
      'media/quay.png whole',
      'old.gif whole',
    ]);
    expect(first.messages).toEqual([]);
    const read = vi.spyOn(fs, 'openSync');
    const second = await look(all);
    expect(read.mock.calls.filter(([file]) => !String(file).includes('.stet'))).toEqual([]);
    read.mockRestore();
    expect(work).toEqual(idle);
    expect(second.pictures.files.map(({ inputs }) => inputs)).toEqual(
      first.pictures.files.map(({ inputs }) => inputs),
    );
    await look(all, { verify: true });
    expect(work).toEqual(idle);
  });

  it('of other bytes under the same name is made again, and has another name where pages show it', async () => {
    const { look, put } = folder();
    const before = (await look(all)).pictures.get('media/quay.png');
    put({ 'content/media/quay.png': dot(200) });
    const { made, pictures } = await look(all);
    expect(made).toEqual(['media/quay.png whole']);
    expect(pictures.get('media/quay.png')?.name).not.toBe(before?.name);
  });

  it('of the same bytes in another time, or under another name, is not made again', async () => {
    const { look, put } = folder();
    await look(all);
    put({ 'content/media/quay.png': dot(20), 'content/media/pier.png': dot(20) });
    expect((await look(all)).made).toEqual([]);
    expect((await look({ ...all, 'media/pier.png': [] })).made).toEqual([]);
  });

  it('is cut around each point that is asked for', async () => {
    const { look } = folder();
    await look(all);
    expect((await look({ ...all, 'media/boat.jpg': ['30 20'] })).made).toEqual(['media/boat.jpg 30 20']);
    const both = { ...all, 'media/boat.jpg': ['30 20', '80 20'] };
    expect((await look(both)).made).toEqual(['media/boat.jpg 80 20']);
    expect((await look(all)).made).toEqual(['media/boat.jpg 50 50']);
  });

  it('that is shown no more is forgotten', async () => {
    const { look, shelved } = folder();
    await look(all);
    expect(shelved()).toHaveLength(4);
    await look({ 'media/quay.png': [] });
    expect(shelved()).toHaveLength(1);
  });

  it('that was refused is looked at again when it changes, and told of until then', async () => {
    const { look, put } = folder();
    put({ 'content/media/boat.jpg': 'no picture at all' });
    expect((await look(all)).rules).toEqual(['media/no-picture']);
    const { rules, messages, pictures } = await look(all);
    expect(rules).toEqual(['media/no-picture']);
    expect(messages[0]?.file).toBe('media/boat.jpg');
    expect(pictures.isOurs('media/boat.jpg')).toBe(true);
    expect(pictures.get('media/boat.jpg')).toBeUndefined();
    expect(work).toEqual(idle);
    put({ 'content/media/boat.jpg': dot(1) });
    expect((await look(all)).rules).toEqual([]);
  });

  it('is held against other limits when the configuration has others', async () => {
    const { look, put } = folder();
    put({ 'content/media/quay.png': Buffer.concat([dot(20), Buffer.alloc(2_000)]) });
    const { messages } = await look(all, { limits: { pictureBytes: 1_024 } });
    expect(messages.map(({ what }) => what)).toEqual([
      'The picture “media/quay.png” has 2 KB; 1 KB are the limit.',
    ]);
    expect((await look(all)).messages).toEqual([]);
  });

  it('that cannot be read, or went, is told of and asked for again', async () => {
    const { look, put } = folder();
    put({ 'content/media/boat.jpg': dot() });
    const media = new Set(['media/boat.jpg', 'media/quay.png', 'media/gone.jpg']);
    const gone = { 'media/gone.jpg': [] };
    const { rules } = await look(gone, {
      listing: { media, staticFiles: [], spelled: noneSpelled },
    });
    expect(rules).toEqual(['media/unreadable']);
    put({ 'content/media/gone.jpg': dot() });
    expect((await look(gone)).rules).toEqual([]);
  });

  it('that changed just now may change again unseen: it is read each time', async () => {
    const { look, touch } = folder();
    touch('content/media/quay.png');
    await look(all);
    const read = vi.spyOn(fs, 'openSync');
    await look(all);
    const again = read.mock.calls.map(([file]) => path.basename(String(file)));
    read.mockRestore();
    expect(again.filter((name) => !name.endsWith('.json'))).toEqual(['quay.png']);
  });
});

describe('what was made of pictures', () => {
  it('is made again where it is damaged or gone, when it is asked for', async () => {
    const { look, shelf, shelved } = folder();
    const before = await (await look(all)).files();
    const [first = '', second = ''] = shelved();
    for (const name of fs.readdirSync(path.join(shelf, first)))
      fs.appendFileSync(path.join(shelf, first, name), 'x');
    fs.rmSync(path.join(shelf, second), { recursive: true });
    const again = await look(all, { wants: () => false });
    expect(work).toEqual(idle);
    expect(await again.files()).toEqual(before);
    expect(new Set(work.made).size).toBe(2);
    const third = await look(all);
    expect(await third.files()).toEqual(before);
    expect(work).toEqual(idle);
  });

  it('is found by its name alone, where nobody knows any more which files there were', async () => {
    const { look, shelf } = folder();
    const before = await (await look(all)).files();
    fs.writeFileSync(path.join(shelf, 'index/index.json'), 'not as it was');
    const again = await look(all);
    expect(again.made).toEqual([]);
    expect(await again.files()).toEqual(before);
    expect(work.made).toEqual([]);
  });

  it('is not made where the output folder has it', async () => {
    const { look, shelf } = folder();
    await look(all);
    fs.rmSync(shelf, { recursive: true });
    expect((await look(all, { wants: () => false })).made).toEqual([]);
    expect((await look(all)).made).toHaveLength(4);
  });

  it('is the same when too many pictures wait to be encoded', async () => {
    const { look, put } = folder();
    // So long that each takes 47 MB when it is decoded.
    const panorama = (at: number) => striped(13_000, 1_200, at);
    const names = Array.from({ length: 6 }, (_, at) => `media/${at}.png`);
    put(Object.fromEntries(names.map((name, at) => [`content/${name}`, panorama(at)])));
    const { made, files } = await look(Object.fromEntries(names.map((name) => [name, []])));
    expect(made).toHaveLength(6);
    const alone = folder();
    alone.put({ 'content/media/5.png': panorama(5) });
    expect(await files()).toMatchObject(await (await alone.look({ 'media/5.png': [] })).files());
  });

  it('is nothing for a check, which knows all the same what is wrong', async () => {
    const { look, put, shelf } = folder();
    put({ 'content/media/boat.jpg': 'no picture at all' });
    const { rules, pictures, made } = await look(all, { keep: false });
    expect(rules).toEqual(['media/no-picture']);
    expect(pictures.get('media/quay.png')).toMatchObject({ width: 1, height: 1 });
    expect(made).toEqual([]);
    expect(fs.existsSync(shelf)).toBe(false);
  });
});

describe('where a service resizes pictures', () => {
  const files = {
    'content/a.md': story('A', '2026-11-20', 'image: { src: media/a b.png, alt: A picture }'),
    'content/media/a b.png': striped(1_200, 900),
  };
  const sourcesOf = (page = '') => [...page.matchAll(/<source[^>]* srcset="([^"]*)"/g)].map(([, all]) => all);

  it('pages name its addresses, and the picture is published as it is', async () => {
    const pattern = 'https://images.example/{path}?w={width}&v={version}';
    const { files: site } = await buildNewsroom(files, { config: { pictures: { pattern } } });
    const page = site['news/2026/11/a.html'] ?? '';
    const [sources = ''] = sourcesOf(page);
    expect(sources.replaceAll('&amp;', '&').replace(/v=\w+/g, 'v=V')).toBe(
      [480, 960, 1_200].map((w) => `https://images.example/media/a%20b.png?w=${w}&v=V ${w}w`).join(', '),
    );
    expect(page).toMatch(/<img[^>]* src="\/media\/a%20b.png"[^>]* width="1200" height="900"/);
    expect(page).toMatch(/img-src [^;]*https:\/\/images\.example/);
    expect(Object.keys(site).filter((file) => /media\//.test(file))).toEqual(['media/a b.png']);
  });

  it('nothing is left of it when the configuration asks for the originals, and for sizes', async () => {
    const { root, files: originals } = await buildNewsroom(files, { config: { pictures: 'original' } });
    expect(sourcesOf(originals['news/2026/11/a.html'])).toEqual([]);
    const { files: resized } = await buildNewsroom({}, { root });
    expect(resized).toEqual((await buildNewsroom(files)).files);
    expect(Object.keys(resized).filter((file) => /assets\/media\//.test(file)).length).toBeGreaterThan(5);
  });
});

it('pages are as those of a clean build when pictures come, change, are cut otherwise and go', async () => {
  const root = temporaryFolder();
  const own = (name: string, focus: string) =>
    `image: { src: media/${name}, alt: A picture, focus: ${focus} }`;
  put(root, {
    'content/a.md': story('A', '2026-11-20', own('boat.jpg', '50% 50%')),
    'content/b.md': story('B', '2026-11-21', '', '![A quay](media/quay.png)'),
    'content/c.md': story('C', '2026-11-22'),
    'content/media/boat.jpg': dot(10),
    'content/media/quay.png': dot(20),
  });
  const step = async (its: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> => {
    put(root, its);
    const { result, files } = await buildNewsroom({}, { root });
    await buildNewsroom({}, { root, config: { output: 'apart/public', store: 'apart/.stet' } });
    expect(files).toEqual(contents(path.join(root, 'apart/public')));
    fs.rmSync(path.join(root, 'apart'), { recursive: true });
    return (result.written?.written ?? []).filter((file) => /2026\/11\/\w+\.html$|media\//.test(file));
  };
  await step({});
  expect(await step({ 'content/media/quay.png': dot(200) })).toEqual([
    expect.stringMatching(/assets\/media\/quay-1-\w+\.avif/),
    expect.stringMatching(/assets\/media\/quay-1-\w+\.webp/),
    'media/quay.png',
    'news/2026/11/b.html',
  ]);
  const cut = await step({ 'content/a.md': story('A', '2026-11-20', own('boat.jpg', '0% 0%')) });
  expect(cut).toContain('news/2026/11/a.html');
  expect(cut).not.toContain('media/boat.jpg');
  await step({
    'content/c.md': story('C', '2026-11-22', own('new.webp', '50% 50%')),
    'content/media/new.webp': dot(9),
  });
  fs.rmSync(path.join(root, 'content/c.md'));
  await step({});
}, 60_000);
