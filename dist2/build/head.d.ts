import type { Config } from '../config/config.js';
import type { Instant } from '../lib/time.js';
import type { Rows } from '../store/rows.js';
export declare const ledgerTable = "o";
export declare const bundleTable = "bundles";
export declare const textIn: (bytes: Uint8Array | undefined) => string | undefined;
/** Whether no build has been published whose graph is in the store. */
export declare function isEmptyGraph(rows: Rows): boolean;
/** Rows without what this program cannot read: of another program's only the ledgers of output folders are kept, whose form has a version of its own. */
export declare function usable(rows: Rows): Rows;
/** Forgets the graph of a build that did not come to its end after part of the graph was in the store. */
export declare function forgetUnfinished(rows: Rows): void;
/** The version of a source file in the graph. */
export declare function graphVersion(rows: Rows, file: string): string | undefined;
/** The instant of the last build; undefined if there was none. */
export declare function instantOfLast(rows: Rows): Instant | undefined;
/** Whether the last build was made with another configuration, or by another stet. */
export declare function isOtherThanLast(rows: Rows, config: Config): boolean;
/** The generation of the output folder that the graph describes; undefined if there is none. */
export declare function outputOfLast(rows: Rows): string | null | undefined;
/** Must be called before rows of an unfinished build are written to the database. */
export declare function putBegun(rows: Rows): void;
/** Notes that the graph is whole, and what the graph was made from. */
export declare function putWhole(rows: Rows, { config, now, output }: {
    readonly config: Config;
    readonly now: Instant;
    readonly output: string | null;
}): void;
