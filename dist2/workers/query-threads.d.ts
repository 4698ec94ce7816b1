import { type QueryAll } from '../related/index/memory/query-all.js';
/**
 * Asks the related index for every story, on all cores: this thread does what the others do, and then waits for them. The results
 * are the same however many threads take part. Synchronous, since the index is written within one transaction of the store.
 */
export declare const queryOnAllCores: QueryAll;
