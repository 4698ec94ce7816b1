import type { Terminal } from './terminal.js';
/** Runs a command line and returns the exit code: 0 for success, 1 for errors in content, 2 for errors in the command line. */
export declare function run(args: readonly string[], terminal: Terminal): Promise<number>;
