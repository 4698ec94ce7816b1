import path from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { build } from '../../src/build/build.js';
import { createVersions } from '../../src/build/sources.js';
import type { Config } from '../../src/config/config.js';
import { resolveConfig } from '../../src/config/resolve.js';
import { OtherSources, parseUnit } from '../../src/shards/parsing.js';
import { exactContents, fill, temporaryFolder } from '../support/folders.js';
import { story } from '../support/newsroom.js';
import { expectSame } from '../support/oracle.js';
import { buildFrom, objectsIn } from '../support/shards.js';

const parsing = vi.hoisted(() => ({ before: () => {} }));

vi.mock('../../src/workers/parse-files.js', async (original) => {
  const real = await original<typeof import('../../src/workers/parse-files.js')>();
  return {
    ...real,
    parseFiles: (...values: Parameters<typeof real.parseFiles>) => {
      parsing.before();
      return real.parseFiles(...values);
    },
  };
});

afterEach(() => {
  parsing.before = () => {};
});

const file = 'articles/story-0.md';
const now = Date.parse('2026-11-23T12:00:00Z');

function configIn(root: string, home: string): Config {
  const folders = { output: path.join(root, home, 'public'), store: path.join(root, home, '.stet') };
  const { config, messages } = resolveConfig({ url: 'https://news.example' }, { root, folders });
  if (config === undefined) throw new Error(JSON.stringify(messages));
  return config;
}

/** A newsroom in which a story changes after it was looked at and before it is parsed, once. */
function changing(): { readonly root: string; readonly restore: () => void } {
  const root = temporaryFolder();
  const text = (words: string) => story('Story 0', '2026-11-01', '', words);
  const put = (words: string) => fill(root, { [`content/${file}`]: text(words) });
  put('As it was.');
  for (const n of [1, 2, 3])
    fill(root, { [`content/articles/story-${n}.md`]: story(`Story ${n}`, `2026-11-0${n + 1}`) });
  parsing.before = () => {
    parsing.before = () => {};
    put('As it is.');
  };
  return { root, restore: () => put('As it was.') };
}

it('a worker that finds a story changed after parsing gives nothing to others', async () => {
  const { root } = changing();
  const config = configIn(root, 'worker');
  const unit = [[file, await createVersions(config)(file)]] as const;
  await expect(parseUnit(unit, config)).rejects.toThrow(OtherSources);
});

it('a build in which a story changes while it is parsed gives others nothing under the name of the old version', async () => {
  const { root, restore } = changing();
  const machines = { folder: path.join(root, 'depot'), count: 1 };
  const optionsIn = (home: string) => ({ config: configIn(root, home), now, write: true });
  await buildFrom(optionsIn('first'), machines);
  restore();
  await buildFrom(optionsIn('second'), machines);
  await build(optionsIn('alone'));
  const siteIn = (home: string) => exactContents(path.join(root, home, 'public'));
  expectSame(siteIn('second'), siteIn('alone'), 'the site of the old version');
  expect(objectsIn(machines.folder).some((object) => object.startsWith('parsed/'))).toBe(true);
});
