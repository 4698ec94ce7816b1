import { type Message } from '../lib/message.js';
/** The message about a file whose parsing was cut off. */
export declare function tooLong(file: string, seconds: number): Message;
/** The message about a file that crashes the thread that parses it. */
export declare function unparsable(file: string, why: string): Message;
