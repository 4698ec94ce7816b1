import type { AnyFamily } from '../graph.js';
/** Tells of links of records to addresses that the site does not have. */
export declare function linkFamilies(ownRedirects: () => string | undefined): AnyFamily[];
