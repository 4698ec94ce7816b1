import fs from 'node:fs';
import path from 'node:path';
import { digest } from '../lib/digest.js';
import { hostFiles } from '../lib/host-files.js';
import type { Ledger } from '../write/ledger.js';

export interface ManifestFile {
  /** SHA-256 (see lib/digest.ts). */
  readonly digest: string;
  /** Bytes. */
  readonly size: number;
}

/** What an output folder holds, as the last build left it. */
export interface Manifest {
  /** Another one whenever anything differs. */
  readonly generation: string;
  file(path: string): ManifestFile | undefined;
  /** A file that tells hosts what to do. */
  hostFile(path: string): ManifestFile | undefined;
  /** Whether no build makes a file any more, which only stays for pages in caches. */
  isRetired(path: string): boolean;
  files(): Iterable<readonly [path: string, file: ManifestFile]>;
  /** Files that differ from those of an earlier generation, with the digests that they had then, null for none; undefined where that is not known. */
  changedSince(generation: string): ReadonlyMap<string, string | null> | undefined;
}

/** Files that no reader gets, and what lies where the state of a target does. */
const isOther = (path: string) => hostFiles.has(path) || path.startsWith('.stet/');

/** Undefined where no build has filled the folder. */
export function manifestOf(ledger: Ledger): Manifest | undefined {
  const head = ledger.head();
  if (head === undefined) return undefined;
  return {
    generation: head.generation,
    file: (path) => (isOther(path) ? undefined : ledger.file(path)),
    isRetired: (path) => head.retired.has(path),
    hostFile: (path) => (hostFiles.has(path) ? ledger.file(path) : undefined),
    *files() {
      for (const each of ledger.files()) if (!isOther(each[0])) yield each;
    },
    changedSince(generation) {
      const changed = new Map<string, string | null>();
      let at = head.generation;
      if (at === generation) return changed;
      for (const each of ledger.generations()) {
        if (each.generation !== at || each.files === undefined || each.before === undefined) return undefined;
        // Earlier builds come later, so what they found counts.
        for (const [path, digest] of each.files) if (!isOther(path)) changed.set(path, digest);
        if (each.before === generation) return changed;
        at = each.before;
      }
      return undefined;
    },
  };
}

/** A file of the output folder is not what the last build has left. */
export class OutputChanged extends Error {
  constructor(readonly path: string) {
    super(path);
  }
}

/** The bytes of a file of the output folder. Rejects with `OutputChanged` where they are not those that the build wrote. */
export async function readBuilt(folder: string, name: string, wanted: string): Promise<Buffer> {
  const bytes = await fs.promises.readFile(path.join(folder, ...name.split('/'))).catch(() => undefined);
  if (bytes === undefined || digest(bytes) !== wanted) throw new OutputChanged(name);
  return bytes;
}

/**
 * The text of a file that tells hosts what to do; empty where the build has made none. Throws `OutputChanged` where the output folder has another file or
 * none: files would be served in another way than they should be.
 */
export function hostFileText(folder: string, name: string, built: ManifestFile | undefined): string {
  if (built === undefined) return '';
  const file = path.join(folder, name);
  const bytes = fs.existsSync(file) ? fs.readFileSync(file) : undefined;
  if (bytes === undefined || digest(bytes) !== built.digest) throw new OutputChanged(name);
  return bytes.toString();
}
