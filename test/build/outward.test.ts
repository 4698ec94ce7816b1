import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { build } from '../../src/build/build.js';
import { checkOutward, type OutwardOptions } from '../../src/build/outward.js';
import { resolveConfig } from '../../src/config/resolve.js';
import { fill, temporaryFolder } from '../support/folders.js';
import { story } from '../support/newsroom.js';
import { startWeb } from '../support/web.js';

const now = Date.parse('2026-11-23T12:00:00Z');
const week = 7 * 24 * 60 * 60 * 1_000;

/** The messages about links to other sites, as `level rule file:line:column`. */
async function outward(root: string, options: Partial<OutwardOptions> = {}) {
  // The host of the newsroom is this machine, so that it may be asked.
  const { config } = resolveConfig({ url: 'http://127.0.0.1:1' }, { root });
  if (config === undefined) throw new Error('no configuration');
  const messages: string[] = [];
  await build({
    config,
    now,
    write: false,
    inspect: async (site) => {
      const its = { config, now, asked: now, onProgress: () => {}, pause: 0, timeout: 5_000, ...options };
      for (const { level, rule, file, line, column, what } of await checkOutward(its, site))
        messages.push(`${level} ${rule} ${file}:${line}:${column} ${what}`);
      return [];
    },
  });
  return messages;
}

it('says which links of public stories lead nowhere, and where they stand', async () => {
  const web = await startWeb({
    '/ok': () => ({ status: 200 }),
    '/moved?a=1&b=2': () => ({ status: 301, location: '/ok' }),
    '/busy': () => ({ status: 503 }),
  });
  const host = `http://127.0.0.1:${web.port}`;
  const root = temporaryFolder();
  const body = `A [link](${host}/ok#part) and\n[one](${host}/gone),\n[two](${host}/moved?a=1&b=2), <${host}/busy>, [x](http://intranet/).`;
  fill(root, {
    'content/articles/a.md': story(
      'A',
      '2026-11-01',
      `source: { name: S, url: "${host}/gone-too" }\nauthors: [b]`,
      body,
    ),
    'content/articles/b.md': story('B', '2026-11-01', '', `[Again](${host}/gone), [own](/nowhere.html).`),
    'content/articles/draft.md': story('C', '2026-11-01', 'draft: true', `[Never](${host}/draft).`),
    'content/authors/b.md': `---\nname: B\nlinks: ["${host}/profile"]\n---\n`,
  });
  const expected = [
    `warning web/gone content/articles/a.md:4:25 There is nothing at ${host}/gone-too any more: its host answers 404.`,
    `warning web/gone content/articles/a.md:9:7 There is nothing at ${host}/gone any more: its host answers 404. Another file links to it, too.`,
    `note web/moved content/articles/a.md:10:7 ${host}/moved?a=1&b=2 has moved for good to ${host}/ok.`,
    `note web/unasked content/articles/a.md:10:${host.length + 25} ${host}/busy could not be asked: the host answers 503.`,
    `warning web/private-address content/articles/a.md:10:${2 * host.length + 37} http://intranet/ is no address of the public web.`,
    `warning web/gone content/authors/b.md:3:9 There is nothing at ${host}/profile any more: its host answers 404.`,
  ];
  expect(new Set(await outward(root))).toEqual(new Set(expected));
  expect(web.requests.map(({ url }) => url)).not.toContain('/draft');

  // What hosts answered is kept for a week; who was busy is asked again.
  web.requests.length = 0;
  expect(new Set(await outward(root))).toEqual(new Set(expected));
  expect(new Set(web.requests.map(({ url }) => url))).toEqual(new Set(['/busy']));
  expect(fs.readdirSync(path.join(root, '.stet')).sort()).toEqual(['made-by-stet', 'web-answers.json']);
  web.requests.length = 0;
  await outward(root, { asked: now + week });
  expect(web.requests.map(({ url }) => url)).toContain('/gone');
});

it('asks about the links of some files alone', async () => {
  const web = await startWeb({});
  const host = `http://127.0.0.1:${web.port}`;
  const root = temporaryFolder();
  fill(root, {
    'content/articles/a.md': story('A', '2026-11-01', '', `[a](${host}/a)`),
    'content/articles/b.md': story('B', '2026-11-01', '', `[b](${host}/b)`),
  });
  expect(await outward(root, { within: new Set(['articles/b.md']) })).toHaveLength(1);
  expect(new Set(web.requests.map(({ url }) => url))).toEqual(new Set(['/b']));
});
