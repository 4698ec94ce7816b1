import { type BuildFlags } from './build.js';
import type { Terminal } from './terminal.js';
type WhyFlags = Omit<BuildFlags, 'output' | 'report' | 'verify' | 'delta' | 'explain'>;
/** Runs `stet why URL`: says which parts of a page changed since the last build. */
export declare function whyCommand(page: string, flags: WhyFlags, terminal: Terminal): Promise<number>;
export {};
