import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { build } from '../../src/build/build.js';
import { type Changes, openSession } from '../../src/build/session.js';
import { resolveConfig } from '../../src/config/resolve.js';
import { hasErrors } from '../../src/lib/message.js';
import { configOf, newsroomToEdit } from '../support/edits.js';
import { contents, exactContents, temporaryFolder } from '../support/folders.js';
import { buildNewsroom, story } from '../support/newsroom.js';

/** More steps, on a larger site: npm run soak. */
const steps = Number(process.env.STET_SOAK_STEPS ?? 8);
const stories = Number(process.env.STET_SOAK_STORIES ?? 12);
const seed = Number(process.env.STET_SOAK_SEED ?? 1);

/** Edits between two comparisons with a clean build; the process is brought up to date after each. */
const together = Number(process.env.STET_SOAK_EDITS ?? 1);

/** Where files differ between two moments, as a watch of folders tells it: a folder that came or went is told of its parent, too. */
function changesBetween(
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): Changes {
  const differing = [...new Set([...Object.keys(before), ...Object.keys(now)])].filter(
    (file) => before[file] !== now[file],
  );
  const content = new Set<string>();
  for (const file of differing)
    if (file.startsWith('content/'))
      for (let dir = path.posix.dirname(file); dir !== '.'; dir = path.posix.dirname(dir))
        content.add(path.posix.relative('content', dir));
  const isIn = (folder: string) => differing.some((file) => file.startsWith(`${folder}/`));
  return { content, static: isIn('static'), templates: isIn('templates') };
}

it('a resident process answers as a clean build writes, after any edits', {
  timeout: 24 * 3_600_000,
}, async () => {
  const root = temporaryFolder();
  const newsroom = newsroomToEdit(root, seed, stories);
  const inStore = configOf(newsroom, { output: 'built', store: '.stet' });
  await build({ config: inStore, now: newsroom.now, write: true, allowEmpty: true });
  let config = configOf(newsroom, { store: '.stet' });
  let session = openSession({ config, audience: 'readers' });
  await session.update(newsroom.now);
  let disk = exactContents(root);
  let urls: string[] = [];
  let compared = 0;
  for (let step = 0; step < steps; step++) {
    const did: string[] = [];
    for (let n = 0; n < together; n++) {
      did.push(newsroom.edit());
      const next = configOf(newsroom, { store: '.stet' });
      const now = exactContents(root);
      if (JSON.stringify(next) !== JSON.stringify(config)) {
        await session.close();
        config = next;
        session = openSession({ config, audience: 'readers' });
        await session.update(newsroom.now);
      } else await session.update(newsroom.now, changesBetween(disk, now));
      disk = now;
    }
    const when = `seed ${seed}, step ${step}, ${did.join(' / ')}`;
    const folder = temporaryFolder();
    const clean = { ...config, outputDir: path.join(folder, 'public'), storeDir: path.join(folder, 'store') };
    const { written, messages } = await build({
      config: clean,
      now: newsroom.now,
      write: true,
      allowEmpty: true,
    });
    if (written === undefined) {
      expect(hasErrors(messages), when).toBe(true);
      newsroom.recover();
      continue;
    }
    newsroom.settle();
    compared++;
    const wanted = contents(clean.outputDir, 'latin1');
    const found: Record<string, string> = {};
    for (const file of new Set([...Object.keys(wanted), ...urls])) {
      const answer = await session.answer(`/${file.replace(/(^|\/)index\.html$/, '$1')}`);
      if (answer?.bytes !== undefined) found[file] = Buffer.from(answer.bytes).toString('latin1');
    }
    urls = Object.keys(wanted);
    const differing = [...new Set([...Object.keys(wanted), ...Object.keys(found)])].filter(
      (file) => wanted[file] !== found[file],
    );
    // Line by line, so that a failure says what is another.
    for (const file of differing)
      expect(found[file]?.split('\n'), `${file}: ${when}`).toEqual(wanted[file]?.split('\n'));
  }
  await session.close();
  expect(compared).toBeGreaterThan(steps / 2);
});

it('names an address in the sitemap that one page leaves and another one takes', async () => {
  const { root } = await buildNewsroom({
    'content/articles/a.md': story('A', '2026-11-01'),
    'content/articles/b.md': story('B', '2026-11-02', 'language: es'),
    'content/pages/spanish.md': '---\ntitle: Spanish\nurl: /es/\n---\n\nText.\n',
  });
  const { config } = resolveConfig({ url: 'https://news.example', title: 'The Test' }, { root });
  if (config === undefined) throw new Error('no configuration');
  const session = openSession({ config, audience: 'readers' });
  await session.update(Date.parse('2026-11-23T12:00:00Z'));
  fs.rmSync(path.join(root, 'content/pages/spanish.md'));
  await session.update(Date.parse('2026-11-23T12:00:00Z'));
  const answer = await session.answer('/sitemaps/pages.xml');
  await session.close();
  expect(String(answer?.bytes)).toContain('<loc>https://news.example/es/</loc>');
});
