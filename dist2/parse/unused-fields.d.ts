import { type Message } from '../lib/message.js';
/** The message about one file's fields that stet does not have; `tellOnce` combines those of all files. */
export declare function unusedFields(names: readonly string[], file: string): Message;
/**
 * Combines the messages about unused fields of all files into one for the site, with the number of files that have each
 * field. All other messages are unchanged.
 */
export declare function tellOnce(messages: readonly Message[]): Message[];
