import { parentPort, workerData } from 'node:worker_threads';
import type { Config } from './config.js';
import type { Message } from './lib/message.js';
import type { Document } from './parse/document.js';
import { createParser, type Parser } from './parse/parse.js';
import { readSource } from './read/read.js';

/** What one source file gave; `document` is absent where a message says why. */
export interface Parsed {
  readonly document?: Document | undefined;
  readonly messages: readonly Message[];
}

export function parserFor(config: Config): Parser {
  return createParser({
    siteUrl: config.url,
    language: config.language,
    timeZone: config.timeZone,
    frontMatter: config.frontMatter,
    limits: config.limits,
  });
}

/** Reads and parses one source file. */
export async function parseFile(file: string, parser: Parser, config: Config): Promise<Parsed> {
  const { source, messages } = await readSource(config.contentDir, file, config.limits);
  if (source === undefined) return { messages };
  const parsed = parser.parse(source);
  return messages.length === 0 ? parsed : { ...parsed, messages: [...messages, ...parsed.messages] };
}

/** As a thread: takes batches of paths until its port is closed, and answers each with what they gave, in their order. */
if (parentPort !== null && isOurs(workerData)) {
  const port = parentPort;
  const { config } = workerData;
  const parser = parserFor(config);
  port.on('message', async (batch: readonly string[]) => {
    const parsed: Parsed[] = [];
    for (const file of batch) parsed.push(await parseFile(file, parser, config));
    port.postMessage(parsed);
  });
}

/** Other programs run this one in threads of theirs, too: test runners do. */
function isOurs(data: unknown): data is { readonly config: Config } {
  return typeof data === 'object' && data !== null && 'stetWorker' in data;
}
