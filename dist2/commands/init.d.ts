import type { Terminal } from './terminal.js';
/**
 * Runs `stet init FOLDER`: makes a new newsroom that can be built at once. The newsroom contains a package of the running stet,
 * because anybody could publish another program under the same name in a public registry. Refuses a folder that is not empty.
 */
export declare function initCommand(folder: string, terminal: Terminal): Promise<number>;
