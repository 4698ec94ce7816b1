import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Read, Tracer } from '../../src/build/graph.js';
import type { Rows } from '../../src/store/rows.js';
import { fill, temporaryFolder } from '../support/folders.js';
import { buildNewsroom, story } from '../support/newsroom.js';

/** What lies in the store is watched while a rule runs: each row must be one that the rule has read by `read`. */
const watched = vi.hoisted(() => ({
  /** Rows and lists that were taken from the store while the innermost rule ran, and those that `read` was asked for. */
  rules: [] as { readonly touched: Set<string>; readonly read: Set<string> }[],
  unread: new Set<string>(),
  runs: 0,
  tracer: undefined as Tracer | undefined,
  rows: undefined as Rows | undefined,
}));

/** Results of parsing by digest, and the related index, which tells by itself whose blocks differ. */
const isWatched = (table: string) => !/^(?:d:\w+|k)$/.test(table);

vi.mock('../../src/store/graph-store.js', async (original) => {
  const real = await original<typeof import('../../src/store/graph-store.js')>();
  const openGraphStore: typeof real.openGraphStore = (dir) => {
    const store = real.openGraphStore(dir);
    const touch = (name: string) => watched.rules.at(-1)?.touched.add(name);
    const rows = new Proxy(store.rows, {
      get(target, property) {
        if (property === 'get')
          return (...[table, name]: Parameters<Rows['get']>) => {
            if (isWatched(table)) touch(`${table}\0${name}`);
            return target.get(table, name);
          };
        if (property === 'range')
          return (...[table, bounds]: Parameters<Rows['range']>) => {
            if (isWatched(table)) touch(table);
            return target.range(table, bounds);
          };
        return Reflect.get(target, property, target);
      },
    });
    watched.rows = rows;
    return { rows, beginAnew: store.beginAnew, close: store.close };
  };
  return { ...real, openGraphStore };
});

vi.mock('../../src/build/graph.js', async (original) => {
  const real = await original<typeof import('../../src/build/graph.js')>();
  const createGraph: typeof real.createGraph = (...args) => {
    const graph = real.createGraph(...args);
    const { tracer } = graph;
    watched.tracer = tracer;
    const { part, rows, count } = tracer.read;
    const noted = (name: string) => {
      for (const { read } of watched.rules) read.add(name);
    };
    const notedReads: Pick<Read, 'part' | 'rows' | 'count'> = {
      part(family, name, which) {
        noted(`${real.partTable(family.name, which)}\0${name}`);
        return part(family, name, which);
      },
      rows(list, range) {
        noted(real.listTable(list));
        return rows(list, range);
      },
      count(list) {
        noted(`c\0${list}`);
        return count(list);
      },
    };
    Object.assign(tracer.read, notedReads);
    const { run } = tracer;
    tracer.run = (rule) => {
      const rules = { touched: new Set<string>(), read: new Set<string>() };
      watched.rules.push(rules);
      watched.runs++;
      try {
        return run(rule);
      } finally {
        watched.rules.pop();
        for (const name of rules.touched) if (!rules.read.has(name)) watched.unread.add(name);
      }
    };
    return graph;
  };
  return { ...real, createGraph };
});

beforeEach(() => {
  watched.unread.clear();
  watched.runs = 0;
});

/** Files of the search index read texts by themselves: what they depend on is the digest of all that (see search parts in families/pages.ts). */
const config = { search: false, lite: true };

const files = {
  'content/articles/a.md': story(
    'Harbour wall',
    '2026-11-20T08:00:00Z',
    'topics: [harbour, sea]\nauthors: [li]\nseries: storms\nimage: { src: media/a.png, alt: A wall }',
    'See [the other](b.md) and [the topic](/topics/sea/).',
  ),
  'content/articles/b.md': story(
    'Sea level',
    '2026-11-21T08:00:00Z',
    'topics: [sea]\nseries: storms\nrelated: [a]',
  ),
  'content/articles/c.md': story(
    'Wall raised',
    '2026-11-22T08:00:00Z',
    'redirectFrom: [/old.html]\nlanguage: de',
  ),
  'content/authors/li.md': '---\nname: Li\n---\n\nWrites.\n',
  'content/sections/news.md': '---\ntitle: News\n---\n',
  'content/pages/about.md': '---\ntitle: About\n---\n\nUs.\n',
  'content/media/a.png': Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};

it('no rule reaches a record but by `read`, in a first build and after edits', async () => {
  const root = temporaryFolder();
  await buildNewsroom(files, { root, config });
  expect(watched.runs).toBeGreaterThan(50);
  expect([...watched.unread]).toEqual([]);

  watched.runs = 0;
  fill(root, { 'content/articles/d.md': story('Later', '2026-11-23T08:00:00Z', 'topics: [sea]') });
  fs.rmSync(path.join(root, 'content/articles/b.md'));
  await buildNewsroom({}, { root, config });
  expect(watched.runs).toBeGreaterThan(10);
  expect([...watched.unread]).toEqual([]);
});

it('finds a rule that takes a record from the store itself', async () => {
  await buildNewsroom(files, { config });
  const { tracer, rows } = watched;
  if (tracer === undefined || rows === undefined) throw new Error('nothing was watched');
  const [table, name] = ['v:story.card', 'a'];
  // The database is closed by now; what was asked for was noted before.
  expect(() => tracer.run(() => ({ card: rows.get(table, name) }))).toThrow();
  expect([...watched.unread]).toEqual([`${table}\0${name}`]);
});
