import type { Entry } from '../../entry.js';
import { type PackedStories } from './packed-stories.js';
import { type Terms, type TermTable } from './term-numbers.js';
/**
 * An inverted index of a whole archive: for each term the stories that are about it. Story `i` is the i-th of the archive. A word
 * that hardly matters to a story finds it for nobody: four postings of five are spared so, and it still counts where stories
 * are compared. All of it is in memory that threads share.
 */
export interface InvertedIndex extends Terms {
    readonly stories: PackedStories;
    readonly table: TermTable;
    /** The stories of term number `t` are `ids[start[t]]` to `ids[start[t + 1] - 1]`, ascending. */
    readonly start: Uint32Array;
    readonly ids: Uint32Array;
    readonly impacts: Uint8Array;
}
/** What can be sent to another thread, to be opened there. */
export type SentIndex = Omit<InvertedIndex, keyof Terms>;
export declare function sendable({ stories, table, start, ids, impacts }: InvertedIndex): SentIndex;
export declare function openSent(sent: SentIndex): InvertedIndex;
/** A whole archive with its inverted index. */
export interface Archive {
    /** By date, then by key. */
    readonly entries: readonly Entry[];
    readonly index: InvertedIndex;
}
/** Indexes an archive. The entries are read once, one by one. */
export declare function indexArchive(unordered: Iterable<Entry>): Archive;
