import fs from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { type Seen, type Watch, watchNewsroom } from '../../src/dev/watch.js';
import { fill, temporaryFolder } from '../support/folders.js';

let watch: Watch | undefined;

afterEach(() => watch?.close());

/** Watches a newsroom, and gives a function that waits until what was seen has something. */
function watched(files: Readonly<Record<string, string>>) {
  const root = temporaryFolder();
  fill(root, files);
  const dir = (name: string) => path.join(root, name);
  const seen = { content: new Set<string>(), static: false, templates: false, config: false };
  let onSeen = () => {};
  const take = (some: Seen) => {
    for (const folder of some.content) seen.content.add(folder);
    seen.static ||= some.static;
    seen.templates ||= some.templates;
    seen.config ||= some.config;
    onSeen();
  };
  watch = watchNewsroom(
    {
      root,
      contentDir: dir('content'),
      staticDir: dir('static'),
      templatesDir: dir('templates'),
      outputDir: dir('public'),
      storeDir: dir('.stet'),
    },
    take,
    (folder, error) => {
      throw new Error(`${folder}: ${error.message}`);
    },
  );
  const until = (isThere: () => boolean) =>
    new Promise<void>((resolve) => {
      onSeen = () => {
        if (isThere()) resolve();
      };
      onSeen();
    });
  return { root, dir, seen, until };
}

it('tells of the folder of a file that is saved, also by renaming another one over it', async () => {
  const { dir, seen, until } = watched({ 'content/articles/2026/a.md': 'a', 'content/pages/b.md': 'b' });
  fs.writeFileSync(dir('content/articles/2026/a.md'), 'b');
  await until(() => seen.content.has('articles/2026'));
  fs.writeFileSync(dir('content/pages/.b.md.swp'), 'c');
  fs.renameSync(dir('content/pages/.b.md.swp'), dir('content/pages/b.md'));
  await until(() => seen.content.has('pages'));
  expect(seen).toMatchObject({ static: false, templates: false, config: false });
});

it('tells of folders that come with files in them, and watches them from then on', async () => {
  const { dir, seen, until } = watched({ 'content/articles/a.md': 'a' });
  fs.mkdirSync(dir('content/articles/2027/01'), { recursive: true });
  fs.writeFileSync(dir('content/articles/2027/01/b.md'), 'b');
  await until(() => seen.content.has('articles/2027/01'));
  await new Promise((resolve) => setTimeout(resolve, 30));
  seen.content.clear();
  fs.writeFileSync(dir('content/articles/2027/01/b.md'), 'c');
  await until(() => seen.content.has('articles/2027/01'));
});

it('tells of a folder that goes, and of one that comes again by the same name', async () => {
  const { dir, seen, until } = watched({ 'content/articles/2026/a.md': 'a' });
  fs.rmSync(dir('content/articles/2026'), { recursive: true });
  await until(() => seen.content.has('articles'));
  fs.mkdirSync(dir('content/articles/2026'));
  await until(() => seen.content.has('articles/2026'));
  seen.content.clear();
  fs.writeFileSync(dir('content/articles/2026/b.md'), 'b');
  await until(() => seen.content.has('articles/2026'));
});

it('tells of templates, static files and the configuration, though their folders come later', async () => {
  const { dir, seen, until } = watched({ 'content/articles/a.md': 'a' });
  fs.mkdirSync(dir('templates/parts'), { recursive: true });
  fs.writeFileSync(dir('templates/parts/head.tsx'), '');
  await until(() => seen.templates);
  fs.mkdirSync(dir('static'));
  await until(() => seen.static);
  fs.writeFileSync(dir('stet.config.json'), '{}');
  await until(() => seen.config);
  expect(seen.content.size).toBe(0);
});

it('does not tell of the store and the built site', async () => {
  const { dir, seen, until } = watched({ 'content/a.md': 'a', '.stet/x': 'x', 'public/index.html': 'x' });
  fs.writeFileSync(dir('.stet/x'), 'y');
  fs.writeFileSync(dir('public/index.html'), 'y');
  fs.writeFileSync(dir('content/a.md'), 'b');
  await until(() => seen.content.has(''));
  expect([...seen.content]).toEqual(['']);
});
