import { parentPort, threadId, workerData } from 'node:worker_threads';
import { planContext } from '../build/families/pages.js';
import { createTracer } from '../build/graph.js';
import { type PageSettings, pageOptionsOf } from '../build/page-settings.js';
import { makeFile } from '../plan/registry.js';
import { openRows } from '../store/rows.js';
import { createStage, type Staged, stageFile } from '../write/stage.js';
import { answerOf } from './pool.js';

/** What a thread that makes files of the search index is given. */
export interface SearchThreadData {
  readonly stetSearch: true;
  /** The database, in which nobody changes records meanwhile. */
  readonly file: string;
  readonly settings: PageSettings;
  readonly stagingDir: string;
}

/** A file of the search index, which lies in the staging folder. */
export interface StagedFile extends Staged {
  /** The name by which the file is planned: `2026-3/0.bin`. */
  readonly name: string;
  /** Relative to the output folder. */
  readonly file: string;
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
    return { name, file: planned.file, ...stageFile(stage, planned.content()) };
  };
  port.on('message', async (names: readonly string[]) => {
    const answer: SearchAnswer = await answerOf(() => names.map(stageOne));
    port.postMessage(answer);
  });
}

/** Other programs run this one in threads of theirs, too: test runners do. */
function isOurs(data: unknown): data is SearchThreadData {
  return typeof data === 'object' && data !== null && 'stetSearch' in data;
}
