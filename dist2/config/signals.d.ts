import type { Config } from './config.js';
/** The signals of recommendations that can be weighed, in the order in which they are shown. */
export declare const relatedSignals: readonly ["words", "names", "topics", "series", "authors", "section", "links", "passages", "time"];
/** The default weights: measured, see bench/RESULTS.md. */
export declare const relatedDefaults: Pick<Config['related'], 'signals' | 'halfLife'>;
