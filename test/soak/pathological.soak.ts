import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { clean, expectSame, homeOf, reportOf, start } from '../support/command.js';
import { exactContents, fill, temporaryFolder } from '../support/folders.js';
import { story } from '../support/newsroom.js';
import { pathological } from '../support/pathological.js';

interface Report {
  readonly stories: number;
  readonly messages: readonly { readonly level: string; readonly rule: string; readonly file?: string }[];
}

const good = Object.fromEntries(
  Array.from({ length: 1_000 }, (_, at) => [
    `content/articles/good-${at}.md`,
    story(`Story ${at}`, '2026-11-20', '', `The *day* of the [harbour](https://example.com/), part ${at}.`),
  ]),
);
const bad = Object.fromEntries(
  Object.entries(pathological).map(([name, body]) => [
    `content/articles/bad-${name.replaceAll(' ', '-')}.md`,
    story(name, '2026-11-20', '', body),
  ]),
);

/** Loaded before the program: says in the end how many seconds it had of the processor, in all of its threads. */
const timing = `
import fs from 'node:fs';
import { isMainThread } from 'node:worker_threads';
if (isMainThread)
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    fs.writeFileSync(process.env.SECONDS_TO, String((user + system) / 1e6));
  });
`;

/**
 * A build with errors leaves the site as it was, so the good stories are published as soon as the bad ones are taken away; by
 * then they have been parsed.
 */
it('stories that a parser cannot take in time are named within a minute, and hold up none of a thousand good ones', async () => {
  const root = temporaryFolder();
  const room = { root, now: Date.parse('2026-11-23T12:00:00Z') };
  fill(root, { 'stet.config.json': '{"url":"https://news.example"}', 'timing.mjs': timing, ...good });
  const home = homeOf(room);
  const times = path.join(root, 'seconds.txt');
  const before = pathToFileURL(path.join(root, 'timing.mjs')).href;
  const built = async () => {
    const began = performance.now();
    const { code, signal, errors } = await start(room, home, { before, env: { SECONDS_TO: times } }).ended;
    const passed = (performance.now() - began) / 1_000;
    const report = JSON.parse(fs.readFileSync(reportOf(room), 'utf8')) as Report;
    // A machine that has much else to do gives a build few seconds of each minute.
    const seconds = Math.min(passed, Number(fs.readFileSync(times, 'utf8')));
    return { code, signal, errors, report, seconds };
  };

  fill(root, bad);
  const first = await built();
  expect(first, first.errors).toMatchObject({ code: 1, signal: null });
  expect(first.seconds).toBeLessThan(60);
  const wrong = first.report.messages.filter(({ level }) => level === 'error');
  const named = new Set(wrong.map(({ file = '' }) => file));
  expect([...named].filter((file) => !Object.hasOwn(bad, file))).toEqual([]);
  expect(exactContents(home.output)).toEqual({});
  // Those without an error are parsed within their time.
  const harmless = Object.keys(bad).filter((file) => !named.has(file));

  for (const file of named) fs.rmSync(path.join(root, file));
  const second = await built();
  expect(second, second.errors).toMatchObject({ code: 0 });
  expect(second.report.stories).toBe(1_000 + harmless.length);
  const site = exactContents(home.output);
  expect(Object.keys(site).filter((file) => /\/good-\d+\.html$/.test(file))).toHaveLength(1_000);
  expectSame(site, await clean(room), 'without the bad ones');

  // One is written into the site that stands: it stays as it was.
  const [one = ''] = named;
  fill(root, { [one]: bad[one] ?? '' });
  const third = await built();
  expect(third).toMatchObject({ code: 1, signal: null });
  expect(exactContents(home.output)).toEqual(site);

  const seconds = [first, second, third].map((each) => each.seconds.toFixed(1)).join(', ');
  console.log(`${named.size} of ${Object.keys(bad).length} named; the builds took ${seconds} s`);
});
