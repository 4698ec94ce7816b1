import { type BuildFlags } from './build.js';
import type { Terminal } from './terminal.js';
interface CheckFlags extends Omit<BuildFlags, 'output'> {
    /** `github` prints annotations for a pull request; `text`, the default, prints for people. */
    readonly format?: string | undefined;
}
/**
 * Runs `stet check`: gives the messages of a build without building the site. Writes nothing but the report, and that only
 * with `--report`. Returns the exit code: 1 when there is an error.
 */
export declare function checkCommand(flags: CheckFlags, terminal: Terminal): Promise<number>;
export {};
