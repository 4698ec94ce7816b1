import fs from 'node:fs';
import type { FolderStamp } from './ledger.js';

/** What has a name in a folder, a link itself and not what it leads to; undefined where there is nothing. */
export function statEntry(file: string): fs.Stats | undefined {
  return stat(() => fs.lstatSync(file, { throwIfNoEntry: false }));
}

/** The same for files alone: undefined for what is no file. */
export function statFile(file: string): fs.Stats | undefined {
  const found = statEntry(file);
  return found?.isFile() ? found : undefined;
}

/** The state of a folder, or of the folder that a link leads to; undefined for what is no folder. */
export function stampOfFolder(dir: string): FolderStamp | undefined {
  const found = stat(() => fs.statSync(dir, { throwIfNoEntry: false }));
  return found?.isDirectory() ? { changed: found.ctimeMs, inode: found.ino } : undefined;
}

/** A stamp that is unknown is the same as no other. */
export function isSameFolder(one: FolderStamp | undefined, other: FolderStamp | undefined): boolean {
  return one !== undefined && one.changed === other?.changed && one.inode === other.inode;
}

function stat(look: () => fs.Stats | undefined): fs.Stats | undefined {
  try {
    return look();
  } catch (error) {
    // A file lies where the path needs a folder, or links lead in a circle.
    if (error instanceof Error && 'code' in error && (error.code === 'ENOTDIR' || error.code === 'ELOOP'))
      return undefined;
    throw error;
  }
}
