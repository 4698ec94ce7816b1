import type { QueryBounds } from '../../query/query.js';
import type { Found } from '../../rank/find.js';
import { type Tuning } from '../../tuning.js';
import type { InvertedIndex } from './inverted-index.js';
/** What all stories found, in columns that threads share: several rows a story. */
export interface SharedResults {
    /** How many stories each found, and which, of which scores, with what closeness, best first. */
    readonly sizes: Uint8Array;
    readonly ids: Uint32Array;
    readonly scores: Float64Array;
    readonly closeness: Uint16Array;
    /** The same of the stories in its pool. */
    readonly poolSizes: Uint8Array;
    readonly poolIds: Uint32Array;
    readonly poolScores: Float64Array;
    /** Own score, least. */
    readonly limits: Float64Array;
    /** Whole weight, lightest weight. */
    readonly bounds: Uint32Array;
    /** Those of story `i` begin at `starts[i]`. */
    readonly rarities: Uint8Array;
    readonly starts: Uint32Array;
    /** Of each batch: 0 when nobody has it, 1 when a thread has taken it, 2 when it is done. */
    readonly batches: Int32Array;
    /** How many batches are done. */
    readonly done: Int32Array;
}
export declare function createSharedResults({ stories }: InvertedIndex): SharedResults;
/** Takes batches until nobody has any left to take; or, with `again`, those that were taken and never done. */
export declare function queryBatches(index: InvertedIndex, tuning: Tuning, results: SharedResults, { again }?: {
    readonly again?: boolean;
}): void;
export declare function resultOf(results: SharedResults, id: number): {
    readonly found: Found;
    readonly bounds: QueryBounds;
};
