import { parentPort, threadId, workerData } from 'node:worker_threads';
import type { Made } from '../build/graph.js';
import type { MadePage } from '../build/page-maker.js';
import { openPageMaker, type PageSettings } from '../build/page-settings.js';
import { openRows } from '../store/rows.js';
import { createStage, type Staged, stageFile } from '../write/stage.js';
import { answerOf } from './pool.js';

/** What a thread that makes pages is given. */
export interface PageThreadData {
  readonly stetPages: true;
  /** The database, to which nobody writes meanwhile. */
  readonly file: string;
  /** The name of the family of the pages. */
  readonly family: string;
  readonly settings: PageSettings;
  /** Where pages are written to; undefined for a check, which writes none. */
  readonly stagingDir: string | undefined;
  readonly missing: ReadonlySet<string>;
  /** Whether all files have to be made again. */
  readonly isElsewhere: boolean;
}

/** A page as it is told to the coordinator: its HTML lies in the staging folder already. */
export interface StagedPage extends Omit<MadePage<Staged | undefined>, 'failed' | 'made'> {
  readonly made: Made<never>;
  readonly isFailed: boolean;
}

export type PageAnswer = readonly StagedPage[] | { readonly error: Error };

/** As a thread: takes batches of names until it is ended, and answers each with what came of the pages. */
if (parentPort !== null && isOurs(workerData)) {
  const port = parentPort;
  const { file, family, settings, stagingDir, missing, isElsewhere } = workerData;
  const rows = openRows(file, { readOnly: true });
  const stage = stagingDir === undefined ? undefined : createStage(stagingDir, threadId);
  const make = openPageMaker({
    family,
    rows,
    settings,
    missing,
    isElsewhere,
    keep(_, html): Staged | undefined {
      return stage && stageFile(stage, html);
    },
  });
  const told = ({ failed, ...page }: MadePage<Staged | undefined>): StagedPage => ({
    ...page,
    made: page.made as unknown as Made<never>,
    isFailed: failed !== undefined,
  });
  /** Rendering waits for this and that, and a batch that came later must not overtake one that waits. */
  let turn = Promise.resolve();
  port.on('message', (names: readonly string[]) => {
    turn = turn.then(async () => {
      const answer: PageAnswer = await answerOf(async () => (await make(names)).map(told));
      port.postMessage(answer);
    });
  });
}

/** Other programs run this one in threads of theirs, too: test runners do. */
function isOurs(data: unknown): data is PageThreadData {
  return typeof data === 'object' && data !== null && 'stetPages' in data;
}
