import fs from 'node:fs';
import path from 'node:path';
import type { Config } from '../config/config.js';
import { writeFileAtomic } from '../lib/atomic.js';
import { isInside, realPath } from '../lib/real-path.js';
import { isSystemError, systemReason } from '../lib/system-error.js';
import type { Terminal } from './terminal.js';

/**
 * The file of the report: `named` on the command line, relative to `cwd`, or a file in the folder of the store. `problem` says why
 * the report may not be written there. The report names embargoed stories, so it must not lie in a folder that is published, and
 * it must not replace a file that is no report.
 */
export function reportFile(
  config: Config,
  named: string | undefined,
  cwd: string,
):
  | { readonly file: string; readonly problem?: undefined }
  | { readonly file?: undefined; readonly problem: string } {
  const file = named === undefined ? path.join(config.storeDir, 'report.json') : path.resolve(cwd, named);
  const problem = problemOf(file, config);
  if (problem === undefined) return { file };
  const fix = 'Name another file, such as --report .stet/report.json, which is the default.';
  return { problem: `--report ${named ?? file}: ${problem}. ${fix}\n` };
}

function problemOf(file: string, config: Config): string | undefined {
  const real = realPath(file);
  const root = realPath(config.root);
  const isIn = (dir: string) => isInside(realPath(dir), real);
  const isKept = isIn(config.storeDir) && !isIn(config.outputDir);
  if (isIn(config.outputDir))
    return 'it would be published, for it lies in the folder that the site is written to';
  const isPublished = [config.staticDir, config.contentDir, config.templatesDir].some(
    // If a folder contains the whole newsroom, a report may lie in it.
    (dir) => isIn(dir) && !isInside(realPath(dir), root),
  );
  if (isPublished && !isKept)
    return 'that folder is for what the newsroom publishes, and no report belongs there';
  let found: fs.Stats;
  try {
    found = fs.statSync(real);
  } catch {
    // There is no file to lose. If the folder cannot be read either, `writeReport` says so.
    return undefined;
  }
  if (!found.isFile()) return 'that is no file';
  if (found.size > 0 && !isReport(real)) return 'that file is no report of stet, and would be lost';
  return undefined;
}

/** Whether a file begins like the texts of `reportText`. */
function isReport(file: string): boolean {
  const beginning = Buffer.alloc(64);
  try {
    const descriptor = fs.openSync(file, 'r');
    fs.readSync(descriptor, beginning, 0, beginning.length, 0);
    fs.closeSync(descriptor);
  } catch {
    return false;
  }
  return /^\{\s*"stet":\s*"/.test(beginning.toString('utf8'));
}

/** Writes the report. Returns what to print if the system refused, for example because the disk is full. */
export function writeReport(file: string, text: string): string | undefined {
  try {
    writeFileAtomic(file, text);
    return undefined;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return `The report ${file} could not be written: ${systemReason(error)}.\n`;
  }
}

/** The path of a file relative to the working folder if the file lies under that folder, else the absolute path. */
export function shownPath(file: string, { cwd }: Pick<Terminal, 'cwd'>): string {
  const relative = path.relative(cwd, file);
  return relative.startsWith('..') || path.isAbsolute(relative) ? file : relative;
}
