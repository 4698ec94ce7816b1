/**
 * What search costs: node bench/search.mjs FOLDER
 *
 * FOLDER holds stories of bench/generate-corpus.mjs. Indexes them year by year as a build does, but for parsing: the texts
 * are taken as they are written; the newest by quarters. Tells seconds, peak memory, sizes, and what a first search
 * transfers, each file compressed, for a word that is frequent, one that is not, two, and one that is in no story.
 */
import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { cardTexts } from '../dist/plan/files/search-index.js';
import { findIn } from '../dist/reader/find.js';
import { snowballOf } from '../dist/related/text/stem.js';
import { createSearchIndex } from '../dist/search/index-files.js';
import { createEntries } from '../dist/search/words.js';

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
  const day = new Date(date);
  const year =
    day.getUTCFullYear() + (day.getUTCFullYear() === 2026 ? Math.floor(day.getUTCMonth() / 3) / 10 : 0);
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
  entries: createEntries(snowballOf),
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
/** Of each part, newest first, what its files are and what they weigh when they are compressed. */
const indexes = [];
for (const year of last) {
  const from = performance.now();
  const made = index.index(years.get(year));
  slowest = Math.max(slowest, performance.now() - from);
  stories += years.get(year).length;
  const all = [made.head, ...made.shards, ...made.cards];
  for (const each of all) bytes += Buffer.byteLength(each);
  count += all.length;
  indexes.push(compressed(made));
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

/** Keeps the files compressed, as a host sends them. */
function compressed({ head, shards, cards }) {
  return {
    head: gzipSync(head),
    shards: shards.map((each) => gzipSync(each)),
    cards: cards.map((each) => gzipSync(each)),
  };
}

for (const text of ['bora', 'remomo lale', 'kalobo dirase ninade', 'zzzz']) {
  let transferred = 0;
  let requests = 0;
  let hits = [];
  let searched = 0;
  while (searched < indexes.length && hits.length < 20) {
    // All quarters of the newest year, then three years.
    const some = indexes.slice(searched, searched + (searched === 0 ? 4 : 3));
    searched += some.length;
    for (const its of some) {
      const loaded = new Set();
      const load = (name, bytes) => {
        if (!loaded.has(name)) {
          transferred += bytes.length;
          requests += 1;
        }
        loaded.add(name);
        return gunzipSync(bytes);
      };
      const part = {
        head: JSON.parse(load('head', its.head)),
        read: async (file) => load(file, its.shards[Number.parseInt(file, 10)]).subarray(8),
        card: (story) => load(`c${Math.floor(story / 32)}`, its.cards[Math.floor(story / 32)]),
      };
      const found = await findIn(part, text, [], false);
      hits.push(...found.map(([score, story]) => [score, story, part]));
    }
  }
  hits = hits.sort((a, b) => b[0] - a[0]);
  const index = transferred;
  for (const [, story, part] of hits.slice(0, 10)) part.card(story);
  console.log(
    `${text}: ${hits.length} found in ${searched} parts, ${requests} requests, ${(index / 1000).toFixed(1)} kB of index, ${((transferred - index) / 1000).toFixed(1)} kB of cards`,
  );
}
