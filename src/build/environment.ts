import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { digest } from '../lib/digest.js';
import { version } from '../lib/version.js';

/** What package managers note of all that they installed, in a few milliseconds; hundreds of package.json take a tenth of a second. */
const notes = ['.package-lock.json', '.pnpm/lock.yaml', '.yarn-state.yml', '.yarn-integrity'];

/**
 * Digest of all that decides on a build's bytes beside the newsroom: this version of stet with the packages in it, Node with the data
 * in it (the words of dates, time zones and Unicode's tables), and the packages that are installed. Whatever a build leaves for the next one is used
 * only under the same digest, so that after an upgrade the site is the one that a clean build makes. Pictures are apart: they
 * depend on what encodes them alone (see media/take.ts).
 */
export const environment: string = digest(JSON.stringify([version, program(), nodeVersions(), packages()]));

/** Digest of the compiled program (see scripts/bundle.mjs); undefined where the source runs as it is. */
function program(): string | undefined {
  return read(fileURLToPath(new URL('../program-digest.txt', import.meta.url)));
}

/** Node's data may be that of the system, or be replaced (`NODE_ICU_DATA`): `icu`, `cldr`, `tz` and `unicode` name what is loaded. */
function nodeVersions(): (string | undefined)[] {
  const { node, v8, icu, cldr, tz, unicode } = process.versions;
  return [node, v8, icu, cldr, tz, unicode];
}

/** Names the packages that stet finds. Where no package manager tells, only those that stet itself asks for. */
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

function read(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
