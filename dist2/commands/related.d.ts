import { type BuildFlags } from './build.js';
import type { Terminal } from './terminal.js';
interface RelatedFlags extends Omit<BuildFlags, 'output' | 'report'> {
    readonly all?: boolean | undefined;
    readonly evaluate?: boolean | undefined;
    readonly 'no-links'?: boolean | undefined;
    readonly count?: string | undefined;
}
/** Runs `stet related`: says what is recommended below a story and why, or measures recommendations. Returns the exit code. */
export declare function relatedCommand(named: string | undefined, flags: RelatedFlags, terminal: Terminal): Promise<number>;
export {};
