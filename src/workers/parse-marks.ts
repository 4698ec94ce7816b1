import fs from 'node:fs';
import path from 'node:path';
import { isSystemError } from '../lib/system-error.js';

/**
 * Marks say which source file each thread parses. Native code that crashes ends the whole program, and only a file can then say at which story
 * that happened. The folder of marks is removed when parsing has ended in any other way.
 */
export interface Mark {
  /** Replaces the source file that the mark names. */
  set(sourceFile: string): void;
  close(): void;
}

const none: Mark = { set: () => {}, close: () => {} };
/** Ends the name of a source file: a longer name may stand behind a shorter one that was written over it. */
const end = '\0';

/** Opens the mark of one thread. Where the file system refuses it, nothing is marked, and parsing goes on. */
export function openMark(folder: string, name: string): Mark {
  try {
    fs.mkdirSync(folder, { recursive: true });
    const handle = fs.openSync(path.join(folder, name), 'w');
    return {
      set(sourceFile) {
        try {
          fs.writeSync(handle, sourceFile + end, 0);
        } catch (error) {
          if (!isSystemError(error)) throw error;
        }
      },
      close: () => fs.closeSync(handle),
    };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return none;
  }
}

/** The source files that threads of an earlier build were parsing when the program ended. */
export function readMarks(folder: string): ReadonlySet<string> {
  try {
    const texts = fs.readdirSync(folder).map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));
    return new Set(
      texts.filter((text) => text.includes(end)).map((text) => text.slice(0, text.indexOf(end))),
    );
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return new Set();
  }
}

export function removeMarks(folder: string): void {
  try {
    fs.rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}
