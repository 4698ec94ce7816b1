/** Stories with how often each has a term, by ascending number. */
export interface PostingList {
    readonly ids: Uint32Array;
    /** See profile.ts; 0 for what a story is filed under. */
    readonly counts: Uint8Array;
    /** How much of each story the term is; empty for those that cannot be found by it. */
    readonly impacts: Uint8Array;
}
/**
 * What is stored of a term: how many stories of each month have it; the stories that are about it; and the other stories that have
 * it, which it cannot find. Sponsored stories are among these others, and in no month.
 */
export interface TermPostings {
    /** Ascending. */
    readonly months: Int32Array;
    readonly counts: Uint32Array;
    readonly lists: InPartition | InChunks;
}
/** Few postings: both lists, whole. */
export interface InPartition {
    readonly about: PostingList;
    readonly rest: PostingList;
}
/** Many postings: the chunks that there are, ascending, and how many postings of each list are in them. */
export interface InChunks {
    readonly chunks: Uint32Array;
    readonly aboutSizes: Uint32Array;
    readonly restSizes: Uint32Array;
}
export declare const noPostings: PostingList;
export declare const noTermPostings: TermPostings;
export declare function areInChunks(lists: TermPostings['lists']): lists is InChunks;
/**
 * As 32-bit words: number of months, chunks, and postings of either list; months, their counts; of each chunk its number and its
 * sizes; or the numbers of stories, and then as bytes impacts and counts, filled up to whole words.
 */
export declare function encodeTerm({ months, counts, lists }: TermPostings): Uint32Array;
/** What the words say: views of them, made when they are asked for. */
export declare function decodeTerm(words: Uint32Array): TermPostings;
/** A chunk of a list: number of postings, numbers of stories, impacts if the list has any, counts. */
export declare function encodeList({ ids, impacts, counts }: PostingList): Uint8Array;
/** The bytes must be all of their buffer; the list is made of it. */
export declare function decodeList({ buffer }: {
    readonly buffer: ArrayBuffer;
}): PostingList;
/** The terms whose hashes begin alike, each with its words: number of terms; terms, ascending; where the words of each begin. */
export declare function encodePartition(terms: Uint32Array, bodies: readonly Uint32Array[]): Uint8Array;
export interface Partition {
    readonly terms: Uint32Array;
    /** The words of a term, by its place in `terms`. */
    body(place: number): Uint32Array;
}
/** The bytes must be all of their buffer; what is returned are views of it. */
export declare function decodePartition({ buffer }: {
    readonly buffer: ArrayBuffer;
}): Partition;
/** A copy of the words of a term in a partition, whose bytes may lie anywhere in a buffer. */
export declare function wordsOfTerm(bytes: Uint8Array, term: number): Uint32Array | undefined;
/** The bytes of a partition with other words for some terms; those of undefined are left out. */
export declare function rewritten(partition: Partition | undefined, changed: ReadonlyMap<number, Uint32Array | undefined>): Uint8Array;
