import type { Config } from '../config/config.js';
import { type Message } from '../lib/message.js';
import type { Instant } from '../lib/time.js';
import type { Terminal } from './terminal.js';
/** The options of `stet build`. Paths are relative to the working folder. */
export interface BuildFlags {
    readonly content?: string | undefined;
    readonly templates?: string | undefined;
    readonly output?: string | undefined;
    readonly config?: string | undefined;
    readonly store?: string | undefined;
    readonly report?: string | undefined;
    readonly now?: string | undefined;
    readonly verify?: boolean | undefined;
    readonly delta?: boolean | undefined;
    readonly explain?: boolean | undefined;
    readonly 'last-good'?: boolean | undefined;
    readonly 'allow-empty'?: boolean | undefined;
    readonly 'allow-deletions'?: boolean | undefined;
    readonly quiet?: boolean | undefined;
    readonly json?: boolean | undefined;
}
/** Runs `stet build` and returns the exit code: 1 when the site could not be published. */
export declare function buildCommand(flags: BuildFlags, terminal: Terminal): Promise<number>;
/** Reads the configuration of the newsroom and `--now`. If one of them is wrong, prints why and returns the exit code. */
export declare function prepare(flags: Pick<BuildFlags, 'config' | 'content' | 'templates' | 'output' | 'store' | 'now' | 'json'>, terminal: Terminal): Promise<{
    config: Config;
    now: Instant;
    messages: readonly Message[];
} | {
    code: number;
}>;
/** A number with its noun: `1 page`, `2 pages`. */
export declare function count(n: number, one: string, many?: string): string;
