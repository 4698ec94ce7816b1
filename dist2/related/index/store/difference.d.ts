import type { Entry } from '../../entry.js';
import type { Posting, PostingChange } from './postings.js';
/** In what an edited story, which has the same place in the archive, is another: by that it is known what else changes. */
export interface Difference {
    /** Its words and names, where they are and how often: what it finds, and how it compares with whatever found it. */
    readonly profile: boolean;
    /** The terms that it is filed under now and was not, or the other way. */
    readonly filed: ReadonlySet<number>;
    /** What tells blocks that two stories are one. */
    readonly identity: boolean;
    readonly links: boolean;
    readonly series: boolean;
    /** What its editor chose, and how many places that leaves. */
    readonly chosen: boolean;
}
export declare function differenceOf(before: Entry, after: Entry): Difference;
/** Whether a story keeps its place in the archive, and what it counts for. */
export declare function hasSamePlace(a: Entry, b: Entry): boolean;
/** What becomes of the terms of a story that came (no `before`), went (no `after`) or is another. */
export declare function postingChanges(id: number, before: Entry | undefined, after: Entry | undefined): PostingChange[];
/** Sponsored stories are found by no term, and no term counts them. */
export declare function postingsOf(entry: Entry | undefined): Map<number, Posting>;
