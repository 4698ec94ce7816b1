import fs from 'node:fs/promises';
import path from 'node:path';
import { digest } from '../lib/digest.js';

/**
 * What stet wrote into one output folder: the only files it may replace or delete there. Two of them lie in the store
 * for each output folder: the one in force, and, from the first change to a file until the last, one of the files that
 * are being put there. A build that finds the latter knows that it follows an unclean end, and trusts no file without reading it.
 */
export interface Manifest {
  readonly version: 1;
  readonly output: string;
  readonly files: Readonly<Record<string, ManifestEntry>>;
  /** What the build that wrote it told the next one. */
  readonly note?: string | undefined;
}

export interface ManifestEntry {
  /** SHA-256 of its bytes (see lib/digest.ts). */
  readonly digest: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since the epoch, as the file system reported it: a file touched by others is read again. */
  readonly mtime: number;
  /** Of a page: the fingerprint of the view it was made from. */
  readonly made?: string | undefined;
  /** The digest of the records it was made from: where it is the same, nothing else has to be looked at. */
  readonly inputs?: string | undefined;
  /** Set when no build asks for the file any more but pages in caches still may. Milliseconds since the epoch. */
  readonly retired?: number | undefined;
}

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
  try {
    parsed = JSON.parse(await fs.readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
  return isManifest(parsed) && parsed.output === output ? parsed : undefined;
}

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== 'object' || value === null) return false;
  const { version, output, files, note } = value as Partial<Manifest>;
  if (version !== 1 || typeof output !== 'string' || typeof files !== 'object' || files === null)
    return false;
  if (note !== undefined && typeof note !== 'string') return false;
  return Object.entries(files).every(
    ([file, entry]) =>
      !path.isAbsolute(file) &&
      !file.split('/').includes('..') &&
      typeof entry?.digest === 'string' &&
      typeof entry.size === 'number' &&
      typeof entry.mtime === 'number',
  );
}
