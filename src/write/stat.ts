import fs from 'node:fs';

/** How a file lies in its folder, itself and not what it leads to; undefined for what is no file. */
export function statFile(file: string): fs.Stats | undefined {
  try {
    const found = fs.lstatSync(file, { throwIfNoEntry: false });
    return found?.isFile() ? found : undefined;
  } catch (error) {
    // ENOTDIR: what is now to be a folder still is a file.
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}
