/**
 * npm run bench:related [-- COUNT … --hugo]: what the related index costs on the yardstick corpus.
 *
 * Cold: from texts to the blocks of every story, once in memory alone and once with the store, which is then there for the
 * next build. Then what a build of one more story, one edited or one removed pays for the index: opening the store, an update
 * with that story alone, and closing the store. Every figure is that of a process of its own;
 * Markdown is not parsed, since the yardstick's texts are nearly plain. Seconds, CPU and peak memory come from GNU time.
 * With --hugo, one build of bench/peers/hugo with its `.Related` at 10,000 stories (minutes).
 *
 * Prints tables for bench/RESULTS.md and, for two counts or more, draws bench/related.svg. Corpus and stores lie in memory
 * (/dev/shm) where there is such a folder: pages of the store then count as memory of the process that maps them.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { keeperIn } from '../dist/build/related.js';
import { relatedDefaults } from '../dist/config/signals.js';
import { digest } from '../dist/lib/digest.js';
import { allBlocks } from '../dist/related/index/memory/all-blocks.js';
import { openRelated } from '../dist/related/related.js';
import { createProfiler } from '../dist/related/text/profile.js';
import { openGraphStore } from '../dist/store/graph-store.js';
import { queryOnAllCores } from '../dist/workers/query-threads.js';
import { peers } from './peers.mjs';
import { legend, logPanel, svg } from './plot.mjs';

const self = fileURLToPath(import.meta.url);
const here = path.dirname(self);
/** Of every change so many, each on top of the one before. */
const changes = 3;
/** A change that takes longer than so many seconds is given up, and not repeated when it takes a tenth of that. */
const limit = 150;
const mean = (numbers) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const [flag, job, ...jobArguments] = process.argv.slice(2);
const jobs = { cold, kept, prepare, change };
if (!isMainThread) profilePart(workerData);
else if (flag === '--job') console.log(JSON.stringify(await jobs[job](...jobArguments)));
else main();

// The yardstick's stories

/** Every story of the corpus, or every so many-th of them. */
function* storiesOf(corpus, every = 1, from = 0) {
  let at = 0;
  for (const year of fs.readdirSync(corpus).sort())
    for (const month of fs.readdirSync(path.join(corpus, year)).sort())
      for (const file of fs.readdirSync(path.join(corpus, year, month)).sort())
        if (at++ % every === from)
          yield takeApart(
            `${year}/${month}/${file}`,
            fs.readFileSync(path.join(corpus, year, month, file), 'utf8'),
          );
}

/** Knows the form in which generate-corpus.mjs writes, and no other. */
function takeApart(key, text) {
  const end = text.indexOf('\n---\n', 4);
  const matter = text.slice(4, end);
  const field = (name) => new RegExp(`^${name}: "?(.*?)"?$`, 'm').exec(matter)?.[1] ?? '';
  const list = (name) => field(name).slice(1, -1).split(', ');
  return {
    key,
    date: Date.parse(field('date')),
    title: field('title'),
    description: field('description'),
    section: field('section'),
    topics: list('topics'),
    authors: list('authors'),
    text: text
      .slice(end + 5)
      .trim()
      .replace(/^(?:> |## )/gm, '')
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/\*/g, ''),
  };
}

/** What the model hands to the index for a story: see `entryOf` in src/related/entry.ts. */
function entryOf({ key, date, title, description, section, topics, authors, text }, profiler) {
  const calendar = new Date(date);
  return {
    key,
    date,
    month: calendar.getUTCFullYear() * 12 + calendar.getUTCMonth(),
    day: Math.floor(date / 86_400_000),
    language: 'en',
    profile: profiler({ title, description, text, language: 'en' }),
    topics,
    authors,
    section,
    series: undefined,
    sponsored: false,
    links: [],
    linkPassages: [],
    translations: [],
    chosen: [],
    places: 5,
    digest: digest(`${key}\0${title}\0${text}`),
  };
}

/** Reads and takes apart on all cores, as builds do. */
async function profiled(corpus) {
  const from = performance.now();
  const parts = os.availableParallelism();
  const entries = [];
  await Promise.all(
    Array.from(
      { length: parts },
      (_, part) =>
        new Promise((resolve, reject) => {
          const worker = new Worker(self, { workerData: { corpus, part, parts } });
          worker.on('message', (batch) => entries.push(...batch));
          worker.on('error', reject);
          worker.on('exit', resolve);
        }),
    ),
  );
  return { entries, spent: { profiles: performance.now() - from } };
}

/** As a thread: every so many-th of the stories. */
function profilePart({ corpus, part, parts }) {
  const profiler = createProfiler();
  let batch = [];
  let at = 0;
  for (const story of storiesOf(corpus, parts, part)) {
    batch.push(entryOf(story, profiler));
    if (++at % 64 !== 0) continue;
    parentPort.postMessage(batch);
    batch = [];
  }
  parentPort.postMessage(batch);
}

// Jobs: each is done in a process of its own

async function cold(corpus) {
  const { entries, spent } = await profiled(corpus);
  const from = performance.now();
  const all = allBlocks(entries, relatedDefaults, { ask: queryOnAllCores });
  return { ...spent, index: performance.now() - from, ...counted([...all.values()]) };
}

async function kept(corpus, dir) {
  const { entries, spent } = await profiled(corpus);
  const from = performance.now();
  const store = openGraphStore(dir);
  const related = openRelated(keeperIn(store.rows), relatedDefaults, {
    version: 'bench',
    queryAll: queryOnAllCores,
  });
  const blocks = [...related.update({ changed: entries, removed: [] })].map(related.blocks);
  store.rows.flush();
  const index = performance.now() - from;
  const closing = performance.now();
  await store.close();
  return {
    ...spent,
    index: index + performance.now() - closing,
    ...counted(blocks),
  };
}

function counted(blocks) {
  const sum = (count) => blocks.reduce((all, each) => all + count(each), 0);
  return {
    stories: blocks.length,
    picks: sum(({ background }) => background.length),
    followUps: sum(({ followUps }) => followUps.length),
  };
}

/**
 * Puts the stories of the changes in a file, so that the processes of changes need not make them: new ones put together from
 * paragraphs of many, some of the middle with another last paragraph, and others there with another headline.
 */
function prepare(corpus, file) {
  const profiler = createProfiler();
  const stories = [...storiesOf(corpus)].map((story) => ({ ...story, text: undefined }));
  const count = stories.length;
  const order = [...stories.keys()].sort((a, b) => stories[a].date - stories[b].date);
  const last = stories[order.at(-1)];
  const readAgain = ({ key }) => takeApart(key, fs.readFileSync(path.join(corpus, key), 'utf8'));
  const paragraphsOf = (index) => readAgain(stories[index % count]).text.split('\n\n');
  const middle = (n) => order[Math.floor(count / 2) + 7 * n];
  const changed = {
    added(n) {
      const paragraphs = Array.from({ length: 12 }, (_, i) => paragraphsOf(97 * n + 13 * i)[i % 8]);
      const title = paragraphs[0].slice(0, 70);
      const date = last.date + (n + 1) * 3_600_000;
      const text = paragraphs.join('\n\n');
      return { ...stories[(31 * n) % count], key: `new-${n}`, date, title, text };
    },
    edited(n) {
      const story = readAgain(stories[middle(n)]);
      const text = [...story.text.split('\n\n').slice(0, -1), paragraphsOf(middle(n) + 29)[0]].join('\n\n');
      return { ...story, text };
    },
    headline(n) {
      const story = readAgain(stories[middle(n + changes)]);
      return { ...story, title: readAgain(stories[middle(n) + 31]).title };
    },
  };
  const all = Object.entries(changed).map(([kind, make]) => [
    kind,
    Array.from({ length: changes }, (_, n) => entryOf(make(n), profiler)),
  ]);
  fs.writeFileSync(file, serialize(Object.fromEntries(all)));
  return { count };
}

/** The `n`-th change of a kind, on top of those before. */
async function change(file, dir, kind, n) {
  const { added, edited, headline } = deserialize(fs.readFileSync(file));
  const edits = {
    added: (at) => ({ changed: [added[at]], removed: [] }),
    edited: (at) => ({ changed: [edited[at]], removed: [] }),
    headline: (at) => ({ changed: [headline[at]], removed: [] }),
    removed: (at) => ({ changed: [], removed: [edited[at].key] }),
  }[kind](Number(n));

  const begun = performance.now();
  const store = openGraphStore(dir);
  const opened = performance.now();
  const changed = openRelated(keeperIn(store.rows), relatedDefaults, { version: 'bench' }).update(edits);
  store.rows.flush();
  const updated = performance.now();
  await store.close();
  const closed = performance.now();
  return {
    all: closed - begun,
    opening: opened - begun,
    update: updated - opened,
    closing: closed - updated,
    changed: changed.size,
  };
}

// The run

function main() {
  const counts = process.argv
    .slice(2)
    .filter((each) => /^\d+$/.test(each))
    .map(Number);
  if (counts.length === 0) counts.push(1_000, 3_000, 10_000, 30_000, 100_000);
  if (spawnSync('/usr/bin/time', ['-V']).error !== undefined) {
    console.error('GNU time is needed: apt-get install time');
    process.exit(2);
  }
  const scratch = fs.mkdtempSync(
    path.join(fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir(), 'stet-related-'),
  );
  process.on('exit', () => fs.rmSync(scratch, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

  console.log(
    `${os.cpus()[0]?.model.trim()}, ${os.cpus().length} cores, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}\n`,
  );
  const all = counts.map((count) => measureAt(count, scratch));
  console.log(
    '| stories | from texts to blocks | wall s | CPU s | peak MB | profiles s | index s | store MB |\n' +
      '| --- | --- | --- | --- | --- | --- | --- | --- |',
  );
  for (const { count, inMemory, withStore } of all) {
    console.log(row([count, 'in memory', ...coldCells(inMemory), '']));
    console.log(row([count, 'with the store', ...coldCells(withStore), withStore.store.toFixed(0)]));
  }
  console.log(
    '\n| stories | one story | ms | least to most | opening | update | closing | peak MB | blocks changed |\n' +
      '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
  );
  for (const { count, changed } of all)
    for (const [kind, runs] of Object.entries(changed)) console.log(row([count, kind, ...changeCells(runs)]));
  console.log();

  const at = (count) => all.find((each) => each.count === count);
  if (at(10_000) && at(100_000)) {
    const growth = at(100_000).inMemory.wall / at(10_000).inMemory.wall;
    console.log(`From 10,000 to 100,000 stories, in memory: ${growth.toFixed(1)} times the wall time.`);
  }
  if (process.argv.includes('--hugo') && at(10_000)) {
    const { wall, memory } = hugoAt(scratch, 10_000);
    console.log(
      `Hugo with .Related at 10,000: ${wall.toFixed(0)} s, ${memory.toFixed(0)} MB, ` +
        `${(wall / at(10_000).inMemory.wall).toFixed(0)} times the index's.`,
    );
  }
  if (all.length > 1) fs.writeFileSync(path.join(here, 'related.svg'), drawing(all));
}

function measureAt(count, scratch) {
  const corpus = path.join(scratch, `corpus-${count}`);
  const dir = path.join(scratch, `store-${count}`);
  const entries = path.join(scratch, `entries-${count}`);
  const run = (...args) => measure(scratch, process.execPath, [self, '--job', ...args]);
  const runs = (...args) => {
    const done = [];
    while (done.length < changes && !done.some(({ all }) => all > limit * 100)) {
      const again = [self, '--job', 'change', ...args, String(done.length)];
      done.push(measure(scratch, 'timeout', [String(limit), process.execPath, ...again]));
    }
    return done;
  };
  spawnSync(process.execPath, [path.join(here, 'generate-corpus.mjs'), String(count), corpus], {
    stdio: 'inherit',
  });
  progress(`${count}: in memory`);
  const inMemory = run('cold', corpus);
  progress(`${count}: with the store`);
  const withStore = run('kept', corpus, dir);
  if (inMemory.stories !== count || inMemory.picks !== withStore.picks)
    throw new Error(`not all stories have blocks: ${JSON.stringify({ inMemory, withStore })}`);
  withStore.store = fs.statSync(path.join(dir, 'graph.mdb')).size / 1024 / 1024;
  run('prepare', corpus, entries);
  const changed = {};
  for (const kind of ['added', 'edited', 'headline', 'removed']) {
    const own = `${dir}-${kind}`;
    // A store is opened only as it was left.
    fs.cpSync(dir, own, { recursive: true, preserveTimestamps: true });
    progress(`${count}: one ${kind}`);
    changed[kind] = runs(entries, own, kind);
    fs.rmSync(own, { recursive: true });
  }
  fs.rmSync(dir, { recursive: true });
  fs.rmSync(entries);
  if (count !== 10_000) fs.rmSync(corpus, { recursive: true });
  return { count, inMemory, withStore, changed };
}

/** Runs a command once: seconds and MB, and what a job of this file says of itself. */
function measure(scratch, command, args) {
  const figures = path.join(scratch, 'figures');
  const ran = spawnSync('/usr/bin/time', ['-f', '%e %U %S %M', '-o', figures, command, ...args], {
    encoding: 'utf8',
  });
  if (command === 'timeout' && ran.status === 124) return { all: Number.POSITIVE_INFINITY };
  if (ran.status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${ran.stdout}\n${ran.stderr}`);
  const [wall, user, system, kilobytes] = fs.readFileSync(figures, 'utf8').trim().split(/\s+/).map(Number);
  // Hugo says nothing.
  const own = ran.stdout === '' ? {} : JSON.parse(ran.stdout);
  return { wall, cpu: user + system, memory: kilobytes / 1024, ...own };
}

function hugoAt(scratch, count) {
  const site = path.join(scratch, 'hugo');
  const hugo = peers['Hugo, with .Related'];
  hugo.prepare(site, path.join(scratch, `corpus-${count}`));
  progress(`${count}: Hugo`);
  const [command, ...args] = hugo.command(site, path.join(scratch, 'out-hugo'));
  return measure(scratch, command, args);
}

function progress(text) {
  if (process.stderr.isTTY) console.error(text);
}

function row(cells) {
  return `| ${cells.join(' | ')} |`;
}

function coldCells({ wall, cpu, memory, profiles, index }) {
  const seconds = [profiles, index].map((each) => (each / 1000).toFixed(1));
  return [wall.toFixed(1), cpu.toFixed(1), memory.toFixed(0), ...seconds];
}

function changeCells(runs) {
  if (runs.some(({ all }) => !Number.isFinite(all))) return [`over ${limit} s`, '', '', '', '', '', ''];
  const of = (name) => runs.map((each) => each[name]);
  const whole = (number) => number.toFixed(0);
  const parts = ['opening', 'update', 'closing'].map((name) => whole(median(of(name))));
  return [
    whole(median(of('all'))),
    `${whole(Math.min(...of('all')))} to ${whole(Math.max(...of('all')))}`,
    ...parts,
    whole(Math.max(...of('memory'))),
    whole(mean(of('changed'))),
  ];
}

// The drawing

/** Two panels, both axes logarithmic: seconds and MB against stories. */
function drawing(all) {
  const series = (cost) =>
    [
      ['a', 'inMemory'],
      ['b', 'withStore'],
    ].map(([name, which]) => ({ name, points: all.map((each) => [each.count, each[which][cost]]) }));
  const entries = [
    { name: 'a', label: 'in memory' },
    { name: 'b', label: 'with the store' },
  ];
  return svg({ title: 'The related index: from texts to the blocks of all stories', height: 280 }, [
    logPanel({ left: 40, title: 'seconds', series: series('wall') }),
    logPanel({ left: 350, title: 'MB at the peak', series: series('memory') }),
    legend(entries, 40, 266, 130),
  ]);
}
