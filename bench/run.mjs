/**
 * npm run bench [-- COUNT … --soak --related --search --runs N --json FILE --plots]: stet beside its peers on the yardstick corpus, in
 * turn in the same run: from nothing, and after each of several changes, on top of those before. At 1,000, 10,000 and
 * 100,000 stories, and 250,000 with --soak; --related has Hugo recommend stories, too, up to 10,000 (minutes).
 *
 * stet makes no index for its search page here, for none of the peers does; with --search it does.
 *
 * Prints a table for bench/RESULTS.md, with what stet aims at beside it, and draws bench/sizes.svg and bench/cases.svg when
 * all was measured, or with --plots. --json keeps the figures; `--from FILE` prints and draws such a file again and measures
 * nothing. How the figures are taken is said in measure.mjs. Needs GNU time (Debian: time). Corpus and outputs lie in memory
 * (/dev/shm) where they have room, so that the disk is not what is measured; one build has its output and store on a disk.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { judge, judgeGrowth, share } from './aims.mjs';
import { cases, storiesOf } from './cases.mjs';
import { isInstalled, measure } from './measure.mjs';
import { peers } from './peers.mjs';
import { bars, legend, logPanel, svg } from './plot.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const stet = path.join(here, '..', 'dist', 'cli.js');
const usual = [1_000, 10_000, 100_000];
/** What corpus, outputs and store take, at most, in bytes. */
const STORY = 80_000;
/** From so many stories on, what builds the whole site is run once. */
const SLOW = 10_001;

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    soak: { type: 'boolean' },
    related: { type: 'boolean' },
    search: { type: 'boolean', default: false },
    runs: { type: 'string', default: '3' },
    json: { type: 'string' },
    from: { type: 'string' },
    plots: { type: 'boolean' },
  },
});
const counts =
  positionals.length > 0 ? positionals.map(Number) : [...usual, ...(flags.soak ? [250_000] : [])];
const runs = Number(flags.runs);
if ([...counts, runs].some((each) => !(each >= 1))) {
  console.error(
    'npm run bench -- COUNT … [--soak] [--related] [--search] [--runs N] [--json FILE] [--from FILE] [--plots]',
  );
  process.exit(2);
}

async function main() {
  if (flags.from !== undefined) {
    const kept = JSON.parse(fs.readFileSync(flags.from, 'utf8'));
    console.log(tableOf(kept));
    draw(kept);
    return;
  }
  if (!isInstalled('/usr/bin/time', '-V')) {
    console.error('GNU time is needed: apt-get install time');
    process.exit(2);
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
  const figures = { machine: machine(), sizes: [] };
  for (const { missing } of asked()) if (missing !== undefined) console.error(missing);
  for (const count of counts) {
    figures.sizes.push(await measureAt(count));
    // A larger archive may fail yet.
    if (flags.json !== undefined) fs.writeFileSync(flags.json, `${JSON.stringify(figures, undefined, 2)}\n`);
  }
  console.log(tableOf(figures));
  if (flags.plots || usual.every((count) => counts.includes(count))) draw(figures);
}

function machine() {
  const cpus = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  const today = new Date().toISOString().slice(0, 10);
  return `${cpus[0]?.model.trim()}, ${cpus.length} cores, ${memory} GiB, Node ${process.version}, ${today}`;
}

function asked() {
  return Object.entries(peers)
    .filter(([, peer]) => flags.related || !peer.asked)
    .map(([name, peer]) => ({ name, ...peer }));
}

// Measuring

function folderFor(count) {
  const inMemory = '/dev/shm';
  const has = (dir) => {
    const { bavail, bsize } = fs.statfsSync(dir);
    return bavail * bsize > count * STORY;
  };
  const parent = fs.existsSync(inMemory) && has(inMemory) ? inMemory : os.tmpdir();
  if (!has(parent)) console.error(`${count}: ${parent} may have too little room`);
  return { scratch: fs.mkdtempSync(path.join(parent, 'stet-bench-')), inMemory: parent === inMemory };
}

async function measureAt(count) {
  const { scratch, inMemory } = folderFor(count);
  const remove = () => fs.rmSync(scratch, { recursive: true, force: true });
  process.on('exit', remove);
  try {
    return { count, inMemory, rows: await rowsOf(count, scratch, inMemory) };
  } finally {
    remove();
    process.off('exit', remove);
  }
}

async function rowsOf(count, scratch, inMemory) {
  const corpus = path.join(scratch, 'corpus');
  progress(count, 'corpus');
  spawnSync(process.execPath, [path.join(here, 'generate-corpus.mjs'), String(count), corpus], {
    stdio: 'inherit',
  });
  const newsroom = newsroomOf(scratch, corpus);
  const beside = asked()
    .filter(({ missing, most }) => missing === undefined && count <= most)
    .map((peer) => ({ ...peer, build: peerOf(peer, scratch, corpus), runs: [] }));
  /** Runs all peers that are run so often at this size; a peer that fails has had its turn. */
  const turn = async (often) => {
    for (const peer of beside) {
      if (peer.failed || (often && count > peer.often)) continue;
      progress(count, peer.name);
      try {
        peer.runs.push(await peer.build());
      } catch (error) {
        peer.failed = /out of memory|OOM/i.test(error.message) ? 'ran out of memory' : 'failed';
        console.error(`${peer.name} at ${count}: ${error.message}`);
      }
    }
  };

  // What was changed in the last two seconds is read whatever its time of change.
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  const rows = [];
  const cold = [];
  for (let run = 0; run < (count < SLOW ? runs : 1); run++) {
    progress(count, 'cold');
    newsroom.forget();
    cold.push(await newsroom.build());
    await turn(run > 0);
  }
  rows.push({ name: 'cold', ...summary(cold) });
  for (const [name, { change, everything }] of Object.entries(cases)) {
    const all = [];
    for (let run = 0; run < (everything && count >= SLOW ? 1 : runs); run++) {
      progress(count, name);
      change(newsroom, run);
      all.push(await newsroom.build());
    }
    rows.push({ name, ...summary(all) });
    await turn(true);
  }
  if (inMemory) {
    progress(count, 'on a disk');
    rows.push({ name: 'cold, on a disk', ...(await onDisk(newsroom)) });
  }
  for (const { name, runs: all, failed } of beside)
    rows.push({ name, peer: true, ...(all.length > 0 ? summary(all) : {}), ...(failed && { failed }) });
  return rows;
}

/** The newsroom that stet builds: the corpus, a template and a configuration of its own. */
function newsroomOf(scratch, corpus) {
  const [templates, config] = ['templates', 'stet.config.json'].map((name) => path.join(scratch, name));
  fs.writeFileSync(config, JSON.stringify({ title: 'The yardstick', search: flags.search }));
  fs.mkdirSync(templates);
  fs.copyFileSync(path.join(here, '..', 'templates', 'article.tsx'), path.join(templates, 'article.tsx'));
  const inputs = ['--content', corpus, '--templates', templates, '--config', config, '--quiet'];
  const [output, store] = ['out-stet', 'store'].map((name) => path.join(scratch, name));
  return {
    stories: storiesOf(corpus),
    templates,
    config,
    forget() {
      for (const dir of [output, store]) fs.rmSync(dir, { recursive: true, force: true });
    },
    async build(folders = { output, store }) {
      const outputs = ['--output', folders.output, '--store', folders.store];
      const figures = await measure(scratch, process.execPath, [stet, 'build', ...inputs, ...outputs]);
      const report = JSON.parse(fs.readFileSync(path.join(folders.store, 'report.json'), 'utf8'));
      return { ...figures, files: report.written };
    },
  };
}

function peerOf(peer, scratch, corpus) {
  const name = peer.name.replace(/\W+/g, '-');
  const [site, output] = [path.join(scratch, name), path.join(scratch, `out-${name}`)];
  peer.prepare(site, corpus);
  return async () => {
    const [command, ...args] = peer.command(site, output);
    try {
      const figures = await measure(scratch, command, args, site);
      return { ...figures, files: countFiles(output) };
    } finally {
      fs.rmSync(output, { recursive: true, force: true });
    }
  };
}

async function onDisk(newsroom) {
  const disk = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-bench-'));
  try {
    return await newsroom.build({ output: path.join(disk, 'public'), store: path.join(disk, 'store') });
  } finally {
    fs.rmSync(disk, { recursive: true, force: true });
  }
}

function countFiles(dir) {
  return fs.readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .length;
}

function summary(all) {
  const median = (of) => all.map(of).sort((a, b) => a - b)[Math.floor(all.length / 2)];
  const most = (of) => Math.max(...all.map(of));
  return {
    wall: median(({ wall }) => wall),
    cpu: median(({ cpu }) => cpu),
    memory: most(({ memory }) => memory),
    own: most(({ own }) => own),
    files: most(({ files }) => files),
    runs: all.length,
  };
}

function progress(count, text) {
  if (process.stderr.isTTY) console.error(`${count}: ${text}`);
}

// What came of it

function tableOf({ machine: where, sizes }) {
  const lines = [
    where,
    '',
    '| stories | what | wall s | CPU s | peak MB | of it own | files written | × Hugo | aim |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
  ];
  for (const { count, rows, inMemory } of sizes) {
    const hugo = rows.find(({ name }) => name === 'Hugo, without related')?.wall;
    for (const row of rows) {
      const stories = `${count.toLocaleString('en')}${inMemory ? '' : ', on a disk'}`;
      const name = row.peer ? row.name : `stet, ${row.name}`;
      if (row.wall === undefined) {
        lines.push(`| ${stories} | ${name} | ${row.failed} | | | | | | |`);
        continue;
      }
      const ratio = hugo && row.wall / hugo;
      const seconds = [row.wall, row.cpu].map((each) => each.toFixed(each < 10 ? 2 : 1));
      const megabytes = [row.memory, row.own].map((each) => Math.round(each).toLocaleString('en'));
      const aim = row.peer ? '' : judge(count, row.name, { ...row, ratio });
      const cells = [
        ...seconds,
        ...megabytes,
        row.files.toLocaleString('en'),
        ratio ? share(ratio) : '',
        aim,
      ];
      lines.push(`| ${stories} | ${name} | ${cells.join(' | ')} |`);
    }
  }
  const growth = judgeGrowth(sizes);
  const missing = sizes.some(({ count }) => count < 100_000)
    ? ['Aims in brackets are those at 100,000.']
    : [];
  return [...lines, '', ...(growth ? [growth] : []), ...missing].join('\n');
}

const series = [
  { name: 'a', row: 'cold', label: 'stet, from nothing' },
  { name: 'd', row: 'body of one edited', label: 'stet, one edited' },
  { name: 'b', row: 'Hugo, without related', label: 'Hugo, without related' },
  { name: 'e', row: 'Hugo, with .Related', label: 'Hugo, with .Related' },
  { name: 'c', row: 'Eleventy, related by topics', label: 'Eleventy, by topics' },
];

function draw(figures) {
  fs.writeFileSync(path.join(here, 'sizes.svg'), sizesPlot(figures.sizes));
  fs.writeFileSync(path.join(here, 'cases.svg'), casesPlot(figures.sizes.at(-1)));
}

/** Wall time by size of the archive. */
function sizesPlot(sizes) {
  const drawn = series
    .map((each) => ({
      ...each,
      points: sizes.flatMap(({ count, rows }) => {
        const wall = rows.find(({ name }) => name === each.row)?.wall;
        return wall === undefined ? [] : [[count, wall]];
      }),
    }))
    .filter(({ points }) => points.length > 0);
  return svg({ title: 'Seconds that a build takes, by stories in the archive', height: 350 }, [
    logPanel({
      left: 50,
      title: 'seconds that a build takes, by stories in the archive',
      series: drawn,
      width: 560,
      height: 240,
    }),
    legend(drawn.slice(0, 3), 50, 318, 190),
    legend(drawn.slice(3), 50, 338, 190),
  ]);
}

/** All cases at one size. */
function casesPlot({ count, rows }) {
  const hugo = rows.find(({ name }) => name === 'Hugo, without related')?.wall;
  const shown = rows.filter(({ wall }) => wall !== undefined);
  return svg({ title: `Seconds that a build of ${count} stories takes`, height: 50 + 22 * shown.length }, [
    bars({
      left: 190,
      width: 330,
      title: `seconds that a build of ${count.toLocaleString('en')} stories takes`,
      rows: shown.map(({ name, peer, wall }) => ({
        name: peer ? 'c' : 'a',
        label: peer ? name : `stet, ${name}`,
        value: wall,
        text: `${wall.toFixed(wall < 10 ? 1 : 0)}${hugo && !peer ? `, ${share(wall / hugo).replace(/\d$/, '$& of')} Hugo` : ''}`,
      })),
    }),
  ]);
}

await main();
