import { type BuildFlags } from './build.js';
import type { Terminal } from './terminal.js';
type CleanFlags = Pick<BuildFlags, 'config' | 'content' | 'store'>;
/** Runs `stet clean`: removes the store, but not the list of files in the output folder that stet wrote. */
export declare function cleanCommand(flags: CleanFlags, terminal: Terminal): Promise<number>;
export {};
