import { parentPort, threadId, workerData } from 'node:worker_threads';
import type { Config } from '../config/config.js';
import type { Message } from '../lib/message.js';
import { type Clock, threadTime } from '../lib/thread-time.js';
import { createTimeLimit, tryAgain } from '../lib/time-limit.js';
import { recommendsAny } from '../model/recommend.js';
import type { ArticleDocument, Document } from '../parse/document.js';
import type { Gates } from '../parse/gates.js';
import { createParser, type Parser } from '../parse/parse.js';
import { tooLong, unparsable } from '../parse/unparsed.js';
import { readSource } from '../read/read.js';
import { createProfiler, placeWeightsFor } from '../related/text/profile.js';
import { type Reading, readingOf } from '../related/text/reading.js';
import { openMark } from './parse-marks.js';

/** What one source file gave; `document` is absent where a message says why. */
export interface Parsed {
  readonly document?: Document | undefined;
  readonly messages: readonly Message[];
  /** Of a file without a document: what can be read of when readers may see it. */
  readonly gates?: Gates | undefined;
  /** Of a story: what the related index knows of its text; absent where nothing is recommended. */
  readonly reading?: Reading | undefined;
}

/** What turns one source file into records: made once for many files. */
interface Reader extends Parser {
  read(document: ArticleDocument): Reading;
}

export function readerFor(config: Config): Reader {
  const parser = createParser({
    siteUrl: config.url,
    language: config.language,
    timeZone: config.timeZone,
    frontMatter: config.frontMatter,
    markdown: config.markdown,
    limits: config.limits,
  });
  const profiler = createProfiler(placeWeightsFor(config.related.signals));
  return {
    ...parser,
    read: (document) => readingOf(document, profiler, { language: document.language ?? config.language }),
  };
}

interface BatchParserOptions {
  /** Files at which native code may have ended the program: remark parses them, which gives the same trees. */
  readonly suspects?: ReadonlySet<string> | undefined;
  readonly clock?: Clock | undefined;
}

/** Reads and parses source files. `onStory` is told, before each, at which of them it is. */
export type BatchParser = (files: readonly string[], onStory?: (index: number) => void) => Promise<Parsed[]>;

/** Milliseconds of work after which the next story has a watch of its own: one for each story would cost a tenth more. */
const shared = 100;

/**
 * Makes what parses files, each within the time limit, which is one of the processor's time: a story is not to be blamed for a busy
 * machine. What is wrong with a file never throws.
 */
export function createBatchParser(
  config: Config,
  { suspects, clock = threadTime }: BatchParserOptions = {},
): BatchParser {
  const { seconds } = config.limits;
  const limit = Math.ceil(seconds * 1_000);
  const careful: Config = { ...config, markdown: { ...config.markdown, parser: 'remark' } };
  const readerOf = (file: string) => readerFor(suspects?.has(file) ? careful : config);
  let reader = readerFor(config);
  // Stories that share a watch begin within `shared`, so each has the whole of its time.
  const withinTime = createTimeLimit(limit + shared);
  return async (files, onStory = () => {}) => {
    const sources: Awaited<ReturnType<typeof readSource>>[] = [];
    for (const file of files) sources.push(await readSource(config.contentDir, file, config.limits));
    const parsed: Parsed[] = [];
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
          const file = files[at] as string;
          const its = suspects?.has(file) ? readerOf(file) : reader;
          parsed.push(parseSource(sources[at] as (typeof sources)[number], its, config));
        } while (parsed.length < sources.length && performance.now() < began + shared);
      });
      if (isDone) continue;
      // What it keeps from one story to the next may be half changed.
      reader = readerFor(config);
      if (at < parsed.length) continue;
      const after = clock();
      // Stories before it that shared the watch took no more of the processor's time than of that on the wall.
      const used = before === undefined || after === undefined ? undefined : after - before - (story - began);
      const source = sources[at] as (typeof sources)[number];
      let its: Parsed | undefined;
      const parseAlone = () => {
        its = parseSource(source, readerOf(files[at] as string), config);
      };
      const isParsed = tryAgain(parseAlone, limit, { used, clock });
      if (isParsed && its !== undefined) {
        parsed.push(its);
        continue;
      }
      parsed.push({ messages: [tooLong(files[at] as string, seconds)] });
    }
    return parsed;
  };
}

function parseSource(
  { source, messages }: Awaited<ReturnType<typeof readSource>>,
  reader: Reader,
  config: Config,
): Parsed {
  if (source === undefined) return { messages };
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
  } catch (error) {
    return { messages: [unparsable(source.path, error instanceof Error ? error.message : String(error))] };
  }
}

/** What a thread that parses is given. */
export interface WorkerData {
  readonly stetWorker: true;
  readonly config: Config;
  /** Where it writes at which file of its batch it is. */
  readonly at: Int32Array<SharedArrayBuffer>;
  readonly suspects?: ReadonlySet<string> | undefined;
  /** The folder of marks (see parse-marks.ts). */
  readonly marks?: string | undefined;
}

/** As a thread: takes batches of paths until its port is closed, and answers each with what they gave, in their order. */
if (parentPort !== null && isOurs(workerData)) {
  const port = parentPort;
  const { config, at, suspects, marks } = workerData;
  const parseBatch = createBatchParser(config, { suspects });
  const mark = marks === undefined ? undefined : openMark(marks, String(threadId));
  port.on('message', async (batch: readonly string[]) => {
    const onStory = (index: number) => {
      Atomics.store(at, 0, index);
      mark?.set(batch[index] as string);
    };
    port.postMessage(await parseBatch(batch, onStory));
  });
}

/** Other programs run this one in threads of theirs, too: test runners do. */
function isOurs(data: unknown): data is WorkerData {
  return typeof data === 'object' && data !== null && 'stetWorker' in data;
}
