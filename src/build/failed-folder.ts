import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Config } from '../config/config.js';

/**
 * Names the folder in which the system refused to write: the store, the output folder or the folder for temporary files. If the error
 * names no file, that is most likely the output folder, since most files are written there.
 */
export function failedFolder({ path: file }: NodeJS.ErrnoException, config: Config): string {
  if (file === undefined) return config.outputDir;
  if (isIn(file, config.storeDir)) return `the store ${config.storeDir}`;
  // The staging folder lies beside the output folder.
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
