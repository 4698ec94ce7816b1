/**
 * npm run bench [-- COUNT …]: stet beside its peers on the yardstick corpus, in turn in the same run: from nothing, and after
 * each of several changes. A peer that keeps nothing builds everything each time.
 *
 * Prints a table for bench/RESULTS.md. Wall and CPU seconds and peak memory (the largest single process) come from GNU
 * time (Debian: time); the peer from Debian's package hugo. What is not installed is left out, and said so. Corpus and
 * outputs lie in memory (/dev/shm) where there is such a folder, so that the disk is not what is measured.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const stet = path.join(here, '..', 'dist', 'cli.js');
const counts = process.argv.slice(2).map(Number);
if (counts.length === 0) counts.push(1_000, 10_000, 100_000);

const scratch = fs.mkdtempSync(
  path.join(fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir(), 'stet-bench-'),
);
process.on('exit', () => fs.rmSync(scratch, { recursive: true, force: true }));

const installed = (program) => spawnSync(program, ['version']).error === undefined;
if (spawnSync('/usr/bin/time', ['-V']).error !== undefined) {
  console.error('GNU time is needed: apt-get install time');
  process.exit(2);
}

/** Runs a command once. Seconds and MB. */
function measure(command, args) {
  const figures = path.join(scratch, 'figures');
  const ran = spawnSync('/usr/bin/time', ['-f', '%e %U %S %M', '-o', figures, command, ...args], {
    encoding: 'utf8',
  });
  if (ran.status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${ran.stdout}\n${ran.stderr}`);
  const [wall, user, system, kilobytes] = fs.readFileSync(figures, 'utf8').trim().split(/\s+/).map(Number);
  return { wall, cpu: user + system, memory: kilobytes / 1024 };
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const summary = (all) => ({
  wall: median(all.map((r) => r.wall)),
  cpu: median(all.map((r) => r.cpu)),
  memory: Math.max(...all.map((r) => r.memory)),
});

function countFiles(dir) {
  return fs.readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .length;
}

/** Hugo's site around the corpus; `related` as it recommends it, or the five newest stories on every page instead. */
function hugoSite(count, related) {
  const site = path.join(scratch, `hugo-${count}-${related}`);
  fs.cpSync(path.join(here, 'peers', 'hugo'), site, { recursive: true });
  fs.mkdirSync(path.join(site, 'content'));
  fs.symlinkSync(path.join(scratch, `corpus-${count}`), path.join(site, 'content', 'news'));
  const template = path.join(site, 'layouts', '_default', 'single.html');
  if (!related) {
    const text = fs.readFileSync(template, 'utf8');
    fs.writeFileSync(
      template,
      text.replace('site.RegularPages.Related . | first 5', 'first 5 site.RegularPages'),
    );
  }
  return site;
}

/** The story in the middle of a corpus, and a new one. */
function storiesOf(corpus) {
  const files = fs
    .readdirSync(corpus, { recursive: true })
    .filter((file) => file.endsWith('.md'))
    .sort();
  return {
    all: files.map((file) => path.join(corpus, file)),
    middle: path.join(corpus, files[Math.floor(files.length / 2)]),
  };
}

function edit(file, change) {
  fs.writeFileSync(file, change(fs.readFileSync(file, 'utf8')));
}

/** What happens to a newsroom, each on top of the one before. */
const cases = {
  'nothing changed': () => {},
  'body of one edited': ({ middle }) => edit(middle, (text) => `${text}\nOne paragraph more, as of today.\n`),
  'headline of one edited': ({ middle }) => edit(middle, (text) => text.replace(/^title: "/m, '$&Again: ')),
  'one added': ({ all }) => {
    const last = all.at(-1);
    const text = fs
      .readFileSync(last, 'utf8')
      .replace(/^slug: .*$/m, 'slug: brand-new')
      .replace(/^title: "/m, '$&New: ');
    fs.writeFileSync(path.join(path.dirname(last), 'zz-brand-new.md'), text);
  },
  'one removed': ({ middle }) => fs.rmSync(middle),
  'topic renamed': ({ all }) => {
    for (const file of all)
      if (fs.existsSync(file))
        edit(file, (text) => text.replace(/^(topics: .*)\btopic-350\b/m, '$1renamed-350'));
  },
  'template changed': ({ templates }) => {
    const file = path.join(templates, 'article.tsx');
    edit(file, (text) => text.replace('<article', '<article data-changed="yes"'));
  },
  'title of the site changed': ({ config }) =>
    fs.writeFileSync(config, JSON.stringify({ title: 'Another name' })),
};

console.log(
  `${os.cpus()[0]?.model.trim()}, ${os.cpus().length} cores, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`,
);
console.log(
  '| stories | case | wall s | CPU s | peak MB | files written | × Hugo |\n| --- | --- | --- | --- | --- | --- | --- |',
);
for (const count of counts) {
  const corpus = path.join(scratch, `corpus-${count}`);
  spawnSync(process.execPath, [path.join(here, 'generate-corpus.mjs'), String(count), corpus], {
    stdio: 'inherit',
  });
  const runs = count > 10_000 ? 1 : 3;
  const [output, store, templates, config] = ['out-stet', 'store', 'templates', 'stet.config.json'].map(
    (name) => path.join(scratch, name),
  );
  fs.writeFileSync(config, JSON.stringify({ title: 'The yardstick' }));
  fs.mkdirSync(templates, { recursive: true });
  fs.copyFileSync(path.join(here, '..', 'templates', 'article.tsx'), path.join(templates, 'article.tsx'));
  const folders = ['--content', corpus, '--output', output, '--store', store, '--templates', templates];
  const build = () => {
    const figures = measure(process.execPath, [stet, 'build', ...folders, '--config', config, '--quiet']);
    return {
      ...figures,
      files: JSON.parse(fs.readFileSync(path.join(store, 'report.json'), 'utf8')).written,
    };
  };
  const cold = [];
  const hugo = [];
  const withHugo = installed('hugo');
  const site = withHugo ? hugoSite(count, false) : '';
  for (let i = 0; i < runs; i++) {
    fs.rmSync(output, { recursive: true, force: true });
    fs.rmSync(store, { recursive: true, force: true });
    cold.push(build());
    if (withHugo) {
      fs.rmSync(path.join(scratch, 'out-hugo'), { recursive: true, force: true });
      hugo.push(measure('hugo', ['-s', site, '-d', path.join(scratch, 'out-hugo'), '--quiet']));
    }
  }
  const base = withHugo ? summary(hugo).wall : undefined;
  const row = (name, all, files) => {
    const { wall, cpu, memory } = summary(all);
    const ratio = base === undefined ? '' : (wall / base).toFixed(2);
    console.log(
      `| ${count} | ${name} | ${wall.toFixed(1)} | ${cpu.toFixed(1)} | ${memory.toFixed(0)} | ${files} | ${ratio} |`,
    );
  };
  row('stet, cold', cold, cold[0].files);
  const stories = { ...storiesOf(corpus), templates, config };
  for (const [name, change] of Object.entries(cases)) {
    change(stories);
    const changed = build();
    row(name, [changed], changed.files);
  }
  row('stet, on a disk, cold', [onDisk(folders, config)], '');
  if (withHugo) row('Hugo, without related', hugo, countFiles(path.join(scratch, 'out-hugo')));
  else console.log('Hugo is not installed: apt-get install hugo');
  for (const each of [corpus, output, store, site]) fs.rmSync(each, { recursive: true, force: true });
}

/** One cold build whose output and store lie on a disk. */
function onDisk(folders, config) {
  const disk = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-bench-'));
  try {
    const there = folders.map((each, at) =>
      folders[at - 1] === '--output' || folders[at - 1] === '--store'
        ? path.join(disk, path.basename(each))
        : each,
    );
    return measure(process.execPath, [stet, 'build', ...there, '--config', config, '--quiet']);
  } finally {
    fs.rmSync(disk, { recursive: true, force: true });
  }
}
