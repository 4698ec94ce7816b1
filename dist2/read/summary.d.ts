import { type Message, type Rule } from '../lib/message.js';
/** One message about many files; the first ten are named. */
export declare function summary(rule: Rule, files: readonly string[], which: string): Message;
