import { type BuildFlags } from './build.js';
import type { Terminal } from './terminal.js';
/** The options of `stet preview`. */
export interface PreviewFlags extends Pick<BuildFlags, 'content' | 'config' | 'output'> {
    readonly port?: string | undefined;
    readonly host?: string | undefined;
    readonly base?: string | undefined;
    readonly open?: boolean | undefined;
}
/** Runs `stet preview`: serves the output folder as a host would, until the terminal ends it. Returns the exit code. */
export declare function previewCommand(flags: PreviewFlags, terminal: Terminal): Promise<number>;
