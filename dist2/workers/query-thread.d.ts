import { type SentIndex } from '../related/index/memory/inverted-index.js';
import { type SharedResults } from '../related/index/memory/shared-results.js';
import type { Tuning } from '../related/tuning.js';
/** What a thread that queries the related index is given. */
export interface QueryThreadData {
    readonly stetQueryThread: true;
    readonly index: SentIndex;
    readonly tuning: Tuning;
    readonly results: SharedResults;
}
