import type { Editable } from './draft.js';
import { type PostingList, type TermPostings } from './partition.js';
/** What of a story a term is. */
export interface Posting {
    readonly count: number;
    readonly impact: number;
    /** Whether the story is found by the term, and whether it counts when the rarity of the term is told. */
    readonly isAbout: boolean;
    readonly isCounted: boolean;
}
/** What a story had of a term before an edit and has after it. */
export interface PostingChange {
    readonly term: number;
    readonly id: number;
    readonly month: number;
    readonly before: Posting | undefined;
    readonly after: Posting | undefined;
}
/** The stored inverted index. An edit reads and writes what it needs of the terms that it needs. */
export interface Postings {
    /** How many stories of each month have a term. */
    frequencies(term: number): Pick<TermPostings, 'months' | 'counts'>;
    /** The stories that are about a term, or the others that have it, in lists one after the other; not all lists outside of the ranges. */
    lists(kind: ListKind, term: number, ranges: readonly Range[]): readonly PostingList[];
    /** How many postings there are of a term, at most. */
    sizeOf(term: number): number;
    change(changes: readonly PostingChange[]): void;
    save(): void;
}
export type ListKind = 'about' | 'rest';
export type Range = readonly [from: number, to: number];
/** The partition of a term, where terms are divided by their first bits. */
export declare function partitionOf(term: number, bits: number): number;
export declare function partitionName(partition: number): string;
export declare function chunkName(kind: ListKind, term: number, chunk: number): string;
/** The chunk in which a story's postings are, of terms with many. */
export declare function chunkOf(id: number): number;
export declare function openPostings(keeper: Editable, bits: number): Postings;
/** The part of a list that is in a chunk. */
export declare function cut({ ids, counts, impacts }: PostingList, chunk: number): PostingList;
