import { type Message } from '../lib/message.js';
import type { SourceFile } from '../read/source.js';
/** A line that Git writes where it could not merge two versions of a text. */
interface Conflict {
    /** Counted from 1, in the whole file. */
    readonly line: number;
    readonly marker: string;
}
/**
 * Finds merge conflicts that nobody resolved, with the first line of each. A whole conflict inside fenced code counts
 * as an example.
 */
export declare function findConflicts(text: string): Conflict[];
export declare function conflictMessages({ path, text }: Pick<SourceFile, 'path' | 'text'>): Message[];
export {};
