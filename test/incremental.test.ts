import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type BuildOptions, build } from '../src/build/build.js';
import type { Config } from '../src/config/config.js';
import type { WriteResult } from '../src/write/write.js';
import {
  configOf,
  type Edited,
  type EditName,
  editNames,
  newsroomToEdit,
  randomOf,
} from './support/edits.js';
import { runsIn } from './support/environments.js';
import { contents, exactContents, fill, temporaryFolder } from './support/folders.js';
import { story } from './support/newsroom.js';
import { createOracle, current, type Engine, expectSame } from './support/oracle.js';

/** More steps, on a larger site: npm run soak. */
const steps = Number(process.env.STET_SOAK_STEPS ?? 6);
const stories = Number(process.env.STET_SOAK_STORIES ?? 15);
/** Another one each day would find more, and no failure would be found again. */
const seed = Number(process.env.STET_SOAK_SEED ?? 1);

/** After so many builds with errors editors go back to what was published, so that most steps are of sites that can be. */
const mostUnpublished = 3;
/** Kinds of edits between two builds. */
const together = 9;
/** All of them get the same edits, each with an output folder and a store of its own. */
const engines: readonly Engine[] = [{ name: 'graph', build }];

const parsing = vi.hoisted(() => ({ files: [] as string[] }));
vi.mock('../src/workers/parse-files.js', async (original) => {
  const real = await original<typeof import('../src/workers/parse-files.js')>();
  const parseFiles: typeof real.parseFiles = (files, ...rest) => {
    parsing.files.push(...files);
    return real.parseFiles(files, ...rest);
  };
  return { ...real, parseFiles };
});
vi.mock('../src/build/environment.js', async () => {
  const { runsIn } = await import('./support/environments.js');
  return {
    get environment() {
      return runsIn.environment;
    },
  };
});
vi.mock('../src/lib/parse-instant.js', async (original) => {
  const { withOtherZones } = await import('./support/environments.js');
  return withOtherZones(await original<typeof import('../src/lib/parse-instant.js')>());
});
vi.mock('../src/lib/time.js', async (original) => {
  const { withOtherClocks } = await import('./support/environments.js');
  return withOtherClocks(await original<typeof import('../src/lib/time.js')>());
});

/** A file system may tell nothing of a file but its size and its time of change. */
const disk = vi.hoisted(() => ({ tellsStatus: true }));
vi.mock('../src/read/stamp.js', async (original) => {
  const real = await original<typeof import('../src/read/stamp.js')>();
  const stampOf: typeof real.stampOf = (file) => {
    const found = real.stampOf(file);
    return found && (disk.tellsStatus ? found : { ...found, status: 0, inode: 0 });
  };
  return { ...real, stampOf };
});

beforeEach(() => {
  parsing.files.length = 0;
  disk.tellsStatus = true;
  runsIn.environment = 'one';
});

type Ways = Pick<BuildOptions, 'verify' | 'delta'>;

async function buildInto(newsroom: Edited, config: Config, ways: Ways = {}): Promise<WriteResult> {
  const { written, messages } = await build({
    config,
    now: newsroom.now,
    write: true,
    allowDeletions: true,
    ...ways,
  });
  if (written === undefined)
    throw new Error(JSON.stringify(messages.filter(({ level }) => level === 'error')));
  return written;
}

async function again(newsroom: Edited, ways: Ways = {}): Promise<WriteResult> {
  parsing.files.length = 0;
  return buildInto(newsroom, configOf(newsroom), ways);
}

/** What a build makes of which nothing was kept. */
async function clean(newsroom: Edited): Promise<Record<string, string>> {
  const apart = path.join(newsroom.root, 'apart');
  fs.rmSync(apart, { recursive: true, force: true });
  await buildInto(newsroom, configOf(newsroom, { output: 'apart/public', store: 'apart/.stet' }));
  const files = exactContents(path.join(apart, 'public'));
  fs.rmSync(apart, { recursive: true });
  return files;
}

const publicOf = (newsroom: Edited) => path.join(newsroom.root, 'public');
const siteOf = (newsroom: Edited) => exactContents(publicOf(newsroom));

describe('after any edits', () => {
  const title = 'files and messages are those of a clean build, and nothing else is written';

  it(`${title}: one at a time, with mistakes for which nothing is published`, async () => {
    const newsroom = newsroomToEdit(temporaryFolder(), seed, stories, { mistakes: true });
    const oracle = createOracle(newsroom, engines);
    const past: string[] = [];
    let unpublished = 0;
    for (let step = 0; step <= steps; step++) {
      if (unpublished === mostUnpublished) newsroom.recover();
      past.push(unpublished === mostUnpublished ? 'recovered' : step === 0 ? 'begun' : newsroom.edit());
      runsIn.environment = newsroom.environment;
      const when = `seed ${seed}, step ${step}, after ${past.slice(-5).join(' / ')}`;
      const { published } = await oracle.step(
        when,
        ([undefined, 'before', undefined, 'after'] as const)[step % 4],
      );
      if (published) newsroom.settle();
      unpublished = published ? 0 : unpublished + 1;
    }
  });

  it(`${title}: of every kind, several at a time`, async () => {
    const newsroom = newsroomToEdit(temporaryFolder(), seed + 3, stories);
    const oracle = createOracle(newsroom, engines);
    await oracle.step('begun', 'before');
    for (let from = 0; from < editNames.length; from += together) {
      const edits = editNames.slice(from, from + together).map((name) => newsroom.edit(name));
      runsIn.environment = newsroom.environment;
      await oracle.step(`seed ${seed}, after ${edits.join(' / ')}`, 'before');
    }
  });

  it('changes that are written into an empty folder each, and copied over, come to a clean build', async () => {
    const newsroom = newsroomToEdit(temporaryFolder(), seed + 1, stories);
    const output = publicOf(newsroom);
    const copy = path.join(newsroom.root, 'copy');
    let last = await again(newsroom, { delta: true });
    const edits: EditName[] = ['body edited', 'removed', 'renamed', 'style changed', 'moved in time'];
    for (const edit of [undefined, ...edits]) {
      if (edit !== undefined) {
        newsroom.edit(edit);
        fs.rmSync(output, { recursive: true });
        last = await again(newsroom, { delta: true });
      }
      expect(Object.keys(contents(output)).sort()).toEqual(last.written);
      fs.cpSync(output, copy, { recursive: true });
      for (const file of last.deleted) fs.rmSync(path.join(copy, file));
    }
    const cleanly = await clean(newsroom);
    expectSame(current(exactContents(copy), cleanly), cleanly, 'after the last');
    // A build without it does not take for granted what is not there.
    await again(newsroom);
    expectSame(current(siteOf(newsroom), cleanly), cleanly, 'in the output folder');
  });
});

describe('a build with what was kept', () => {
  /** A newsroom that was built, with all its files changed long ago; `newer` tells two of them apart. */
  async function built(edits = 0, newer = 0): Promise<Edited> {
    const newsroom = newsroomToEdit(temporaryFolder(), seed + 2, 8);
    fill(newsroom.root, { [`content/${known}`]: story('A storm', '2026-11-20', '', 'It came at night.') });
    for (let n = 0; n < edits; n++) newsroom.edit('body edited');
    for (const file of Object.keys(contents(path.join(newsroom.root, 'content'))))
      fs.utimesSync(path.join(newsroom.root, 'content', file), 1_700_000_000, 1_700_000_000 + newer);
    await again(newsroom);
    return newsroom;
  }
  const sources = (newsroom: Edited) =>
    Object.keys(contents(path.join(newsroom.root, 'content'))).filter((file) =>
      /\.(?:md|markdown|html)$/.test(file),
    );
  const known = 'articles/known.md';

  async function expectClean(newsroom: Edited, when: string): Promise<void> {
    await again(newsroom);
    const cleanly = await clean(newsroom);
    expectSame(current(siteOf(newsroom), cleanly), cleanly, when);
  }

  it('parses nothing again and writes nothing when nothing changed', async () => {
    const newsroom = await built();
    expect(await again(newsroom)).toMatchObject({ written: [], deleted: [] });
    expect(parsing.files).toEqual([]);
  });

  it('finds with `verify` an edit that left a file its size and time of change', async () => {
    disk.tellsStatus = false;
    const newsroom = await built();
    const file = path.join(newsroom.root, 'content', known);
    const { atime, mtime } = fs.statSync(file);
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(/\w\.\n/, 'q.\n'));
    fs.utimesSync(file, atime, mtime);
    expect((await again(newsroom)).written).toEqual([]);
    expect((await again(newsroom, { verify: true })).written).not.toEqual([]);
    expect(parsing.files).toEqual([known]);
    expectSame(siteOf(newsroom), await clean(newsroom), 'verified');
  });

  it('mends output files that were replaced or deleted, and with `verify` those altered in place, and no others', async () => {
    const newsroom = await built();
    const site = siteOf(newsroom);
    const pages = Object.keys(site).filter((file) => /^news\/.*\d\/[^/]+\.html$/.test(file));
    const [longer, sameSize, gone] = pages as [string, string, string];
    const at = (file: string) => path.join(publicOf(newsroom), file);
    const altered = (file: string) => fs.readFileSync(at(file), 'utf8').replace(/e/g, 'x');
    fs.writeFileSync(at('replacement'), altered(longer));
    fs.appendFileSync(at('replacement'), 'more');
    fs.renameSync(at('replacement'), at(longer));
    fs.rmSync(at(gone));
    fs.rmSync(at('feed.xml'));
    expect((await again(newsroom)).written).toEqual([longer, gone, 'feed.xml'].sort());
    expect(siteOf(newsroom)).toEqual(site);
    fs.writeFileSync(at(sameSize), altered(sameSize));
    expect((await again(newsroom, { verify: true })).written).toEqual([sameSize]);
    expect(siteOf(newsroom)).toEqual(site);
  });

  it('parses all again in another environment or with another configuration, and not when that plays no part in it', async () => {
    const newsroom = await built();
    const all = sources(newsroom);
    const config = configOf(newsroom);
    const parsedWith = async (other: Config) => {
      parsing.files.length = 0;
      await buildInto(newsroom, other);
      return parsing.files;
    };
    const related = { ...config.related, count: 2 };
    expect(await parsedWith({ ...config, title: 'Another', related })).toEqual([]);
    expect(await parsedWith({ ...config, timeZone: 'Asia/Shanghai' })).toEqual(all);
    expect(await parsedWith({ ...config, markdown: { parser: 'remark' } })).toEqual(all);
    const signals = { ...config.related.signals, names: 0 };
    expect(await parsedWith({ ...config, related: { ...config.related, signals } })).toEqual(all);
    await again(newsroom);
    runsIn.environment = 'another';
    await again(newsroom);
    expect(parsing.files).toEqual(all);
  });

  describe('makes a clean one of a store whose file', () => {
    const random = randomOf(seed);
    const damages: Record<string, (bytes: Buffer) => Buffer> = {
      'has other bytes here and there': (bytes) => {
        for (let n = 0; n < 50; n++) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
        return bytes;
      },
      'is cut off': (bytes) => bytes.subarray(0, Math.floor(random() * bytes.length)),
      'is empty': () => Buffer.alloc(0),
    };
    for (const [name, damage] of Object.entries(damages))
      it(name, async () => {
        const newsroom = await built();
        const stored = path.join(newsroom.root, '.stet/graph.mdb');
        fs.writeFileSync(stored, damage(fs.readFileSync(stored)));
        // By its time a file is known to be as it was left, to the second.
        fs.utimesSync(stored, 1_700_000_000, 1_700_000_000);
        newsroom.edit('headline edited');
        await expectClean(newsroom, name);
      });

    it('is another site’s', async () => {
      const newsroom = await built();
      const other = await built(5, 60);
      const store = path.join(newsroom.root, '.stet');
      for (const file of fs.readdirSync(store))
        if (file !== 'owned')
          fs.cpSync(path.join(other.root, '.stet', file), path.join(store, file), { recursive: true });
      newsroom.edit('headline edited');
      await expectClean(newsroom, 'swapped');
    });
  });

  it('is a clean one in whichever output folder, though the same store was used for another since', async () => {
    const newsroom = await built();
    const elsewhere = { output: 'elsewhere' };
    newsroom.edit('headline edited');
    await buildInto(newsroom, configOf(newsroom, elsewhere));
    newsroom.edit('body edited');
    await expectClean(newsroom, 'in the first folder');
    await buildInto(newsroom, configOf(newsroom, elsewhere));
    const files = exactContents(path.join(newsroom.root, 'elsewhere'));
    const cleanly = await clean(newsroom);
    expectSame(current(files, cleanly), cleanly, 'in the other folder');
  });

  it('leaves a site alone of which neither the database nor the log of files is left, for it cannot know what is its own', async () => {
    const newsroom = await built();
    const site = siteOf(newsroom);
    for (const each of ['graph.mdb', 'owned'])
      fs.rmSync(path.join(newsroom.root, '.stet', each), { recursive: true });
    const { messages, written } = await build({ config: configOf(newsroom), now: newsroom.now, write: true });
    expect(written).toBeUndefined();
    expect(messages.map(({ rule }) => rule)).toContain('write/not-ours');
    expect(siteOf(newsroom)).toEqual(site);
  });
});
