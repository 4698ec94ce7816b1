import { parentPort, threadId, workerData } from 'node:worker_threads';
import { planContext } from '../build/families/pages.js';
import { createTracer } from '../build/graph.js';
import { type PageSettings, pageOptionsOf } from '../build/page-settings.js';
import { digest } from '../lib/digest.js';
import { isSystemError } from '../lib/system-error.js';
import { makeFile } from '../plan/registry.js';
import { openRows } from '../store/rows.js';
import { createStage } from '../write/stage.js';

/** What a thread that makes files of the search index is given. */
export interface SearchThreadData {
  readonly stetSearch: true;
  /** The database, in which nobody changes records meanwhile. */
  readonly file: string;
  readonly settings: PageSettings;
  readonly stagingDir: string;
}

/** A file of the search index, which lies in the staging folder. */
export interface StagedFile {
  /** The name by which the file is planned: `2026-3/0.bin`. */
  readonly name: string;
  /** Relative to the output folder. */
  readonly file: string;
  readonly path: string;
  readonly digest: string;
  readonly size: number;
}

export type SearchAnswer = readonly StagedFile[] | { readonly error: Error };

/** As a thread: takes the names of files of one part after the other, and answers with the files. One part is in memory at a time. */
if (parentPort !== null && isOurs(workerData)) {
  const port = parentPort;
  const { file, settings, stagingDir } = workerData;
  const rows = openRows(file, { readOnly: true });
  const { read } = createTracer(rows);
  const context = planContext(read, pageOptionsOf(settings, rows));
  const stage = createStage(stagingDir, threadId);
  const stageOne = (name: string): StagedFile => {
    const planned = makeFile('searchIndex', name, context);
    if (planned === undefined) throw new Error(`the search index has no file ${name}`);
    const content = planned.content();
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    return { name, file: planned.file, path: stage(bytes), digest: digest(bytes), size: bytes.byteLength };
  };
  port.on('message', (names: readonly string[]) => {
    let answer: SearchAnswer;
    try {
      answer = names.map(stageOne);
    } catch (error) {
      // A full disk is for the coordinator to tell of; anything else ends the thread, and shows when the files are made again.
      if (!isSystemError(error)) throw error;
      answer = { error };
    }
    port.postMessage(answer);
  });
}

/** Other programs run this one in threads of theirs, too: test runners do. */
function isOurs(data: unknown): data is SearchThreadData {
  return typeof data === 'object' && data !== null && 'stetSearch' in data;
}
