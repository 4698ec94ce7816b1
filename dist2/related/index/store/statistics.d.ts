import type { Statistics } from '../../query/query.js';
import type { PostingChange } from './postings.js';
import type { StoredIndex } from './stored-index.js';
/** Counts what was there before each month, after an edit (`now`) or before it. */
export interface EditStatistics {
    /** The months of stories, ascending. Counts below are by their places. */
    readonly months: readonly number[];
    placeOf(month: number): number;
    /** How many stories of a language, by its number, there were before each month. */
    stories(language: number, when: When): Uint32Array;
    /** How many stories had a term before each month. */
    frequencies(term: number, when: When): Uint32Array;
    /** What the query of a story uses. */
    of(id: number, when: When): Statistics;
    /** Terms that stories have or have not any more. */
    readonly shifted: ReadonlySet<number>;
}
export type When = 'now' | 'before';
export declare function createStatistics({ table, calendar, postings }: Pick<StoredIndex, 'table' | 'calendar' | 'postings'>, changes: readonly PostingChange[]): EditStatistics;
