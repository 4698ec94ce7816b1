import { type Message } from '../lib/message.js';
import type { Config } from './config.js';
export interface LoadOptions {
    /** Absolute: the working folder of the command. */
    readonly cwd: string;
    /** Paths as the command line gave them, relative to `cwd`. */
    readonly config?: string | undefined;
    readonly content?: string | undefined;
    readonly templates?: string | undefined;
    readonly output?: string | undefined;
    readonly store?: string | undefined;
}
/**
 * Finds the configuration (`--config`, or the file beside the content folder), runs it and resolves it. A newsroom
 * needs no configuration: a `content` folder, or else a folder with Markdown files, is enough.
 */
export declare function loadConfig(options: LoadOptions): Promise<{
    config?: Config;
    messages: readonly Message[];
}>;
