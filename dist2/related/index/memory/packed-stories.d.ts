import { type Entry } from '../../entry.js';
import { type FiledTerm } from '../../query/query.js';
import type { Profile } from '../../text/profile.js';
/**
 * What is needed of all stories to ask for each, in columns that threads share: story `i` is the i-th of the archive. An archive
 * has hundreds of terms a story, so that profiles are bytes and no objects.
 */
export interface PackedStories {
    readonly size: number;
    readonly months: Int32Array;
    readonly days: Int32Array;
    /** By number, see `languageNames`. */
    readonly languages: Uint16Array;
    readonly languageNames: readonly string[];
    /** 1 for a sponsored story. */
    readonly sponsored: Uint8Array;
    /** What story `i` is filed under is from `filedStarts[i]` up to but not including `filedStarts[i + 1]`. */
    readonly filedStarts: Uint32Array;
    readonly filedTerms: Uint32Array;
    /** By number, see `filedKinds` in query.ts. */
    readonly filedKinds: Uint8Array;
    readonly chunks: readonly Uint32Array[];
    /** Where a profile begins: number of the chunk × `chunkWords` + word in the chunk. */
    readonly places: Float64Array;
}
/** Puts the entries of an archive in order, and their profiles into columns. The entries are read once, one by one. */
export declare function packStories(unordered: Iterable<Entry>): {
    entries: Entry[];
    packed: PackedStories;
};
export declare function profileAt({ chunks, places }: PackedStories, id: number): Profile;
/** The terms that a story is filed under. */
export declare function filedTermsAt({ filedStarts, filedTerms }: PackedStories, id: number): Uint32Array;
export declare function filedAt({ filedStarts, filedTerms, filedKinds: kinds }: PackedStories, id: number): FiledTerm[];
export declare function languageAt({ languages, languageNames }: PackedStories, id: number): string;
