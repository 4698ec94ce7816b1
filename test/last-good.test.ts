import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fill } from './support/folders.js';
import { type Built, buildNewsroom, type NewsroomOptions, story } from './support/newsroom.js';

type Texts = Readonly<Record<string, string>>;

const now = '2026-11-23T12:00:00Z';
const later = '2026-11-25T12:00:00Z';
const broken = (title: string, lines = '') =>
  `---\ntitle: ${title}\ndate: 2026-02-30\n${lines}---\n\nBroken.\n`;

/** A newsroom whose first build is published. */
const good: Texts = {
  'content/a.md': story('A', '2026-11-01', 'expires: 2026-11-24T00:00:00Z\nauthors: [Ada]', 'See [B](b.md).'),
  'content/b.md': story('B', '2026-11-02', 'authors: [Ada]\ntopics: [port]', 'Text of B, [of A](a.md).'),
  'content/c.md': story('C', '2026-11-03', 'topics: [port]\nrelated: [b]'),
  'content/authors/ada.md': '---\nname: Ada Marsh\nnote: Ada writes about ports.\n---\n',
};

async function published(more: Texts = {}): Promise<Built> {
  const built = await buildNewsroom({ ...good, ...more }, { now });
  expect(built.result.written).toBeDefined();
  return built;
}

const again = (root: string, files: Texts, options: NewsroomOptions = {}) =>
  buildNewsroom(files, { root, now: later, lastGood: true, ...options });

/** The site that a build from nothing makes of some texts. */
async function clean(texts: Texts, options: NewsroomOptions = {}): Promise<Texts> {
  const built = await buildNewsroom(texts, { now: later, ...options });
  expect(built.messages.filter(({ level }) => level === 'error')).toEqual([]);
  return built.files;
}

const errorsOf = ({ rules }: Built) =>
  rules.filter((rule) => /^(?:parse|plan|read|model\/duplicate|model\/no-public|write)/.test(rule));

describe('a build with --last-good', () => {
  it('publishes all but a file with errors, which stays as it was, until it is mended', async () => {
    const { root } = await published();
    const texts = {
      ...good,
      'content/c.md': story('C, edited', '2026-11-03'),
      'content/d.md': story('D', '2026-11-04'),
    };
    const changed = { ...texts, 'content/b.md': broken('B, edited') };
    const built = await again(root, changed);
    expect(built.rules).toEqual(
      expect.arrayContaining(['parse/bad-date content/b.md:3', 'model/last-good-version content/b.md']),
    );
    expect(built.files).toEqual(await clean(texts));
    expect(built.files['news/2026/11/a.html']).toBeUndefined();
    expect(built.files['news/2026/11/b.html']).toContain('Text of B');

    const second = await again(root, {});
    expect(second.result.written).toMatchObject({ written: [], deleted: [] });
    expect(second.messages).toEqual(built.messages);
    const plain = await again(root, {}, { lastGood: false });
    expect(plain.result.written).toBeUndefined();
    expect(plain.files).toEqual(built.files);

    const mended = { ...texts, 'content/b.md': story('B, mended', '2026-11-02') };
    const third = await again(root, mended, { lastGood: false });
    expect(errorsOf(third)).toEqual([]);
    expect(third.files).toEqual(await clean(mended));
  });

  it('takes the version that was published, not one that others kept from being published', async () => {
    const { root } = await published();
    const stopped = await again(
      root,
      { 'content/b.md': story('B, second', '2026-11-02'), 'content/c.md': broken('C') },
      { lastGood: false },
    );
    expect(stopped.result.written).toBeUndefined();
    const built = await again(root, { 'content/b.md': broken('B, third') });
    expect(built.files).toEqual(await clean(good));
  });

  it.each([
    ['a draft', 'draft: true\n'],
    ['withdrawn', 'withdrawn: It was wrong.\n'],
    ['expired', 'expires: 2026-11-24\n'],
    ['embargoed', 'embargo: 2026-12-24\n'],
    ['a draft, in front matter that cannot be read', 'draft: true\nkicker: "not closed\n'],
  ])('lets a story go that is %s, whatever else is wrong with its file', async (_, line) => {
    const { root } = await published();
    const { 'content/b.md': __, ...rest } = good;
    const built = await again(root, { 'content/b.md': broken('B', line) });
    expect(built.rules).toContain('model/held-back content/b.md');
    expect(built.files).toEqual(await clean(rest));
  });

  it('lets the version that was published go when its time has come', async () => {
    const { root } = await published();
    const built = await again(root, { 'content/a.md': broken('A') });
    expect(built.files).toEqual(await clean(good));
    expect(built.files['news/2026/11/a.html']).toBeUndefined();
  });

  it('leaves out what was never published, and takes deleted files away', async () => {
    const { root } = await published();
    fs.rmSync(path.join(root, 'content/c.md'));
    const { 'content/c.md': _, ...rest } = good;
    const built = await again(root, { 'content/new.md': broken('New') });
    expect(built.rules).toContain('model/no-good-version content/new.md');
    expect(built.files).toEqual(await clean(rest));
  });

  it('keeps an author as it was', async () => {
    const { root } = await published();
    const built = await again(root, { 'content/authors/ada.md': '---\nrole: Reporter\n---\n' });
    expect(built.files).toEqual(await clean(good));
    expect(built.files['news/2026/11/b.html']).toContain('Ada Marsh');
  });

  it('keeps the one that was there of two that claim one address', async () => {
    const { root } = await published();
    const built = await again(root, {
      'content/twin.md': story('Twin', '2026-11-05', 'slug: b'),
      'content/c.md': story('C', '2026-11-03', 'url: /latest/'),
    });
    expect(errorsOf(built)).toEqual(['plan/same-address content/c.md', 'plan/same-address content/twin.md']);
    expect(built.files).toEqual(await clean(good));
    // The next build finds nothing changed since, and the same errors.
    const second = await again(root, {});
    expect(second.messages).toEqual(built.messages);
    expect(second.files).toEqual(built.files);
  });

  it('keeps a story waiting whose time has come, where it claims the address of another', async () => {
    const { root } = await published({
      'content/due.md': story('Due', '2026-11-24', 'slug: b\nurl: /news/2026/11/b.html'),
    });
    const built = await again(root, {});
    expect(errorsOf(built).join()).toContain('plan/same-address');
    expect(built.files).toEqual(await clean(good));
  });

  it('publishes nothing when an error concerns no file that changed', async () => {
    const { root, files } = await published();
    for (const [texts, options] of [
      [{ 'templates/article.tsx': 'export default function Article() {' }, {}],
      [{}, { config: { topics: 'closed' } }],
    ] as const) {
      const built = await again(root, { 'content/b.md': broken('B'), ...texts }, options);
      expect(built.result.written).toBeUndefined();
      expect(built.files).toEqual(files);
      fs.rmSync(path.join(root, 'templates'), { recursive: true, force: true });
    }
  });

  it('leaves a file with errors out when what was kept is lost, and says so', async () => {
    const { root } = await published();
    fs.rmSync(path.join(root, '.stet/graph.mdb'));
    const { 'content/b.md': _, ...rest } = good;
    const built = await again(root, { 'content/b.md': broken('B') });
    expect(built.rules).toContain('model/no-good-version content/b.md');
    expect(built.files).toEqual(await clean(rest));
  });

  it('is the same as without where there is no error', async () => {
    const { root } = await published();
    const built = await again(root, { 'content/d.md': story('D', '2026-11-04') });
    expect(errorsOf(built)).toEqual([]);
    expect(built.files).toEqual(await clean({ ...good, 'content/d.md': story('D', '2026-11-04') }));
    fill(root, { 'content/b.md': broken('B') });
    const delta = await again(root, {}, { delta: true });
    expect(delta.result.written).toMatchObject({ written: [], deleted: [] });
  });
});
