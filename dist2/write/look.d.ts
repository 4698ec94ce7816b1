import type { FileRow, FolderStamp, Ledger } from './ledger.js';
interface LookOptions {
    /** The real path of the output folder. */
    readonly output: string;
    readonly ledger: Ledger;
    /** The time of the file system, in milliseconds, before anything was looked at. */
    readonly clock: number;
    /** Reads every file. */
    readonly verify: boolean;
    /** Takes all files to be as the last build left them, but those that are not trusted. */
    readonly delta: boolean;
    /** Files that an unclean end leaves in doubt: they are read. */
    readonly untrusted: ReadonlySet<string>;
}
/** How the output folder differs from its ledger. */
export interface Look {
    /** Files that are gone or altered. */
    readonly missing: ReadonlySet<string>;
    /** Files that have the same bytes as before and were written at another time. */
    readonly renewed: ReadonlyMap<string, FileRow>;
    /** Folders whose files were looked at, with their state before that; undefined where there is no folder. */
    readonly folders: ReadonlyMap<string, FolderStamp | undefined>;
}
/**
 * Finds out which files are not as the last build left them. Only folders are looked at; where the state of one differs, so are the files
 * in it. A file that was altered in place is found by `verify` alone.
 */
export declare function lookAtOutput({ output, ledger, clock, verify, delta, untrusted }: LookOptions): Look;
/**
 * A time of change tells a later change apart only if the clock of the file system had gone on when the file or folder was looked at: in
 * the same tick, both have the same time. NaN otherwise.
 */
export declare function settled(changed: number, clock: number): number;
export declare function settledFolder(stamp: FolderStamp, clock: number): FolderStamp;
export {};
