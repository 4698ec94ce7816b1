import { parentPort, workerData } from 'node:worker_threads';
import type { Config } from './config.js';
import type { Message } from './lib/message.js';
import { createProfiler, placeWeightsFor } from './model/related/profile.js';
import { type Reading, readingOf, recommendsAny } from './model/related/recommend.js';
import type { ArticleDocument, Document } from './parse/document.js';
import { createParser, type Parser } from './parse/parse.js';
import { readSource } from './read/read.js';

/** What one source file gave; `document` is absent where a message says why. */
export interface Parsed {
  readonly document?: Document | undefined;
  readonly messages: readonly Message[];
  /** Of a story: what the related index knows of its text; absent where nothing is recommended. */
  readonly reading?: Reading | undefined;
}

/** What turns one source file into records: made once for many files. */
export interface Reader extends Parser {
  read(document: ArticleDocument): Reading;
}

export function readerFor(config: Config): Reader {
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

/** Reads and parses one source file. */
export async function parseFile(file: string, reader: Reader, config: Config): Promise<Parsed> {
  const { source, messages } = await readSource(config.contentDir, file, config.limits);
  if (source === undefined) return { messages };
  const { document, messages: its } = reader.parse(source);
  return {
    document,
    messages: messages.length === 0 ? its : [...messages, ...its],
    ...(document?.kind === 'article' &&
      !document.draft &&
      recommendsAny(config.related) && { reading: reader.read(document) }),
  };
}

/** As a thread: takes batches of paths until its port is closed, and answers each with what they gave, in their order. */
if (parentPort !== null && isOurs(workerData)) {
  const port = parentPort;
  const { config } = workerData;
  const reader = readerFor(config);
  port.on('message', async (batch: readonly string[]) => {
    const parsed: Parsed[] = [];
    for (const file of batch) parsed.push(await parseFile(file, reader, config));
    port.postMessage(parsed);
  });
}

/** Other programs run this one in threads of theirs, too: test runners do. */
function isOurs(data: unknown): data is { readonly config: Config } {
  return typeof data === 'object' && data !== null && 'stetWorker' in data;
}
