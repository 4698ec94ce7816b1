import { type FiledTerm, type Query } from '../../query/query.js';
import { type Recency } from '../../query/recency.js';
import { type Finder, type Found, type Searched } from '../../rank/find.js';
import type { Profile } from '../../text/profile.js';
import type { Tuning } from '../../tuning.js';
import type { EditStatistics, When } from './statistics.js';
import type { StoredIndex } from './stored-index.js';
/** The pool, and what is known of stories in it. */
type Comparison = Parameters<Finder['compare']> extends [Profile, Query, Searched, ...infer Rest] ? Rest : never;
/** Asks the stored index. */
export interface Querier {
    /**
     * The query of a story. `rarityAt` gives the rarity of a term of the story's profile, by its place, where it is known
     * without counting; `filed` what the story was filed under, where that is another thing now.
     */
    query(id: number, when: When, rarityAt?: (term: number, place: number) => number | undefined, filed?: readonly FiledTerm[]): Query;
    /** What a story's query finds among earlier stories. */
    find(id: number, query: Query): Found;
    /** The same where it is known which stories it finds; `known` tells of those that need not be compared. */
    compare(id: number, query: Query, ...rest: Comparison): Found;
    /** What the age of earlier stories leaves of their scores for a story; 0 of later ones. */
    recencyFor(id: number): (other: number) => number;
    recency: Recency;
    dayOf(id: number): number;
}
export declare function createQuerier({ table, postings, records }: StoredIndex, statistics: EditStatistics, tuning: Tuning): Querier;
export {};
