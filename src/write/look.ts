import path from 'node:path';
import { fileDigest } from '../lib/digest.js';
import { hostFiles } from '../lib/host-files.js';
import type { FileRow, FolderStamp, Ledger } from './ledger.js';
import { isSameFolder, stampOfFolder, statFile } from './stat.js';

interface LookOptions {
  /** The real path of the output folder. */
  readonly output: string;
  readonly ledger: Ledger;
  /** The time of the file system, in milliseconds, before anything was looked at. */
  readonly clock: number;
  /** Reads every file. */
  readonly verify: boolean;
  /**
   * Takes all files to be as the last build left them, but those that are not trusted, and those that tell hosts what to do: how a changed file is
   * served follows from these.
   */
  readonly delta: boolean;
  /** Files that an unclean end leaves in doubt: they are read. */
  readonly untrusted: ReadonlySet<string>;
}

/** How the output folder differs from its ledger. */
export interface Look {
  /** Files that are gone or altered. */
  readonly missing: ReadonlySet<string>;
  /** Files that have the same bytes as before and were written at another time. */
  readonly renewed: ReadonlyMap<string, FileRow>;
  /** Folders whose files were looked at, with their state before that; undefined where there is no folder. */
  readonly folders: ReadonlyMap<string, FolderStamp | undefined>;
}

/**
 * Finds out which files are not as the last build left them. Only folders are looked at; where the state of one differs, so are the files
 * in it. A file that was altered in place is found by `verify` alone.
 */
export function lookAtOutput({ output, ledger, clock, verify, delta, untrusted }: LookOptions): Look {
  const missing = new Set<string>();
  const renewed = new Map<string, FileRow>();
  const folders = new Map<string, FolderStamp | undefined>();
  const seen = new Set<string>();
  /** What only stays for pages in caches cannot be made again. */
  const retired = ledger.head()?.retired;

  function lookAt(file: string, row: FileRow): void {
    seen.add(file);
    const target = path.join(output, file);
    const found = statFile(target);
    const isSame = found?.size === row.size;
    const mustRead = verify || untrusted.has(file) || found?.mtimeMs !== row.mtime;
    if (isSame && !mustRead) return;
    if (found === undefined || !isSame || fileDigest(target) !== row.digest) {
      if (!retired?.has(file)) missing.add(file);
    } else {
      const mtime = settled(found.mtimeMs, clock);
      if (!Object.is(mtime, row.mtime)) renewed.set(file, { ...row, mtime });
    }
  }

  if (!delta)
    for (const [folder, known] of ledger.folders()) {
      const stamp = stampOfFolder(path.join(output, folder));
      if (!verify && isSameFolder(stamp, known)) continue;
      folders.set(folder, stamp && settledFolder(stamp, clock));
      for (const [file, row] of ledger.filesIn(folder)) lookAt(file, row);
    }
  for (const file of delta ? [...untrusted, ...hostFiles] : untrusted) {
    const row = seen.has(file) ? undefined : ledger.file(file);
    if (row !== undefined) lookAt(file, row);
  }
  return { missing, renewed, folders };
}

/**
 * A time of change tells a later change apart only if the clock of the file system had gone on when the file or folder was looked at: in
 * the same tick, both have the same time. NaN otherwise.
 */
export function settled(changed: number, clock: number): number {
  return changed < clock ? changed : Number.NaN;
}

export function settledFolder(stamp: FolderStamp, clock: number): FolderStamp {
  return { ...stamp, changed: settled(stamp.changed, clock) };
}
