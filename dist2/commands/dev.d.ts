import { type BuildFlags } from './build.js';
import type { Terminal } from './terminal.js';
/** The options of `stet dev`. */
export interface DevFlags extends Pick<BuildFlags, 'content' | 'templates' | 'config' | 'store' | 'now'> {
    readonly port?: string | undefined;
    readonly host?: string | undefined;
    readonly open?: boolean | undefined;
}
/** Runs `stet dev`: shows the site while it is written, until the terminal ends it. Returns the exit code. */
export declare function devCommand(flags: DevFlags, terminal: Terminal): Promise<number>;
