import type { Entry } from '../../entry.js';
import { type Difference } from './difference.js';
import type { PostingChange } from './postings.js';
import { type StoredIndex } from './stored-index.js';
/** Stories that are new or others than they were, and keys of those that are no more; each key once. */
export interface Edits {
    readonly changed: readonly Entry[];
    readonly removed: readonly string[];
}
/** What a set of edits did to the stories of the index. */
export interface Applied {
    /** Stories that went, by the numbers that they had. */
    readonly removed: ReadonlyMap<number, Entry>;
    /** Stories that came, by their numbers. One whose place in the archive is another went and came. */
    readonly added: ReadonlyMap<number, Entry>;
    /** Stories that are others now and have the same place, by number. */
    readonly edited: ReadonlyMap<number, Edited>;
    readonly postings: readonly PostingChange[];
}
export interface Edited extends Difference {
    readonly before: Entry;
    readonly after: Entry;
}
/** Takes stories out of the index and puts others in. */
export declare function applyEdits(index: StoredIndex, { changed, removed: gone }: Edits): Applied;
