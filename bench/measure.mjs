/**
 * What a command costs: wall and CPU seconds of it and all it starts (GNU time), and peak memory of all of them together.
 *
 * GNU time knows the peak of the largest process alone. So the processes' memory is added up ten times a second, each page
 * that several of them share once (PSS); what a process maps of a file counts while it is mapped. The peak is the larger of
 * that and of GNU time's, which misses no short one.
 *
 * `own` is memory that no file stands behind (RssAnon), added up fifty times a second: V8's heap, buffers, and what LMDB has
 * not written yet. What LMDB maps of the store's file is no part of it, for the system can take that back.
 */
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** Milliseconds between two looks; more where looking takes long, so that each stays below a twentieth of one core. */
const PERIOD = { all: 100, own: 20 };
/** A command that takes longer is ended. Milliseconds. */
const LIMIT = 60 * 60_000;

export function isInstalled(program, ...args) {
  return spawnSync(program, args).error === undefined;
}

/** Runs a command once, in a folder. Seconds and MB; throws when it fails or has not finished within an hour. */
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
  const all = peakOf(child.pid, PERIOD.all, 'smaps_rollup', 'Pss');
  const own = peakOf(child.pid, PERIOD.own, 'status', 'RssAnon');
  let isEnded = false;
  const limit = setTimeout(() => {
    isEnded = true;
    for (const pid of descendants(child.pid)) end(Number(pid));
  }, LIMIT);
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearTimeout(limit);
  const peak = { all: all.end(), own: own.end() };
  if (isEnded) throw new Error(`not finished within ${LIMIT / 60_000} minutes`);
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

/** Looks again and again at one field, in kilobytes, of all processes below one, and tells the largest sum when it ends. */
function peakOf(pid, period, file, field) {
  const kilobytes = new RegExp(`^${field}:\\s+(\\d+)`, 'm');
  let peak = 0;
  let timer;
  const look = () => {
    const began = performance.now();
    let sum = 0;
    for (const each of descendants(pid))
      sum += Number(kilobytes.exec(text(`/proc/${each}/${file}`))?.[1] ?? 0);
    peak = Math.max(peak, sum);
    timer = setTimeout(look, Math.max(period, 20 * (performance.now() - began)));
  };
  timer = setTimeout(look, period);
  return {
    end() {
      clearTimeout(timer);
      return peak;
    },
  };
}

/** A process may have ended by then. */
function end(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
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
