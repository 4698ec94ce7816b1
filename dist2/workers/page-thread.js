import { parentPort, threadId, workerData } from 'node:worker_threads';
import { planContext } from '../build/families/pages.js';
import { createTracer } from '../build/graph.js';
import { createPageMaker } from '../build/page-maker.js';
import { pageOptionsOf } from '../build/page-settings.js';
import { digest } from '../lib/digest.js';
import { isSystemError } from '../lib/system-error.js';
import { openRows } from '../store/rows.js';
import { createStage } from '../write/stage.js';
/** As a thread: takes batches of names until it is ended, and answers each with what came of the pages. */
if (parentPort !== null && isOurs(workerData)) {
    const port = parentPort;
    const { file, family, settings, stagingDir, missing, isElsewhere } = workerData;
    const rows = openRows(file, { readOnly: true });
    const tracer = createTracer(rows);
    const options = pageOptionsOf(settings, rows);
    let context;
    const make = createPageMaker({
        family,
        rows,
        tracer,
        context: () => {
            context ??= planContext(tracer.read, options);
            return context;
        },
        templates: () => options.frame().templates,
        isMissing: (path) => isElsewhere || missing.has(path),
    });
    const stage = stagingDir === undefined ? undefined : createStage(stagingDir, threadId);
    const stageOne = ({ html, failed, ...page }) => {
        const told = { ...page, made: page.made, isFailed: failed !== undefined };
        if (html === undefined || stage === undefined)
            return told;
        const bytes = typeof html === 'string' ? Buffer.from(html) : html;
        return { ...told, staged: { path: stage(bytes), digest: digest(bytes), size: bytes.byteLength } };
    };
    /** Rendering waits for this and that, and a batch that came later must not overtake one that waits. */
    let turn = Promise.resolve();
    port.on('message', (names) => {
        turn = turn.then(async () => {
            let answer;
            try {
                answer = (await make(names)).map(stageOne);
            }
            catch (error) {
                // A full disk is for the coordinator to tell of; anything else ends the thread, and shows when the pages are made again.
                if (!isSystemError(error))
                    throw error;
                answer = { error };
            }
            port.postMessage(answer);
        });
    });
}
/** Other programs run this one in threads of theirs, too: test runners do. */
function isOurs(data) {
    return typeof data === 'object' && data !== null && 'stetPages' in data;
}
//# sourceMappingURL=page-thread.js.map