import type { Message } from '../lib/message.js';

/** What a format needs to know besides messages. Paths have `/`. */
export interface FormatContext {
  /** From the folder of the repository to the folder that paths in messages are relative to: empty, or with a slash at the end. */
  readonly prefix: string;
  /** The file that stands for the whole site, for programs that want a file for every message: the configuration. */
  readonly siteFile: string;
}

/** Writes messages for another program. */
export type Format = (messages: readonly Message[], context: FormatContext) => string;
