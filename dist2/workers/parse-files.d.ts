import type { Config } from '../config/config.js';
import type { Parsed } from './parse-thread.js';
/** For tests: what else to run in threads, how many, and when. */
export interface Pool {
    readonly program?: URL;
    readonly threads?: number;
    /** Mebibytes: a thread whose heap grows larger is ended, and not the whole program. */
    readonly memory?: number;
}
export interface ParseOptions extends Pool {
    /** Takes what some of the files gave as soon as it is there; what it returns is given in its place. */
    readonly settle?: ((files: readonly string[], parsed: readonly Parsed[]) => readonly Parsed[]) | undefined;
}
/**
 * Reads and parses source files, on all cores where there are many. The answer is in the order of `files` and the same
 * however many threads take part: parsing a file depends on nothing but the file.
 */
export declare function parseFiles(files: readonly string[], config: Config, onProgress: (done: number) => void, { settle, ...pool }?: ParseOptions): Promise<Parsed[]>;
