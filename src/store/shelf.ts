import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { digest } from '../lib/digest.js';
import { isSystemError } from '../lib/system-error.js';

/**
 * Keeps files that are dear to make, in batches that are there whole or not at all. Where nothing can be kept, nothing is
 * found: what is wrong with the folder, the writer of the site reports.
 */
export interface Shelf {
  /** Undefined for what is not there, or not as it was put. */
  get(batch: string, name: string): Uint8Array | undefined;
  put(batch: string, files: ReadonlyMap<string, Uint8Array>): void;
  /** The names of all batches. */
  batches(): Set<string>;
  /** Forgets all other batches. */
  keepOnly(batches: ReadonlySet<string>): void;
}

/** Each file has the digest of the rest before it. */
const sealSize = 43;
/** A batch that was never finished is not touched for so long: another build may be at it. Milliseconds. */
const unfinished = 3_600_000;
const temporary = '.tmp';
/** Names of batches, finished or not; what is called otherwise is none of the shelf's. */
const ours = /^(?:[\da-f]{16}|index)(?:\.[\da-f-]{36}\.tmp)?$/;

export function openShelf(dir: string): Shelf {
  return {
    get(batch, name) {
      const sealed = quietly(() => fs.readFileSync(path.join(dir, batch, name)));
      const bytes = sealed?.subarray(sealSize);
      if (sealed === undefined || bytes === undefined) return undefined;
      return sealed.toString('latin1', 0, sealSize) === digest(bytes) ? bytes : undefined;
    },
    put(batch, files) {
      const folder = path.join(dir, batch);
      const making = path.join(dir, `${batch}.${randomUUID()}${temporary}`);
      quietly(() => {
        fs.mkdirSync(making, { recursive: true });
        for (const [name, bytes] of files)
          fs.writeFileSync(path.join(making, name), Buffer.concat([Buffer.from(digest(bytes)), bytes]));
        fs.rmSync(folder, { recursive: true, force: true });
        fs.renameSync(making, folder);
      });
      quietly(() => fs.rmSync(making, { recursive: true, force: true }));
    },
    batches() {
      const names = quietly(() => fs.readdirSync(dir)) ?? [];
      return new Set(names.filter((name) => ours.test(name) && !name.endsWith(temporary)));
    },
    keepOnly(batches) {
      for (const name of quietly(() => fs.readdirSync(dir)) ?? []) {
        if (batches.has(name) || !ours.test(name)) continue;
        const lies = path.join(dir, name);
        quietly(() => {
          if (name.endsWith(temporary) && Date.now() - fs.statSync(lies).mtimeMs < unfinished) return;
          fs.rmSync(lies, { recursive: true, force: true });
        });
      }
    },
  };
}

/** Removes all that a shelf holds; returns how many bytes that was. */
export function removeShelf(dir: string): number {
  const entries = quietly(() => fs.readdirSync(dir, { recursive: true, withFileTypes: true })) ?? [];
  let bytes = 0;
  for (const entry of entries)
    if (entry.isFile())
      bytes += quietly(() => fs.statSync(path.join(entry.parentPath, entry.name)).size) ?? 0;
  for (const name of quietly(() => fs.readdirSync(dir)) ?? [])
    if (ours.test(name)) quietly(() => fs.rmSync(path.join(dir, name), { recursive: true, force: true }));
  quietly(() => fs.rmdirSync(dir));
  return bytes;
}

function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return undefined;
  }
}
