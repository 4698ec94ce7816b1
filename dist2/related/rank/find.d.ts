import type { Query } from '../query/query.js';
import type { Profile } from '../text/profile.js';
import { type Candidates, type Chunk, type Ranked } from './rank.js';
/** What a story's query found, best first. */
export interface Found {
    readonly ids: readonly number[];
    /** Sums of weight × impact over the whole query, times recency: whole numbers. */
    readonly scores: readonly number[];
    /** The score that the story itself would have for its own query: what others are measured by. */
    readonly own: number;
    /** How much a passage is about each: parts of a whole (see matcher.ts). */
    readonly closeness: readonly number[];
    /**
     * Those that score highest by the lists that are read, of which the first are compared. Every other earlier story scores
     * `least` by them or less; 0 where no other has any of their terms.
     */
    readonly pool: Ranked;
    /** How rare each term of the asking profile is (see rarity.ts). */
    readonly rarities: Uint8Array;
}
/** An archive, as a query sees it. */
export interface Searched extends Candidates {
    /** The parts of a term's list that the query may look at. */
    listOf(term: number): readonly Chunk[];
    /** A story and the terms that it is filed under. */
    story(id: number): {
        readonly profile: Profile;
        readonly filed: Iterable<number>;
    };
}
/**
 * Finds stories for queries, in two steps: those that score highest by the lists that are read; then these by all terms,
 * which are looked up in each of them (a cascade: Wang, Lin and Metzler, “A cascade ranking model for efficient ranked
 * retrieval”, SIGIR 2011).
 */
export interface Finder {
    find(asking: Profile, query: Query, searched: Searched): Found;
    /** The second step alone; `known` tells of stories that need not be compared. */
    compare(asking: Profile, query: Query, searched: Searched, pool: Ranked, known?: Known): Found;
}
/** What is known of a story that was compared before. */
type Known = (id: number) => {
    readonly score: number;
    readonly closeness: number;
} | undefined;
export declare function createFinder(): Finder;
export {};
