import fs from 'node:fs';

/** The file system's data on a file, by which a change is noticed without reading the file. */
export interface Stamp {
  /** Bytes. */
  readonly size: number;
  /** When the content was last changed: milliseconds since the epoch, with the fraction that the file system has. */
  readonly changed: number;
  /**
   * When the file's data were last changed, including times and name (stat(2): ctime), in milliseconds. Programs that restore the
   * time of change (rsync, tar, git-restore-mtime) cannot restore this.
   */
  readonly status: number;
  /** Which file it is. */
  readonly inode: number;
}

/** The resolution of times of change on some file systems; milliseconds. */
const coarse = 2_000;

/** Undefined for a file that no longer exists; reading the file gives the reason. */
export function stampOf(file: string): Stamp | undefined {
  const found = fs.statSync(file, { throwIfNoEntry: false });
  return found && { size: found.size, changed: found.mtimeMs, status: found.ctimeMs, inode: found.ino };
}

export function isSameStamp(a: Stamp, b: Stamp): boolean {
  return a.size === b.size && a.changed === b.changed && a.status === b.status && a.inode === b.inode;
}

/**
 * Whether a stamp can be relied on: false for a file that was changed so shortly before `now` (milliseconds) that a
 * further change might give the same stamp.
 */
export function isSettled({ changed }: Stamp, now: number): boolean {
  return changed < now - coarse;
}
