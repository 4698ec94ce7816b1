import type { Rewrite } from './source.js';
/**
 * Ends bare addresses before a mark of Chinese, Japanese or Korean. GitHub's addition (GFM, 6.9) lets them go on to the
 * next space, and these scripts write no spaces, so the rest of the sentence would be part of the link.
 */
export declare function endAddresses(text: string): Rewrite[];
