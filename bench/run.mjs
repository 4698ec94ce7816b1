/**
 * npm run bench [-- COUNT … --case TEXT --runs N --no-peers --related --search --json FILE --from FILE --plots]: stet beside its
 * peers on the yardstick corpus, in turn in the same run: from nothing, and after each of several changes, on top of those before.
 * At 1,000, 10,000, 100,000 and 250,000 stories; beyond 100,000 stet alone, from nothing and after one edit, or as --case says.
 *
 *   --case TEXT  only cases whose names have TEXT in them, and from nothing, which all begin with; can be repeated
 *   --runs N     each case N times, and the median; else three times, but once where one takes longer than a minute
 *   --no-peers   stet alone, without ratios
 *   --related    Hugo recommending stories, too, up to 10,000 (minutes)
 *   --search     stet with an index for its search page, which no peer makes
 *   --json FILE  keeps the figures
 *   --from FILE  prints and draws such a file again, and measures nothing
 *   --plots      draws bench/sizes.svg, bench/cases.svg and bench/edits.svg, as is done when all four sizes were measured whole
 *
 * Prints a table for bench/RESULTS.md, with what stet aims at beside it. How the figures are taken is said in measure.mjs. Needs GNU
 * time (Debian: time). Output folders lie in memory (/dev/shm), and so do corpus and store where there is room, so that the disk is
 * not what is measured; one build has its output and store on a disk.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { at } from './aims.mjs';
import { cases, fewestStories, mostTurns, storiesOf } from './cases.mjs';
import { foldersFor } from './folders.mjs';
import { isInstalled, measure } from './measure.mjs';
import { peers } from './peers.mjs';
import { draw, tableOf } from './results.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const stet = path.join(here, '..', 'dist', 'cli.js');
const usual = [1_000, 10_000, 100_000, 250_000];
/** A case that takes longer is measured once. Seconds. */
const LONG = 60;
/** Files that were changed in the last two seconds are read whatever their time of change. Milliseconds. */
const SETTLED = 2_500;
const ON_DISK = 'cold, on a disk';

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    case: { type: 'string', multiple: true, default: [] },
    runs: { type: 'string' },
    'no-peers': { type: 'boolean' },
    related: { type: 'boolean' },
    search: { type: 'boolean', default: false },
    json: { type: 'string' },
    from: { type: 'string' },
    plots: { type: 'boolean' },
  },
});
const counts = positionals.length > 0 ? positionals.map(Number) : usual;
const runs = Number(flags.runs ?? 3);
const names = [...Object.keys(cases), ON_DISK];
const isWanted = (name) => flags.case.length === 0 || flags.case.some((text) => name.includes(text));
if (
  !counts.every((count) => count >= fewestStories) ||
  !(runs >= 1 && runs <= mostTurns) ||
  !['cold', ...names].some(isWanted)
) {
  console.error(
    `npm run bench -- COUNT … [--case TEXT] [--runs N] [--no-peers] [--related] [--search] [--json FILE] [--from FILE] [--plots]
COUNT: ${fewestStories} or more. N: ${mostTurns} or fewer. Cases: cold, ${names.join(', ')}.`,
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
  const isWhole = flags.case.length === 0 && usual.every((count) => counts.includes(count));
  if (flags.plots || isWhole) draw(figures);
}

function machine() {
  const cpus = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  const today = new Date().toISOString().slice(0, 10);
  return `${cpus[0]?.model.trim()}, ${cpus.length} cores, ${memory} GiB, Node ${process.version}, ${today}`;
}

function asked() {
  if (flags['no-peers']) return [];
  return Object.entries(peers)
    .filter(([, peer]) => flags.related || !peer.asked)
    .map(([name, peer]) => ({ name, ...peer }));
}

function peersAt(count) {
  return asked().filter(({ missing, most }) => missing === undefined && count <= most);
}

// Measuring

async function measureAt(count) {
  const beside = peersAt(count);
  const { scratch, onDisk, ...folders } = foldersFor(count, beside.length > 0);
  const remove = () => {
    for (const dir of scratch) fs.rmSync(dir, { recursive: true, force: true });
  };
  process.on('exit', remove);
  try {
    return { count, onDisk, ...(await figuresOf(count, beside, folders, onDisk)) };
  } finally {
    remove();
    process.off('exit', remove);
  }
}

async function figuresOf(count, peersHere, { corpus, output, store }, onDisk) {
  progress(count, 'corpus');
  spawnSync(process.execPath, [path.join(here, 'generate-corpus.mjs'), String(count), corpus], {
    stdio: 'inherit',
  });
  const newsroom = newsroomOf(corpus, output, store);
  const beside = peersHere.map((peer) => ({ ...peer, build: peerOf(peer, output, corpus), runs: [] }));
  /** Runs all peers, or those that are run after every case; a peer that fails has had its turn. */
  const turn = async (isAmongMany) => {
    for (const peer of beside) {
      if (peer.failed || (isAmongMany && count > peer.often)) continue;
      progress(count, peer.name);
      try {
        peer.runs.push(await peer.build());
      } catch (error) {
        peer.failed = failureOf(error, `${peer.name} at ${count}`);
      }
    }
  };
  const rows = [];
  /** Repeats what gives figures; a failure is said in the row, and false returned. */
  const add = async (name, once, most = runs) => {
    const all = [];
    let stories;
    try {
      while (all.length < most && (flags.runs !== undefined || !(all[0]?.wall > LONG))) {
        progress(count, name);
        const { touched, ...figures } = await once(all.length);
        stories = touched;
        all.push(figures);
      }
    } catch (error) {
      rows.push({ name, failed: failureOf(error, `${name} at ${count}`) });
      return false;
    }
    rows.push({ name, stories, ...summary(all) });
    return true;
  };

  await settled();
  const look = lookAt(corpus);
  await turn(false);
  const isBuilt = await add('cold', () => {
    newsroom.forget();
    return newsroom.run('build');
  });
  // No case has anything to begin with after that.
  if (!isBuilt) return { look, rows: [...rows, ...peerRows(beside)] };
  for (const [name, { change, command = 'build', atAnySize }] of Object.entries(cases)) {
    if (!isWanted(name) || (count > at && !atAnySize && flags.case.length === 0)) continue;
    await turn(true);
    await add(name, async (run) => {
      const touched = change(newsroom, run);
      await settled();
      const figures = await newsroom.run(command);
      // The next case begins with a site that is up to date.
      if (command !== 'build') await newsroom.run('build');
      return { ...figures, touched };
    });
  }
  if (isWanted(ON_DISK) && count <= at && onDisk.length === 0)
    await add(ON_DISK, () => buildOnDisk(newsroom), 1);
  await turn(false);
  return { look, rows: [...rows, ...peerRows(beside)] };
}

function peerRows(beside) {
  return beside.map(({ name, runs: all, failed }) => ({
    name,
    peer: true,
    ...(all.length > 0 ? summary(all) : {}),
    ...(failed && { failed }),
  }));
}

function failureOf(error, what) {
  console.error(`${what}: ${error.message}`);
  if (/^not finished/.test(error.message)) return error.message;
  return /out of memory|OOM/i.test(error.message) ? 'ran out of memory' : 'failed';
}

function settled() {
  return new Promise((resolve) => setTimeout(resolve, SETTLED));
}

/** Seconds that a bare program needs to look at all sources. */
function lookAt(corpus) {
  return median(
    Array.from({ length: 5 }, () =>
      Number(spawnSync(process.execPath, [path.join(here, 'look.mjs'), corpus], { encoding: 'utf8' }).stdout),
    ),
  );
}

/** The newsroom that stet builds: the corpus, a template and a configuration of its own. */
function newsroomOf(corpus, outputs, stores) {
  const [templates, config] = ['templates', 'stet.config.json'].map((name) => path.join(outputs, name));
  fs.writeFileSync(config, JSON.stringify({ title: 'The yardstick', search: flags.search }));
  fs.mkdirSync(templates);
  fs.copyFileSync(path.join(here, '..', 'templates', 'article.tsx'), path.join(templates, 'article.tsx'));
  const inputs = ['--content', corpus, '--templates', templates, '--config', config, '--quiet'];
  const usually = { output: path.join(outputs, 'stet'), store: path.join(stores, 'stet') };
  return {
    stories: storiesOf(corpus),
    templates,
    config,
    forget() {
      for (const dir of Object.values(usually)) fs.rmSync(dir, { recursive: true, force: true });
    },
    async run(command, { output, store } = usually) {
      const isBuild = command === 'build';
      const kept = [...(isBuild ? ['--output', output] : []), '--store', store];
      const figures = await measure(outputs, process.execPath, [stet, command, ...inputs, ...kept]);
      if (!isBuild) return { ...figures, files: 0 };
      return {
        ...figures,
        files: JSON.parse(fs.readFileSync(path.join(store, 'report.json'), 'utf8')).written,
      };
    },
  };
}

function peerOf(peer, outputs, corpus) {
  const name = peer.name.replace(/\W+/g, '-');
  const [site, output] = [path.join(outputs, name), path.join(outputs, `out-${name}`)];
  peer.prepare(site, corpus);
  return async () => {
    const [command, ...args] = peer.command(site, output);
    try {
      const figures = await measure(outputs, command, args, site);
      return { ...figures, files: countFiles(output) };
    } finally {
      fs.rmSync(output, { recursive: true, force: true });
    }
  };
}

async function buildOnDisk(newsroom) {
  const disk = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-bench-'));
  try {
    return await newsroom.run('build', {
      output: path.join(disk, 'public'),
      store: path.join(disk, 'store'),
    });
  } finally {
    fs.rmSync(disk, { recursive: true, force: true });
  }
}

function countFiles(dir) {
  return fs.readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .length;
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return (sorted[Math.floor(half)] + sorted[Math.ceil(half)]) / 2;
}

function summary(all) {
  const most = (of) => Math.max(...all.map(of));
  return {
    wall: median(all.map(({ wall }) => wall)),
    cpu: median(all.map(({ cpu }) => cpu)),
    memory: most(({ memory }) => memory),
    own: most(({ own }) => own),
    files: most(({ files }) => files),
    runs: all.length,
  };
}

function progress(count, text) {
  if (process.stderr.isTTY) console.error(`${count}: ${text}`);
}

await main();
