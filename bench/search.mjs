/**
 * What search costs: node bench/search.mjs FOLDER
 *
 * FOLDER holds stories of bench/generate-corpus.mjs. Indexes them year by year as a build does, but for parsing: the texts
 * are taken as they are written. Tells seconds, peak memory, sizes, and what a first search transfers.
 */
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { snowballOf } from '../dist/model/related/stem.js';
import { cardTexts } from '../dist/plan/search-page.js';
import { createSearchIndex } from '../dist/search/index-files.js';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('node bench/search.mjs FOLDER');
  process.exit(2);
}

const field = (front, name) => new RegExp(`^${name}: "?(.*?)"?$`, 'm').exec(front)?.[1] ?? '';
const list = (front, name) => field(front, name).slice(1, -1).split(', ').filter(Boolean);
const split = (file) => /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(fs.readFileSync(file, 'utf8'));

const terms = () => {
  const known = new Map();
  return { get: (key) => known.get(key) ?? known.set(key, { key, title: key }).get(key) };
};
const site = { sections: terms(), topics: terms(), authors: terms(), series: terms() };
const bodies = { get: (file) => ({ text: split(file)[2].trim() }) };

/** Stories by year, oldest first. */
const years = new Map();
const files = fs
  .readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((each) => each.isFile());
for (const { parentPath, name } of files) {
  if (!name.endsWith('.md')) continue;
  const file = path.join(parentPath, name);
  const [, front, text] = split(file);
  const date = Date.parse(field(front, 'date'));
  const title = field(front, 'title');
  const year = new Date(date).getUTCFullYear();
  const story = {
    key: name,
    url: `/${field(front, 'section')}/${field(front, 'slug')}.html`,
    title,
    shortTitle: title,
    description: field(front, 'description'),
    date,
    section: field(front, 'section'),
    topics: list(front, 'topics'),
    authors: list(front, 'authors'),
    label: 'news',
    language: 'en',
    body: file,
    words: text.split(/\s+/).length,
  };
  if (!years.has(year)) years.set(year, []);
  years.get(year).push(story);
}
for (const stories of years.values()) stories.sort((a, b) => a.date - b.date || (a.key < b.key ? -1 : 1));

const index = createSearchIndex({
  site,
  bodies,
  config: { base: '', language: 'en' },
  stemmerOf: snowballOf,
  texts: cardTexts({ timeZone: 'UTC', language: 'en' }),
});
const records = process.resourceUsage().maxRSS / 1024;
let bytes = 0;
let count = 0;
let stories = 0;
let slowest = 0;
const cpu = process.cpuUsage();
const begun = performance.now();
const last = [...years.keys()].sort((a, b) => b - a);
const sizes = [];
for (const year of last) {
  const from = performance.now();
  const made = index.index(years.get(year));
  slowest = Math.max(slowest, performance.now() - from);
  stories += years.get(year).length;
  const all = [made.head, ...made.shards, ...made.cards];
  for (const each of all) bytes += Buffer.byteLength(each);
  count += all.length;
  sizes.push(...made.shards.map((each) => each.length));
  if (year === last[0]) {
    const zipped = (each) => gzipSync(each).length;
    const mean = (all) => Math.round(all.reduce((sum, each) => sum + each, 0) / all.length);
    console.log(
      `${year}: head ${made.head.length} B, ${zipped(made.head)} compressed; shards ${made.shards.length}, mean ${mean(made.shards.map((s) => s.length))} B, ${mean(made.shards.map(zipped))} compressed, largest ${Math.max(...made.shards.map((s) => s.length))} B; cards ${mean(made.cards.map((c) => c.length))} B, ${mean(made.cards.map(zipped))} compressed`,
    );
    const again = index.index(years.get(year));
    const same = all.every(
      (each, at) =>
        Buffer.compare(Buffer.from(each), Buffer.from([again.head, ...again.shards, ...again.cards][at])) ===
        0,
    );
    console.log(`twice the same: ${same}`);
  }
}
console.log(
  JSON.stringify({
    stories,
    years: years.size,
    seconds: +((performance.now() - begun) / 1000).toFixed(1),
    cpu: +((process.cpuUsage(cpu).user + process.cpuUsage(cpu).system) / 1e6).toFixed(1),
    slowestYear: +(slowest / 1000).toFixed(2),
    files: count,
    megabytes: +(bytes / 1e6).toFixed(1),
    peakMB: Math.round(process.resourceUsage().maxRSS / 1024),
    recordsMB: Math.round(records),
  }),
);
