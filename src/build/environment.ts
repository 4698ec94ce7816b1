import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { digest } from '../lib/digest.js';
import { program } from './program.js';

/** Files in which package managers list all installed packages. Reading one of them is faster than reading hundreds of package.json. */
const notes = ['.package-lock.json', '.pnpm/lock.yaml', '.yarn-state.yml', '.yarn-integrity'];

/**
 * A digest of everything outside the newsroom that decides on the bytes of a site: the program of stet with the packages in
 * it, the version of Node with the data in Node (words of dates, time zones, Unicode), and the installed packages. A
 * build uses the graph of an earlier build only if this digest is the same, so that after an upgrade the site is the one that a
 * clean build makes. Stored pictures depend on the version of the encoder alone (see media/take.ts).
 */
export const environment: string = digest(JSON.stringify([program, nodeVersions(), packages(), binaries()]));

/** Node may load data of the system or from `NODE_ICU_DATA`. `icu`, `cldr`, `tz` and `unicode` are the versions of the loaded data. */
function nodeVersions(): (string | undefined)[] {
  const { node, v8, icu, cldr, tz, unicode } = process.versions;
  return [node, v8, icu, cldr, tz, unicode];
}

/** Lists the installed packages with their versions. Without a list of a package manager, only the direct dependencies of stet. */
function packages(): string {
  const { resolve } = createRequire(import.meta.url);
  const folders = resolve.paths('stet') ?? [];
  for (const folder of folders)
    for (const note of notes) {
      const text = read(path.join(folder, note));
      if (text !== undefined) return digest(text);
    }
  const own = read(fileURLToPath(new URL('../../package.json', import.meta.url))) ?? '{}';
  const { dependencies = {} } = JSON.parse(own) as { dependencies?: Record<string, string> };
  const found = Object.keys(dependencies).map((name) =>
    folders
      .map((folder) => read(path.join(folder, name, 'package.json')))
      .flatMap((text) => (text === undefined ? [] : (JSON.parse(text) as { version: string }).version))
      .at(0),
  );
  return digest(JSON.stringify(found));
}

/** The machine and the binaries of satteri that are installed. Without one for the machine, remark parses (decision 056). */
function binaries(): string[] {
  const machine: string[] = [process.platform, process.arch];
  try {
    const { resolve } = createRequire(createRequire(import.meta.url).resolve('satteri'));
    const folders = (resolve.paths('@bruits/satteri') ?? []).map((folder) => path.join(folder, '@bruits'));
    return machine.concat(
      ...folders.filter((folder) => fs.existsSync(folder)).map((at) => fs.readdirSync(at).sort()),
    );
  } catch {
    return machine;
  }
}

function read(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
