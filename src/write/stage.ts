import fs from 'node:fs';
import path from 'node:path';
import { digest } from '../lib/digest.js';
import { withPath } from '../lib/system-error.js';

/** Puts bytes into a file of a staging folder, and returns the absolute path of that file. */
type Stage = (bytes: Uint8Array) => string;

/** A file of a staging folder. */
export interface Staged {
  /** Absolute. */
  readonly path: string;
  readonly digest: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * For each thread of a build that makes files. `thread` is Node's `threadId`: no two threads of a process have the same, so that the
 * names of staged files differ.
 */
export function createStage(stagingDir: string, thread: number): Stage {
  const next = stagedNames(stagingDir, String(thread));
  return (bytes) => {
    const file = next();
    withPath(file, () => fs.writeFileSync(file, bytes));
    return file;
  };
}

/** Stages a page or file, and tells what a writer has to know of it (see `addStaged`). */
export function stageFile(stage: Stage, content: string | Uint8Array): Staged {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { path: stage(bytes), digest: digest(bytes), size: bytes.byteLength };
}

/** Names for staged files; those of different series differ. */
export function stagedNames(stagingDir: string, series: string): () => string {
  let count = 0;
  return () => path.join(stagingDir, `${series}-${count++}`);
}
