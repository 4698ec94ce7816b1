import { parentPort, workerData } from 'node:worker_threads';
import { threadTime } from '../lib/thread-time.js';
import { createTimeLimit, tryAgain } from '../lib/time-limit.js';
import { recommendsAny } from '../model/recommend.js';
import { createParser } from '../parse/parse.js';
import { tooLong, unparsable } from '../parse/unparsed.js';
import { readSource } from '../read/read.js';
import { createProfiler, placeWeightsFor } from '../related/text/profile.js';
import { readingOf } from '../related/text/reading.js';
export function readerFor(config) {
    const parser = createParser({
        siteUrl: config.url,
        language: config.language,
        timeZone: config.timeZone,
        frontMatter: config.frontMatter,
        limits: config.limits,
    });
    const profiler = createProfiler(placeWeightsFor(config.related.signals));
    return {
        ...parser,
        read: (document) => readingOf(document, profiler, { language: document.language ?? config.language }),
    };
}
/** Milliseconds of work after which the next story has a watch of its own: one for each story would cost a tenth more. */
const shared = 100;
/**
 * Makes what parses files, each within the time limit, which is one of the processor's time: a story is not to be blamed for a busy
 * machine. What is wrong with a file never throws.
 */
export function createBatchParser(config, clock = threadTime) {
    const { seconds } = config.limits;
    const limit = Math.ceil(seconds * 1_000);
    let reader = readerFor(config);
    // Stories that share a watch begin within `shared`, so each has the whole of its time.
    const withinTime = createTimeLimit(limit + shared);
    return async (files, onStory = () => { }) => {
        const sources = [];
        for (const file of files)
            sources.push(await readSource(config.contentDir, file, config.limits));
        const parsed = [];
        while (parsed.length < sources.length) {
            let at = -1;
            const began = performance.now();
            let story = began;
            const before = clock();
            const isDone = withinTime(() => {
                do {
                    at = parsed.length;
                    story = performance.now();
                    onStory(at);
                    parsed.push(parseSource(sources[at], reader, config));
                } while (parsed.length < sources.length && performance.now() < began + shared);
            });
            if (isDone)
                continue;
            // What it keeps from one story to the next may be half changed.
            reader = readerFor(config);
            if (at < parsed.length)
                continue;
            const after = clock();
            // Stories before it that shared the watch took no more of the processor's time than of that on the wall.
            const used = before === undefined || after === undefined ? undefined : after - before - (story - began);
            const source = sources[at];
            let its;
            const parseAlone = () => {
                reader = readerFor(config);
                its = parseSource(source, reader, config);
            };
            const isParsed = tryAgain(parseAlone, limit, { used, clock });
            if (!isParsed)
                reader = readerFor(config);
            if (isParsed && its !== undefined) {
                parsed.push(its);
                continue;
            }
            parsed.push({ messages: [tooLong(files[at], seconds)] });
        }
        return parsed;
    };
}
function parseSource({ source, messages }, reader, config) {
    if (source === undefined)
        return { messages };
    try {
        const { document, gates, messages: its } = reader.parse(source);
        return {
            document,
            ...(gates && { gates }),
            messages: messages.length === 0 ? its : [...messages, ...its],
            ...(document?.kind === 'article' &&
                !document.draft &&
                recommendsAny(config.related) && { reading: reader.read(document) }),
        };
    }
    catch (error) {
        return { messages: [unparsable(source.path, error instanceof Error ? error.message : String(error))] };
    }
}
/** As a thread: takes batches of paths until its port is closed, and answers each with what they gave, in their order. */
if (parentPort !== null && isOurs(workerData)) {
    const port = parentPort;
    const { config, at } = workerData;
    const parseBatch = createBatchParser(config);
    port.on('message', async (batch) => {
        port.postMessage(await parseBatch(batch, (index) => Atomics.store(at, 0, index)));
    });
}
/** Other programs run this one in threads of theirs, too: test runners do. */
function isOurs(data) {
    return typeof data === 'object' && data !== null && 'stetWorker' in data;
}
//# sourceMappingURL=parse-thread.js.map