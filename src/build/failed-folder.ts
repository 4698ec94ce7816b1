import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Config } from '../config/config.js';

/**
 * The folder, in words, in which the system refused something: the disk that is full may be that of the store, of the output folder or of
 * temporary files. An error that names no file is taken for one of the output folder, to which most is written.
 */
export function failedFolder({ path: file }: NodeJS.ErrnoException, config: Config): string {
  if (file === undefined) return config.outputDir;
  if (isIn(file, config.storeDir)) return `the store ${config.storeDir}`;
  // New files wait beside the output folder.
  const beside = path.dirname(config.outputDir);
  if (isIn(file, config.outputDir) || path.dirname(path.dirname(file)) === real(beside))
    return config.outputDir;
  if (isIn(file, os.tmpdir())) return `the folder for temporary files ${os.tmpdir()}`;
  return config.outputDir;
}

function isIn(file: string, folder: string): boolean {
  return [folder, real(folder)].some((each) => file === each || file.startsWith(each + path.sep));
}

function real(folder: string): string {
  try {
    return fs.realpathSync(folder);
  } catch {
    return folder;
  }
}
