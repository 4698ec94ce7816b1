import { type Message } from '../lib/message.js';
import type { Instant } from '../lib/time.js';
import type { Patch } from '../media/film.js';
import { type Rows } from './ledger.js';
export type { Rows } from './ledger.js';
/**
 * The order in which readers get to see a new generation: what pages ask for first, then pages, then what points at
 * pages. Deletions come after all of them. A `bundle` is a stylesheet or script of the templates, or what these ask for, whose name
 * changes with its bytes: of all files it alone may stay for a while when no page asks for it any more.
 */
declare const order: {
    readonly bundle: 0;
    readonly asset: 0;
    readonly story: 1;
    readonly page: 1;
    readonly machine: 2;
};
type FileRole = keyof typeof order;
export interface WriterOptions {
    readonly outputDir: string;
    readonly storeDir: string;
    /** Holds the ledgers of output folders. The caller commits what `commit` puts there, and nothing if `commit` gives no result. */
    readonly rows: Rows;
    readonly now: Instant;
    /** Looks at every output file and reads it. Otherwise a file that was altered in place is not found. */
    readonly verify?: boolean | undefined;
    /**
     * Only what changed since the last build is written, and what did not is taken to be where readers find it: the output
     * folder may have been carried off.
     */
    readonly delta?: boolean | undefined;
}
export interface WriteResult {
    /** Files whose bytes are not those of the last build, and files that had to be restored: paths in the output folder, sorted. */
    readonly written: readonly string[];
    readonly deleted: readonly string[];
    /** How many files are as the last build left them. */
    readonly unchanged: number;
}
/**
 * Takes what one build changes and, at `commit`, changes the output folder. Files that are not mentioned stay. Until the commit the output
 * folder is untouched: files that differ wait beside it. Methods throw only what the file system throws (a full disk) and what the
 * rows throw; after that, call `abort`. Of several calls for one file the last one counts.
 */
export interface Writer {
    /** Files of the last build that are gone or altered, sorted: each is to be added again, or removed. */
    readonly missing: readonly string[];
    /** Where other threads put files for `addStaged` (see stage.ts). */
    readonly stagingDir: string;
    /** Names what the ledger says the output folder holds; undefined where nothing is known. Another one after each commit that changed anything. */
    generation(): string | undefined;
    /** Whether the last build left the file, and it has not been found missing. */
    has(file: string): boolean;
    add(file: string, data: string | Uint8Array, role: FileRole): void;
    /** The same with the bytes of another file, some of them overwritten: they need not be in memory. */
    addFile(file: string, from: string, role: FileRole, patches?: readonly Patch[]): void;
    /** The same with a file in the staging folder that another thread wrote. The file belongs to the writer from then on. */
    addStaged(file: string, staged: string, digest: string, size: number, role: FileRole): void;
    /** Deletes a file of an earlier build. A bundle stays for seven days, unless it is added again meanwhile. */
    remove(file: string): void;
    /** Every file of the last build, or after the commit of this one, with its digest. */
    digests(): Iterable<readonly [file: string, digest: string]>;
    /** Most of the pages of the last build are deleted only where that is allowed: otherwise nothing is written, and a message says so. */
    commit(allowDeletions?: boolean): Promise<{
        readonly result?: WriteResult;
        readonly messages: readonly Message[];
    }>;
    /** To be called when the rows are durable after a commit. A build that ends before that is an unclean end for the next one. */
    confirm(): void;
    /** Leaves everything as it was; after a commit, does nothing. */
    abort(): void;
}
/** Opens the output folder for one build; refuses, with messages, a folder that stet must not touch. */
export declare function openWriter(options: WriterOptions): {
    readonly writer: Writer;
    readonly messages?: undefined;
} | {
    readonly writer?: undefined;
    readonly messages: readonly Message[];
};
