/**
 * What shards cost: npm run bench:shards -- [COUNT …] [--machines N,N]
 *
 * Builds the yardstick corpus on one machine, on one core and with nothing kept, and then in steps that share a folder. Each step runs when no other does, so
 * that the processor's time of each is known; from these times follows how long the build takes on several machines of one core each, where each step waits
 * for what it needs. Both sites are compared byte for byte.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const args = process.argv.slice(2);
const at = args.indexOf('--machines');
const machines = (at < 0 ? '4,16,64' : args[at + 1]).split(',').map(Number);
const counts = args.filter((each, n) => /^\d+$/.test(each) && (at < 0 || n !== at + 1)).map(Number);
const now = '2026-11-23T12:00:00Z';
const cli = path.resolve('dist/cli.js');
const stepper = path.resolve('bench/shards-build.mjs');
/** One core, as the model has it: without it, threads of one machine would take part. */
const oneCore = `data:text/javascript,import os from 'node:os'; import { syncBuiltinESMExports } from 'node:module'; os.availableParallelism = () => 1; syncBuiltinESMExports();`;

/** What was measured last. */
let last;
for (const count of counts.length > 0 ? counts : [1_000, 10_000]) measure(count);
if (last) paper(last);

function measure(count) {
  const memory = fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir();
  const root = fs.mkdtempSync(path.join(memory, 'stet-shards-'));
  try {
    execFileSync(process.execPath, ['bench/generate-corpus.mjs', String(count), path.join(root, 'content')]);
    const config = (name) => {
      const file = path.join(root, `${name}.json`);
      const own = {
        url: 'https://news.example',
        search: false,
        output: `${name}/public`,
        store: `${name}/.stet`,
      };
      fs.writeFileSync(file, JSON.stringify(own));
      return file;
    };
    const store = `file:${path.join(root, 'depot')}`;
    const shard = (step, ...more) => [
      'shard',
      step,
      '--config',
      config('shards'),
      '--store',
      store,
      '--quiet',
      ...more,
    ];
    const alone = run(root, [cli, 'build', '--config', config('alone'), '--now', now, '--quiet']);
    const parse = run(root, [cli, ...shard('parse', '--shard', '1/1')]);
    // Nobody has made any page yet: this build makes all, and leaves the snapshot.
    run(root, [stepper, config('shards'), path.join(root, 'depot'), now]);
    const picks = run(root, [cli, ...shard('picks', '--shard', '1/1')]);
    const pages = run(root, [cli, ...shard('pages', '--shard', '1/1')]);
    // Another site of the same, for which all is there.
    fs.rmSync(path.join(root, 'shards'), { recursive: true });
    const built = run(root, [stepper, config('shards'), path.join(root, 'depot'), now]);
    const phases = JSON.parse(built.out);
    const startup = run(root, [cli, '--version']).cpu;
    const differing = compare(path.join(root, 'alone/public'), path.join(root, 'shards/public'));
    if (differing.length > 0) throw new Error(`the sites differ: ${differing.slice(0, 5).join(', ')}`);
    const depot = objectsIn(path.join(root, 'depot'));
    last = { count, alone, parse, picks, pages, phases, depot };
    print({ count, alone, parse, picks, pages, built, phases, startup });
  } finally {
    fs.rmSync(root, { recursive: true, force: true });
  }
}

function print({ count, alone, parse, picks, pages, built, phases, startup }) {
  const { begin, parsing, records, asking, lists, snapshot, taking, end, traffic } = phases;
  const seconds = (each) => each.toFixed(1);
  console.log(`\n## ${count.toLocaleString('en')} stories\n`);
  console.log(`One machine, one core: ${seconds(alone.cpu)} s of CPU, ${alone.megabytes} MB.\n`);
  console.log('| step | CPU s | peak MB | who |\n| --- | --- | --- | --- |');
  const row = (name, cpu, megabytes, who) =>
    console.log(`| ${name} | ${seconds(cpu)} | ${megabytes ?? ''} | ${who} |`);
  row('parse', parse.cpu, parse.megabytes, 'all');
  row('read sources', begin, '', 'the build');
  row('take what was parsed', parsing, '', 'the build');
  row('names, records, the related index', records, '', 'the build');
  row('ask the related index', picks.cpu, picks.megabytes, 'all');
  row('put the index, take what was found', asking, '', 'the build');
  row('recommendations, lists', lists, '', 'the build');
  row('snapshot', snapshot, '', 'the build');
  row('make pages', pages.cpu, pages.megabytes, 'all');
  row('take pages, make feeds and files', taking, '', 'the build');
  row('addresses, publish, store', end, built.megabytes, 'the build');
  const total = parse.cpu + picks.cpu + pages.cpu + built.cpu;
  console.log(
    `\nAll steps: ${seconds(total)} s, ${(100 * (total / alone.cpu - 1)).toFixed(0)} % more than one machine.`,
  );
  console.log(
    `The build made ${traffic.requests} requests, got ${megabytesOf(traffic.received)} MB and sent ${megabytesOf(traffic.sent)} MB.\n`,
  );
  console.log('| machines | CPU s, all | time s | of one machine’s |\n| --- | --- | --- | --- |');
  for (const n of machines) {
    const time = timeOn(n, { ...phases, parse: parse.cpu, picks: picks.cpu, pages: pages.cpu });
    // Each machine starts the program for each step.
    const all = total + 3 * (n - 2) * startup;
    console.log(`| ${n} | ${seconds(all)} | ${seconds(time)} | ${(time / alone.cpu).toFixed(2)} |`);
  }
}

/** Seconds that a build takes on several machines of one core each. */
function timeOn(n, { begin, parsing, records, asking, lists, snapshot, taking, end, parse, picks, pages }) {
  // The build reads sources and takes what was parsed while others parse; then it makes pages as they do.
  const shared = (own, all) => Math.max(own, (own + all) / n);
  return (
    shared(begin + parsing, parse) +
    records +
    shared(asking, picks) +
    lists +
    snapshot +
    shared(taking, pages) +
    end
  );
}

/** Seconds, dollars and requests of archives that are too large to be built here, from what was measured of each step. */
function paper({ count, alone, parse, picks, pages, phases, depot }) {
  const perCoreHour = 0.04;
  const perPut = 0.005 / 1_000;
  const perGet = 0.0004 / 1_000;
  console.log(
    `\n## On paper, from ${count.toLocaleString('en')} stories\n\n| stories | machines | time | of one machine’s | the build’s own part | requests | GB in the store | cost |\n| --- | --- | --- | --- | --- | --- | --- | --- |`,
  );
  for (const stories of [1_000_000, 10_000_000])
    for (const n of [16, 64]) {
      const by = stories / count;
      const { traffic: _, ...times } = phases;
      const parts = { ...times, parse: parse.cpu, picks: picks.cpu, pages: pages.cpu };
      const scaled = Object.fromEntries(Object.entries(parts).map(([name, each]) => [name, each * by]));
      const time = timeOn(n, scaled);
      const { parse: _1, picks: _2, pages: _3, ...own } = scaled;
      const alonePart = Object.values(own).reduce((sum, each) => sum + each, 0);
      const units = depot.parsed.count * by;
      const pageUnits = depot.pages.count * by;
      const segments = depot.blobs.count * by;
      const puts = units + 2 * pageUnits + segments + 3 * 64;
      // Segments of shared rows go to each machine, those of parsed files to one or two.
      const gets = 2 * units + 3 * pageUnits + segments * (1 + n) + 2 * units;
      const bytes = Object.values(depot).reduce((sum, each) => sum + each.bytes, 0) * by;
      const cost = (n * time * perCoreHour) / 3_600 + puts * perPut + gets * perGet;
      console.log(
        `| ${stories.toLocaleString('en')} | ${n} | ${span(time)} | ${(time / (alone.cpu * by)).toFixed(2)} | ${span(alonePart)} | ${Math.round((puts + gets) / 1_000).toLocaleString('en')},000 | ${Math.round(bytes / 1e9)} | $${cost.toFixed(2)} |`,
      );
    }
}

function span(seconds) {
  return seconds < 3_600 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3_600).toFixed(1)} h`;
}

/** How many objects of each kind a depot has, and of how many bytes. */
function objectsIn(depot) {
  const kinds = {};
  for (const kind of fs.readdirSync(depot)) {
    const files = fs.readdirSync(path.join(depot, kind));
    const bytes = files.reduce((sum, file) => sum + fs.statSync(path.join(depot, kind, file)).size, 0);
    kinds[kind] = { count: files.length, bytes };
  }
  return kinds;
}

function megabytesOf(bytes) {
  return Math.round(bytes / 1e6);
}

/** Runs a program on one core; its processor's time in seconds, and what it printed. */
function run(cwd, line) {
  const { stdout, stderr, status } = spawnSync(
    '/usr/bin/time',
    ['-f', '%U %S %M', process.execPath, '--import', oneCore, ...line],
    { cwd, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (status !== 0) throw new Error(`${line.join(' ')}: ${stderr}`);
  const [user, system, kilobytes] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
  return { cpu: user + system, megabytes: Math.round(kilobytes / 1_000), out: stdout };
}

function compare(one, other) {
  const files = (dir) =>
    fs
      .readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each) => path.relative(dir, path.join(each.parentPath, each.name)));
  const all = new Set([...files(one), ...files(other)]);
  const bytes = (dir, file) =>
    fs.existsSync(path.join(dir, file)) ? fs.readFileSync(path.join(dir, file), 'latin1') : undefined;
  return [...all].filter((file) => bytes(one, file) !== bytes(other, file));
}
