import type { Entry } from '../../entry.js';
import { type FiledTerm } from '../../query/query.js';
import type { Tuning } from '../../tuning.js';
import type { Querier } from './querier.js';
import type { EditStatistics } from './statistics.js';
import type { StoredIndex } from './stored-index.js';
/** A story that came, or is more about some terms than it was: later stories may find it now. */
export interface Newcomer {
    readonly id: number;
    /** The impact of each term that it is about. */
    readonly impacts: ReadonlyMap<number, number>;
    /** The terms of which the impact grew: a query that reads none of them scores the story no higher than before. */
    readonly grown: ReadonlySet<number>;
    readonly kinds: ReadonlyMap<number, FiledTerm['kind']>;
}
/** The newcomer that a story is; undefined for one that is more about nothing than it was. */
export declare function newcomerOf(id: number, before: Entry | undefined, after: Entry): Newcomer | undefined;
/** Of the stories that are in order: where each month ends, and its place among the months of the statistics. */
interface Spans {
    readonly ends: Float64Array;
    readonly places: Uint16Array;
}
export declare function spansOf({ calendar }: StoredIndex, { placeOf }: EditStatistics): Spans;
export interface Reach {
    readonly spans: Spans;
    readonly index: StoredIndex;
    readonly statistics: EditStatistics;
    readonly querier: Querier;
    readonly tuning: Tuning;
    /** One of each story, all 0. */
    readonly sums: Float64Array;
}
/**
 * The later stories whose queries may find a story that came: those that can score it, by terms that they may read, as high as the
 * last that they found. `isIn` tells of stories that need not be looked at.
 */
export declare function findReached(newcomer: Newcomer, { index: { table, postings }, statistics, spans, querier, tuning, sums }: Reach, isIn: (id: number) => boolean): number[];
export {};
