import { type Message } from '../lib/message.js';
/** Files by their names in NFC, as stories write them, with the spelling on the disk. */
export type Names = Map<string, string>;
/**
 * Adds a file. A name with control characters is left out, with a message. Of two names that are the same in NFC one is
 * left out, with a message; `shown` is the file in messages.
 */
export declare function noteName(path: string, names: Names, messages: Message[], shown?: string): void;
/** The files whose names on the disk are not NFC. */
export declare function spelledOtherwise(names: Names): ReadonlyMap<string, string>;
