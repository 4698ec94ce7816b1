import type { Config } from '../config/config.js';
import type { Message } from '../lib/message.js';
import { type Clock } from '../lib/thread-time.js';
import type { ArticleDocument, Document } from '../parse/document.js';
import type { Gates } from '../parse/gates.js';
import { type Parser } from '../parse/parse.js';
import { type Reading } from '../related/text/reading.js';
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
export declare function readerFor(config: Config): Reader;
/** Reads and parses source files. `onStory` is told, before each, at which of them it is. */
type BatchParser = (files: readonly string[], onStory?: (index: number) => void) => Promise<Parsed[]>;
/**
 * Makes what parses files, each within the time limit, which is one of the processor's time: a story is not to be blamed for a busy
 * machine. What is wrong with a file never throws.
 */
export declare function createBatchParser(config: Config, clock?: Clock): BatchParser;
/** What a thread that parses is given. */
export interface WorkerData {
    readonly stetWorker: true;
    readonly config: Config;
    /** Where it writes at which file of its batch it is. */
    readonly at: Int32Array<SharedArrayBuffer>;
}
export {};
