import type { Config } from '../config/config.js';
import type { Rows } from '../store/rows.js';
/**
 * Which source files changed since the last build. The store has the states of the files of each folder (see source-folder.ts).
 * Finding changes takes one `stat` for each file, and only folders with changes are written again.
 */
export interface Sources {
    /** The versions (see parses.ts) of files that may differ from the published ones. */
    readonly changed: ReadonlyMap<string, string>;
    /** Files that were removed. */
    readonly gone: readonly string[];
    /** The versions of all files, for a build from nothing. */
    versions(): ReadonlyMap<string, string>;
    /** Stores the state of all files. `unpublished` are files that changed or were removed and are not published so: the next build finds these again. */
    put(unpublished: Iterable<string>): void;
}
interface LookOptions {
    /** All source files, by their folders (see Listing). */
    readonly byFolder: ReadonlyMap<string, readonly string[]>;
    /** The only folders in which anything has changed; absent if that is not known. */
    readonly within?: ReadonlySet<string> | undefined;
    readonly config: Config;
    readonly rows: Rows;
    /** Reads every file again, even if the stamp is the same. */
    readonly verify?: boolean | undefined;
    /** Milliseconds since the epoch. */
    readonly clock: () => number;
}
export declare function lookAtSources(options: LookOptions): Promise<Sources>;
export {};
