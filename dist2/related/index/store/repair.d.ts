import type { Query, QueryTerm } from '../../query/query.js';
import { type Ranked } from '../../rank/rank.js';
import type { Posting, Postings } from './postings.js';
/** What an edit did to the stories that a query may find. */
export interface Altered {
    /** The stories that came, went, or are about other terms than they were: what each is about now, nothing for one that went. */
    readonly stories: ReadonlyMap<number, ReadonlyMap<number, Posting>>;
}
export interface RepairOptions {
    readonly postings: Postings;
    readonly altered: Altered['stories'];
    /** What the age of an earlier story leaves of its score; 0 for a later one. */
    recencyOf(id: number): number;
    isLater(a: number, b: number): boolean;
}
/**
 * The pool of a query after an edit, worked out from the pool before it without the lists that the query reads. Undefined where
 * these are needed: a story of which nothing is known may be among the best now.
 */
export declare function repairPool(before: Ranked, queryBefore: Query, query: Query, { postings, altered, recencyOf, isLater }: RepairOptions): Ranked | undefined;
/** What a query scores a story by the lists that it reads, but for its age. */
export declare function scoreOf({ read }: Query, terms: ReadonlyMap<number, Posting>): number;
export interface WeightChange {
    readonly term: number;
    readonly was: number;
    readonly is: number;
}
/** The terms that weigh another thing in a query than before; 0 for those that are not in it. */
export declare function weightChanges(before: readonly QueryTerm[], now: readonly QueryTerm[]): WeightChange[];
/** Whether a story has a term. */
export declare function hasTerm(postings: Postings, term: number, id: number): boolean;
