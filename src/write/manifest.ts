import fs from 'node:fs/promises';
import path from 'node:path';
import { digest } from '../lib/digest.js';
import { type Files, filesOf, isColumns } from './files.js';

/**
 * What stet wrote into one output folder: the only files it may replace or delete there. Two of them lie in the store
 * for each output folder: the one in force, and, from the first change to a file until the last, one of the files that
 * are being put there. A build that finds the latter knows that it follows an unclean end, and trusts no file without reading it.
 */
export interface Manifest {
  readonly output: string;
  readonly files: Files;
  /** What the build that wrote it told the next one. */
  readonly note?: string | undefined;
}

/** Raised when a manifest changes its form. */
const version = 3;

export interface ManifestPaths {
  readonly current: string;
  readonly pending: string;
}

/** `output` is the real path of the output folder. */
export function manifestPaths(storeDir: string, output: string): ManifestPaths {
  const name = digest(output).slice(0, 22);
  return {
    current: path.join(storeDir, 'manifests', `${name}.json`),
    pending: path.join(storeDir, 'manifests', `${name}.pending.json`),
  };
}

/** A manifest that is missing, damaged, foreign or of another version is no manifest. */
export async function readManifest(file: string, output: string): Promise<Manifest | undefined> {
  let parsed: unknown;
  let note: string | undefined;
  try {
    const [main = '', told = ''] = (await fs.readFile(file, 'utf8')).split('\n');
    parsed = JSON.parse(unsealed(main) ?? '');
    note = unsealed(told);
  } catch {
    return undefined;
  }
  if (typeof parsed !== 'object' || parsed === null) return undefined;
  const { version: its, output: of, files } = parsed as Record<string, unknown>;
  if (its !== version || of !== output || !isColumns(files)) return undefined;
  return { output, note, files: filesOf(files) };
}

/** One line for the files and one for the note: where that alone is damaged, it is as if there were none. */
export function writtenManifest({ output, note, files }: Manifest): string {
  const main = sealed(JSON.stringify({ version, output, files: files.columns }));
  return note === undefined ? `${main}\n` : `${main}\n${sealed(note)}\n`;
}

/** What is damaged may still read as JSON, and much of it is taken on trust. */
function sealed(line: string): string {
  return `${digest(line)} ${line}`;
}

function unsealed(line: string): string | undefined {
  const text = line.slice(line.indexOf(' ') + 1);
  return sealed(text) === line ? text : undefined;
}
