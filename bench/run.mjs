/**
 * npm run bench [-- SIZE … --case TEXT --runs N --no-peers --related --peers FOLDER --search --json FILE --from FILE --plots]: stet
 * beside its peers on a made-up corpus, in turn in the same run: from nothing, and after each of several changes, on top of those before.
 * A SIZE is a number of stories of the yardstick, or of those of another shape: `long:700`, `photo:1000`, `html:1000` (see
 * shapes.mjs). Without one: 1,000, 10,000, 100,000 and 250,000 of the yardstick, 700 long posts, 1,000 photographs and 1,000 posts
 * in HTML. Beyond 100,000 stet alone, and there and in other shapes only from nothing and after one edit, or as --case says.
 *
 *   --case TEXT  only cases whose names have TEXT in them, and from nothing, which all begin with; can be repeated
 *   --runs N     each case N times, and the median; else three times, but once where one takes longer than a minute
 *   --no-peers   stet alone, without ratios
 *   --related    Hugo recommending stories, too, up to 10,000 (minutes)
 *   --peers FOLDER  the newest Hugo and Astro, too, which are installed in FOLDER first, where they are not yet (see install.mjs)
 *   --search     stet with an index for its search page in every case, which no peer makes; else there is one case with it
 *   --json FILE  keeps the figures
 *   --from FILE  prints and draws such a file again, and measures nothing
 *   --plots      draws bench/sizes.svg, bench/cases.svg and bench/edits.svg, as is done when all usual sizes were measured whole
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
import { install } from './install.mjs';
import { isInstalled, measure } from './measure.mjs';
import { installedPeers, peers } from './peers.mjs';
import { draw, sizeName, tableOf } from './results.mjs';
import { shapes } from './shapes.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const stet = path.join(here, '..', 'dist', 'cli.js');
const usual = ['1000', '10000', '100000', '250000', 'long:700', 'photo:1000', 'html:1000'];
/** A case that takes longer is measured once. Seconds. */
const LONG = 60;
/** Files that were changed in the last two seconds are read whatever their time of change. Milliseconds. */
const SETTLED = 2_500;
const ON_DISK = 'cold, on a disk';
const SEARCHED = 'cold, with search';

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    case: { type: 'string', multiple: true, default: [] },
    runs: { type: 'string' },
    'no-peers': { type: 'boolean' },
    related: { type: 'boolean' },
    peers: { type: 'string' },
    search: { type: 'boolean', default: false },
    json: { type: 'string' },
    from: { type: 'string' },
    plots: { type: 'boolean' },
  },
});
const sizes = (positionals.length > 0 ? positionals : usual).map(sizeOf);
const runs = Number(flags.runs ?? 3);
const names = [SEARCHED, ...Object.keys(cases), ON_DISK];
const isWanted = (name) => flags.case.length === 0 || flags.case.some((text) => name.includes(text));
if (
  !sizes.every(({ count, shape }) => count >= fewestStories && shape in shapes) ||
  !(runs >= 1 && runs <= mostTurns) ||
  !['cold', ...names].some(isWanted)
) {
  console.error(
    `npm run bench -- SIZE … [--case TEXT] [--runs N] [--no-peers] [--related] [--peers FOLDER] [--search] [--json FILE] [--from FILE] [--plots]
SIZE: COUNT or SHAPE:COUNT. SHAPE: ${Object.keys(shapes).join(', ')}. COUNT: ${fewestStories} or more. N: ${mostTurns} or fewer. Cases: cold, ${names.join(', ')}.`,
  );
  process.exit(2);
}
const installed = flags.peers === undefined ? {} : installedPeers(install(path.resolve(flags.peers)));

/** `700` or `long:700`. */
function sizeOf(text) {
  const [, shape = 'yardstick', count] = /^(?:([a-z]+):)?(\d+)$/.exec(text) ?? [];
  return { shape, count: Number(count) };
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
  for (const size of sizes) {
    figures.sizes.push(await measureAt(size));
    // A larger archive may fail yet.
    if (flags.json !== undefined) fs.writeFileSync(flags.json, `${JSON.stringify(figures, undefined, 2)}\n`);
  }
  console.log(tableOf(figures));
  const isWhole =
    flags.case.length === 0 && usual.every((size) => positionals.length === 0 || positionals.includes(size));
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
  return Object.entries({ ...peers, ...installed })
    .filter(([, peer]) => flags.related || !peer.asked)
    .map(([name, peer]) => ({ name, ...peer }));
}

function peersAt(count) {
  return asked().filter(({ missing, most }) => missing === undefined && count <= most);
}

// Measuring

async function measureAt(size) {
  const { count, shape } = size;
  const beside = peersAt(count);
  const { scratch, onDisk, ...folders } = foldersFor(size, beside.length > 0);
  const remove = () => {
    for (const dir of scratch) fs.rmSync(dir, { recursive: true, force: true });
  };
  process.on('exit', remove);
  try {
    return { count, shape, onDisk, ...(await figuresOf(size, beside, folders, onDisk)) };
  } finally {
    remove();
    process.off('exit', remove);
  }
}

async function figuresOf(size, peersHere, { corpus, output, store }, onDisk) {
  const { count, shape } = size;
  const isOther = count > at || shape !== 'yardstick';
  progress(size, 'corpus');
  spawnSync(process.execPath, [path.join(here, 'generate-corpus.mjs'), String(count), corpus, shape], {
    stdio: 'inherit',
  });
  const newsroom = newsroomOf(corpus, output, store);
  const beside = peersHere.map((peer) => ({ ...peer, build: peerOf(peer, output, corpus), runs: [] }));
  /** Runs all peers, or those that are run after every case; a peer that fails has had its turn. */
  const turn = async (isAmongMany) => {
    for (const peer of beside) {
      if (peer.failed || (isAmongMany && count > peer.often)) continue;
      progress(size, peer.name);
      try {
        peer.runs.push(await peer.build());
      } catch (error) {
        peer.failed = failureOf(error, `${peer.name} at ${sizeName(size)}`);
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
        progress(size, name);
        const { touched, ...figures } = await once(all.length);
        stories = touched;
        all.push(figures);
      }
    } catch (error) {
      rows.push({ name, failed: failureOf(error, `${name} at ${sizeName(size)}`) });
      return false;
    }
    rows.push({ name, stories, ...summary(all) });
    return true;
  };

  await settled();
  const look = lookAt(corpus);
  const build = (search) => () => {
    newsroom.forget();
    newsroom.configure({ search });
    return newsroom.run('build');
  };
  await turn(false);
  if (!flags.search && isWanted(SEARCHED) && (!isOther || flags.case.length > 0))
    await add(SEARCHED, build(true));
  const isBuilt = await add('cold', build(flags.search));
  // No case has anything to begin with after that.
  if (!isBuilt) return { look, rows: [...rows, ...peerRows(beside)] };
  for (const [name, { change, command = 'build', atAnySize }] of Object.entries(cases)) {
    if (!isWanted(name) || (isOther && !atAnySize && flags.case.length === 0)) continue;
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
  if (isWanted(ON_DISK) && !isOther && onDisk.length === 0)
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
  fs.mkdirSync(templates);
  fs.copyFileSync(path.join(here, '..', 'templates', 'article.tsx'), path.join(templates, 'article.tsx'));
  const inputs = ['--content', corpus, '--templates', templates, '--config', config, '--quiet'];
  const usually = { output: path.join(outputs, 'stet'), store: path.join(stores, 'stet') };
  return {
    stories: storiesOf(corpus),
    templates,
    config,
    configure: (more) => fs.writeFileSync(config, JSON.stringify({ title: 'The yardstick', ...more })),
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

function progress(size, text) {
  if (process.stderr.isTTY) console.error(`${sizeName(size)}: ${text}`);
}

await main();
