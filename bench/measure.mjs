/**
 * What a command costs: wall and CPU seconds of it and all it starts (GNU time), and peak memory of all of them together.
 *
 * GNU time knows the peak of the largest process alone. So the processes' memory is added up ten times a second, each page
 * that several of them share once (PSS); what a process maps of a file counts while it is mapped. The peak is the larger of
 * that and of GNU time's, which misses no short one. `own` is what no file stands behind: the rest the system can take back.
 */
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** Milliseconds between two looks; more where looking takes long, so that it stays below a twentieth of one core. */
const PERIOD = 100;

export function isInstalled(program, ...args) {
  return spawnSync(program, args).error === undefined;
}

/** Runs a command once, in a folder. Seconds and MB; throws when it fails. */
export async function measure(scratch, command, args, cwd = scratch) {
  const figures = path.join(scratch, 'figures');
  const child = spawn('/usr/bin/time', ['-q', '-f', '%e %U %S %M', '-o', figures, command, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      said = `${said}${data}`.slice(-10_000);
    });
  const peak = { all: 0, own: 0 };
  let timer;
  const look = () => {
    const began = performance.now();
    const now = memoryOf(descendants(child.pid));
    peak.all = Math.max(peak.all, now.all);
    peak.own = Math.max(peak.own, now.own);
    timer = setTimeout(look, Math.max(PERIOD, 20 * (performance.now() - began)));
  };
  timer = setTimeout(look, PERIOD);
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearTimeout(timer);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${said}`);
  const [wall, user, system, kilobytes] = fs.readFileSync(figures, 'utf8').trim().split(/\s+/).map(Number);
  return { wall, cpu: user + system, memory: Math.max(peak.all, kilobytes) / 1024, own: peak.own / 1024 };
}

/** All processes below one, GNU time's own not among them. */
function descendants(pid) {
  const found = [];
  const ask = [pid];
  for (let at = ask.pop(); at !== undefined; at = ask.pop())
    for (const thread of list(`/proc/${at}/task`))
      for (const child of text(`/proc/${at}/task/${thread}/children`).split(' ').filter(Boolean)) {
        found.push(child);
        ask.push(child);
      }
  return found;
}

/** Kilobytes. */
function memoryOf(pids) {
  let [all, own] = [0, 0];
  for (const pid of pids) {
    const its = text(`/proc/${pid}/smaps_rollup`);
    const of = (name) => Number(new RegExp(`^${name}: +(\\d+)`, 'm').exec(its)?.[1] ?? 0);
    all += of('Pss');
    own += of('Pss_Anon');
  }
  return { all, own };
}

/** Processes end while they are looked at. */
function text(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function list(dir) {
  try {
    return fs.readdirSync(dir);
  } catch {
    return [];
  }
}
