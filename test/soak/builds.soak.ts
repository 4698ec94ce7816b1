import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { build } from '../../src/build/build.js';
import { hasErrors } from '../../src/lib/message.js';
import {
  brokenIn,
  buildTo,
  differences,
  expectClean,
  type Folders,
  homeOf,
  start,
} from '../support/command.js';
import { configOf, type Edited, type EditName, newsroomToEdit, randomOf } from '../support/edits.js';
import { exactContents, temporaryFolder } from '../support/folders.js';

/** Builds that are killed, get no room on the disk, or find damaged stores. */

const stories = Number(process.env.STET_SOAK_STORIES ?? 300);
const seed = Number(process.env.STET_SOAK_SEED ?? 1);
const kills = Number(process.env.STET_SOAK_KILLS ?? 200);
const fullDisks = Number(process.env.STET_SOAK_FULL_DISKS ?? 50);
const damages = Number(process.env.STET_SOAK_DAMAGES ?? 50);

/** Does edits after which the site can be published, and says which; what keeps it from being published is undone. */
async function edited(newsroom: Edited, ...names: readonly (EditName | undefined)[]): Promise<string> {
  for (;;) {
    const did = names.map((name) => newsroom.edit(name));
    const config = configOf(newsroom, { store: 'of-checks' });
    const { messages } = await build({ config, now: newsroom.now, write: false });
    if (!hasErrors(messages)) {
      newsroom.settle();
      return did.join(' / ');
    }
    newsroom.recover();
  }
}

function pagesIn(output: string): string[] {
  try {
    const files = fs.readdirSync(output, { recursive: true, encoding: 'utf8' });
    return files.filter((file) => file.endsWith('.html'));
  } catch (error) {
    // A folder of it has just been deleted.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Reads a page after the other, as readers do, until it is told to stop; returns what was wrong. */
async function read(output: string, isOver: () => boolean): Promise<{ pages: number; wrong: string[] }> {
  const wrong: string[] = [];
  let pages = 0;
  while (!isOver()) {
    const files = pagesIn(output);
    for (const file of files) {
      if (isOver()) break;
      let html: string;
      try {
        html = fs.readFileSync(path.join(output, file), 'utf8');
      } catch (error) {
        // It has just been deleted.
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') continue;
        throw error;
      }
      pages++;
      wrong.push(...brokenIn(output, file, html));
      // The cores are the build's: a page in a millisecond is reader enough.
      await sleep(1);
    }
    await sleep(1);
  }
  return { pages, wrong };
}

it(`${kills} builds that are killed leave a site that can be read, and the next one is right`, async () => {
  const random = randomOf(seed);
  const newsroom = newsroomToEdit(temporaryFolder(), seed, stories);
  const home = homeOf(newsroom);
  const staging = path.join(newsroom.root, '.public.stet-staging');
  await buildTo(newsroom, home, 'the first');
  let usual = 0;
  let killed = 0;
  let whileWriting = 0;
  let over = false;
  const reader = read(home.output, () => over);
  try {
    for (let n = 0; n < kills; n++) {
      const edits = await edited(newsroom, undefined, random() < 0.4 ? 'style changed' : undefined);
      const when = `seed ${seed}, kill ${n}, after ${edits}`;
      const { child, ended } = start(newsroom, home);
      let alive = true;
      void ended.then(() => {
        alive = false;
      });
      if (n % 2 === 0 || usual === 0) await sleep(random() * (usual || 1_000));
      else {
        // Rendering and writing are a small part of a build, and the one in which there is most to get wrong.
        while (alive && !fs.existsSync(staging)) await sleep(1);
        await sleep(random() * usual * 0.3);
      }
      if (fs.existsSync(staging)) whileWriting++;
      child.kill('SIGKILL');
      if ((await ended).signal === 'SIGKILL') killed++;
      const began = performance.now();
      await buildTo(newsroom, home, when);
      usual = Math.max(usual, performance.now() - began);
      await expectClean(newsroom, home, when);
      expect(fs.existsSync(staging), when).toBe(false);
    }
  } finally {
    over = true;
  }
  const { pages, wrong } = await reader;
  console.log(`${killed} killed, ${whileWriting} of them with files waiting; ${pages} pages read`);
  expect(wrong).toEqual([]);
});

/** A folder on a file system of its own of so many bytes, if this machine lets us mount one. */
function smallDisk(parent: string, bytes: number): string | undefined {
  const disk = path.join(parent, 'disk');
  fs.mkdirSync(disk);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', disk]);
  return mounted.status === 0 ? disk : undefined;
}

it(`${fullDisks} builds on a full disk fail and leave the site as it was`, async ({ skip }) => {
  const random = randomOf(seed + 1);
  const newsroom = newsroomToEdit(temporaryFolder(), seed + 1, stories);
  await buildTo(newsroom, homeOf(newsroom), 'for its size');
  const size = [homeOf(newsroom).output, homeOf(newsroom).store]
    .flatMap((dir) => Object.keys(exactContents(dir)).map((file) => fs.statSync(path.join(dir, file)).size))
    .reduce((sum, bytes) => sum + Math.ceil(bytes / 4_096) * 4_096, 0);
  const disk = smallDisk(newsroom.root, 5 * size + (8 << 20));
  if (disk === undefined) return skip('no file system can be mounted here');
  try {
    const folders: Folders = { output: path.join(disk, 'public'), store: path.join(disk, '.stet') };
    const ballast = path.join(disk, 'ballast');
    await buildTo(newsroom, folders, 'the first');
    let failed = 0;
    // Some have room after all.
    for (let n = 0; failed < fullDisks && n < 5 * fullDisks; n++) {
      const edits = await edited(newsroom, undefined, random() < 0.5 ? 'style changed' : 'story added');
      const before = exactContents(folders.output);
      const { bavail, bsize } = fs.statfsSync(disk);
      // Mostly little room: a build that only just fails is the one of interest.
      const left = Math.floor(random() ** 2 * size * 1.5);
      fs.writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - left)));
      const when = `seed ${seed}, full disk ${n}, ${left} bytes left, after ${edits}`;
      const { code, signal, errors } = await start(newsroom, folders).ended;
      expect({ code, signal, errors }, when).toMatchObject({ signal: null });
      expect([0, 1], `${when}: ${errors}`).toContain(code);
      if (code === 1) {
        failed++;
        expect(errors, when).toContain('no room left on the disk');
        expect(differences(exactContents(folders.output), before), when).toEqual([]);
      } else await expectClean(newsroom, folders, when);
      fs.rmSync(ballast);
      await buildTo(newsroom, folders, when);
      await expectClean(newsroom, folders, when);
    }
    expect(failed).toBe(fullDisks);
  } finally {
    spawnSync('umount', [disk]);
  }
});

it(`${damages} damaged stores give the same site as none`, async () => {
  const random = randomOf(seed + 2);
  const below = (n: number) => Math.floor(random() * n);
  const newsroom = newsroomToEdit(temporaryFolder(), seed + 2, stories);
  const other = newsroomToEdit(temporaryFolder(), seed + 3, Math.ceil(stories / 2));
  const home = homeOf(newsroom);
  await buildTo(newsroom, home, 'the first');
  await buildTo(other, homeOf(other), 'another');
  const ways: Record<string, (bytes: Buffer, file: string) => Buffer> = {
    overwritten: (bytes) => {
      for (let n = 0; n < 40; n++) bytes[below(bytes.length)] = below(256);
      return bytes;
    },
    'overwritten with noughts': (bytes) => bytes.fill(0, below(bytes.length)),
    'cut off': (bytes) => bytes.subarray(0, below(bytes.length)),
    emptied: () => Buffer.alloc(0),
    'of another site': (bytes, file) => {
      const its = path.join(homeOf(other).store, file);
      return fs.existsSync(its) ? fs.readFileSync(its) : bytes;
    },
  };
  for (let n = 0; n < damages; n++) {
    const files = Object.keys(exactContents(home.store));
    const file = files[below(files.length)] as string;
    const [way, damage] = Object.entries(ways)[below(5)] as [string, (typeof ways)[string]];
    const stored = path.join(home.store, file);
    fs.writeFileSync(stored, damage(fs.readFileSync(stored), file));
    // By its time a database is known to be as it was left, to the second.
    fs.utimesSync(stored, 1_700_000_000, 1_700_000_000);
    const when = `seed ${seed}, damage ${n}, ${file} ${way}, after ${await edited(newsroom, undefined)}`;
    const { code, signal, errors } = await start(newsroom, home).ended;
    expect({ code, signal, errors }, when).toMatchObject({ code: 0, signal: null });
    await expectClean(newsroom, home, when);
  }
});
