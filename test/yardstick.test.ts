import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './support/folders.js';
import { buildNewsroom } from './support/newsroom.js';

/** As many stories as the figures in bench/ are taken with, if asked for: YARDSTICK=10000 npx vitest run test/yardstick. */
const count = Number(process.env.YARDSTICK ?? 500);

const host = 'https://news.example';

describe(`the yardstick corpus of ${count} stories`, () => {
  it(
    'is published whole without any configuration',
    async () => {
      const root = temporaryFolder();
      execFileSync(process.execPath, [
        'bench/generate-corpus.mjs',
        String(count),
        path.join(root, 'content'),
      ]);
      const used = { section: new Set<string>(), topics: new Set<string>(), authors: new Set<string>() };
      const slugs = new Set<string>();
      for (const file of fs.readdirSync(path.join(root, 'content'), { recursive: true, encoding: 'utf8' })) {
        if (!file.endsWith('.md')) continue;
        const text = fs.readFileSync(path.join(root, 'content', file), 'utf8');
        slugs.add(path.basename(file, '.md'));
        for (const field of ['section', 'topics', 'authors'] as const) {
          const value = new RegExp(`^${field}: \\[?([^\\]\\n]*)`, 'm').exec(text)?.[1] ?? '';
          for (const name of value.split(', ')) used[field].add(name);
        }
      }

      const built = await buildNewsroom({}, { root });
      const { files, messages } = built;
      const site = await built.site();
      expect(messages.filter(({ level }) => level !== 'note')).toEqual([]);
      const { articles } = site;
      expect(articles).toHaveLength(count);
      expect(new Set(articles.map(({ url }) => path.posix.basename(url, '.html')))).toEqual(slugs);
      for (const { url, title } of articles) expect(files[url.slice(1)]).toContain(`<h1>${title}</h1>`);

      const fronts = [
        ...used.section,
        ...[...used.topics].map((key) => `topics/${key}`),
        ...[...used.authors].map((key) => `authors/${key}`),
      ];
      expect(used.section.size).toBe(8);
      expect(site.sections.size).toBe(8);
      expect(site.topics.size).toBe(used.topics.size);
      expect(site.authors.size).toBe(used.authors.size);
      for (const front of fronts) {
        for (const name of ['index.html', 'feed.xml', 'feed.json'])
          expect(Object.hasOwn(files, `${front}/${name}`), `${front}/${name}`).toBe(true);
      }

      const listed = Object.keys(files)
        .filter((file) => /^sitemaps\/\d{4}.*\.xml$/.test(file))
        .flatMap((file) => [...(files[file] ?? '').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url));
      expect(listed.sort()).toEqual(articles.map(({ url }) => host + url).sort());
    },
    Math.max(60_000, count * 60),
  );
});
