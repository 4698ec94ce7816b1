import { type Message } from '../lib/message.js';
import type { CopiedFile } from '../plan/page.js';
import type { Writer } from '../write/write.js';
/** Must be raised when other metadata is removed from files. */
export declare const copyVersion = 1;
/**
 * Publishes a file, without the metadata in pictures, films and drawings. Returns a message if the file cannot be published. A file
 * that is `large` is never read into memory.
 */
export declare function copyFile(copy: CopiedFile, writer: Pick<Writer, 'add' | 'addFile'>, most?: number): Message | undefined;
