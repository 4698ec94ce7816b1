import fs from 'node:fs';
import path from 'node:path';
import { isSystemError } from '../lib/system-error.js';
import type { Instant } from '../lib/time.js';
import type { Asked } from '../web/ask.js';
import { markStore } from './ours.js';

const name = 'web-answers.json';
/** Answers older than this are asked for again. Milliseconds. */
const fresh = 7 * 24 * 60 * 60 * 1_000;

/** What the web said of addresses, and when. */
export type WebAnswers = Map<string, { readonly at: Instant; readonly asked: Asked }>;

/** Reads the answers of the last week that lie in a store. A file that is missing or damaged has none. */
export function readWebAnswers(storeDir: string, now: Instant): WebAnswers {
  try {
    const found: unknown = JSON.parse(fs.readFileSync(path.join(storeDir, name), 'utf8'));
    if (!Array.isArray(found)) return new Map();
    return new Map(
      (found as [string, { at: Instant; asked: Asked }][]).filter(
        ([, { at }]) => at <= now && now - at < fresh,
      ),
    );
  } catch {
    return new Map();
  }
}

/** Puts answers into a store, which is made if there is none. A store that cannot be written to keeps none. */
export function writeWebAnswers(storeDir: string, answers: WebAnswers): void {
  const file = path.join(storeDir, name);
  const temporary = `${file}.new`;
  try {
    if (!fs.existsSync(storeDir)) {
      fs.mkdirSync(storeDir, { recursive: true });
      markStore(storeDir);
    }
    fs.writeFileSync(temporary, JSON.stringify([...answers], null, 1));
    fs.renameSync(temporary, file);
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}

/** Removes the answers from a store; returns how many bytes that was. */
export function removeWebAnswers(storeDir: string): number {
  const file = path.join(storeDir, name);
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  fs.rmSync(file, { force: true });
  return size;
}
