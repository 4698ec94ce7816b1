import type { Config } from '../config/config.js';
/**
 * Names the folder in which the system refused to write: the store, the output folder or the folder for temporary files. If the error
 * names no file, that is most likely the output folder, since most files are written there.
 */
export declare function failedFolder({ path: file }: NodeJS.ErrnoException, config: Config): string;
