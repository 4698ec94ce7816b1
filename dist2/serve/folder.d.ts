import type { Site } from './respond.js';
/**
 * The files of a folder. A file has exactly the name that is asked for, also where the file system takes capitals for small letters;
 * symbolic links, and what is no file, count as not there. `root` need not exist yet.
 */
export declare function openFolder(root: string): Site['look'];
