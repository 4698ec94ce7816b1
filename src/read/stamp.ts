import fs from 'node:fs';

/** How a file lies in its folder, by which a change is told without reading it. */
export interface Stamp {
  /** Bytes. */
  readonly size: number;
  /** When it was last changed: milliseconds since the epoch, with what the file system tells of a fraction. */
  readonly changed: number;
}

/** Times of change are as coarse as this on some file systems; milliseconds. */
const coarse = 2_000;

/** Undefined for what is no file any more; reading it says why. */
export function stampOf(file: string): Stamp | undefined {
  const found = fs.statSync(file, { throwIfNoEntry: false });
  return found && { size: found.size, changed: found.mtimeMs };
}

export function isSameStamp(a: Stamp, b: Stamp): boolean {
  return a.size === b.size && a.changed === b.changed;
}

/** False of a file that was changed so shortly before `now` (milliseconds) that another change may leave it the same stamp. */
export function isSettled({ changed }: Stamp, now: number): boolean {
  return changed < now - coarse;
}
