import type { PageKind } from '../../lib/page-kinds.js';
import type { Row } from '../graph.js';
/** Addresses of pages, but those that forward. */
export declare const addressList = "addresses";
/** Addresses of files whose names do not change with their bytes. */
export declare const fileList = "file-addresses";
/** A URL, the kind of what is there, and the source file that it comes from. */
export type AddressRow = readonly [url: string, kind: string, source?: string];
export declare function addressRow(list: string, url: string, member: string, kind: string, source?: string): Row;
/** Where pages that forward have their addresses: who settles redirects must not find their own. */
export declare const forwardList = "forward-addresses";
/** `article world/talks` → its two parts. */
export declare function pageName(name: string): readonly [kind: PageKind, name: string];
/** Files whose names change with their bytes: pictures in their sizes, stylesheets, scripts. */
export declare const assetList = "asset-addresses";
/** All lists of addresses. */
export declare const addressLists: string[];
export declare function take<Each>(each: Iterable<Each>, count: number): Each[];
