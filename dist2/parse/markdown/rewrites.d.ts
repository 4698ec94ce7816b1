import type { Rewrite } from './source.js';
/**
 * All rewrites of a text before it is parsed, in order and without overlaps: of two that overlap, the one that begins
 * first applies, as a comment may contain anything. `inCode` says whether an offset is inside code, where nothing is
 * rewritten.
 */
export declare function findRewrites(text: string, inCode: (offset: number) => boolean): Rewrite[];
