import fs from 'node:fs';

/** How a file lies in its folder, by which a change is told without reading it. */
export interface Stamp {
  /** Bytes. */
  readonly size: number;
  /** When it was last changed: milliseconds since the epoch, with what the file system tells of a fraction. */
  readonly changed: number;
  /**
   * When anything of it was last changed, its times and its name among that, and which file it is (stat(2): ctime, inode). Programs that
   * put back the time of change (rsync, tar, git-restore-mtime) cannot put back these.
   */
  readonly status: string;
}

/** Times of change are as coarse as this on some file systems; milliseconds. */
const coarse = 2_000;

/** Undefined for what is no file any more; reading it says why. */
export function stampOf(file: string): Stamp | undefined {
  const found = fs.statSync(file, { throwIfNoEntry: false });
  return found && { size: found.size, changed: found.mtimeMs, status: `${found.ctimeMs} ${found.ino}` };
}

export function isSameStamp(a: Stamp, b: Stamp): boolean {
  return a.size === b.size && a.changed === b.changed && a.status === b.status;
}

/** False of a file that was changed so shortly before `now` (milliseconds) that another change may leave it the same stamp. */
export function isSettled({ changed }: Stamp, now: number): boolean {
  return changed < now - coarse;
}
