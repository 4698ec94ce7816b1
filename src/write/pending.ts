import fs from 'node:fs';
import path from 'node:path';
import { writeFileAtomic } from '../lib/atomic.js';
import { digest } from '../lib/digest.js';
import { leadsOut } from './ledger.js';

/**
 * Says which files a build is about to put into the output folder or to delete there. It is written before the first of them is touched,
 * and stands until the ledger of that build is durable. A build that finds it follows an unclean end: any of these files may be old, new
 * or gone, and all of them are stet's own.
 */
interface Pending {
  /** The generation that the ledger gets when the build ends well. */
  readonly generation: string;
  /** The generation that the ledger had before; null when there was no ledger. */
  readonly after: string | null;
  readonly files: readonly string[];
}

/** Raised when the note changes its form. */
const version = 1;

/** `id` is that of the ledger (see ledger.ts). */
export function pendingFile(storeDir: string, id: string): string {
  return path.join(storeDir, 'pending', `${id}.json`);
}

export function writePending(file: string, pending: Pending): void {
  const text = JSON.stringify({ version, ...pending });
  writeFileAtomic(file, `${digest(text)} ${text}\n`);
}

/** Undefined where there is none, or where it is damaged. */
export function readPending(file: string): Pending | undefined {
  let read: unknown;
  try {
    const line = fs.readFileSync(file, 'utf8').trimEnd();
    const text = line.slice(line.indexOf(' ') + 1);
    if (line !== `${digest(text)} ${text}`) return undefined;
    read = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof read !== 'object' || read === null) return undefined;
  const { version: found, generation, after, files } = read as Record<string, unknown>;
  if (found !== version || typeof generation !== 'string' || !Array.isArray(files)) return undefined;
  if (after !== null && typeof after !== 'string') return undefined;
  if (!files.every((each) => typeof each === 'string' && !leadsOut(each))) return undefined;
  return { generation, after, files };
}

export function removePending(file: string): void {
  fs.rmSync(file, { force: true });
}
