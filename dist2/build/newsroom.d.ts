import type { Config } from '../config/config.js';
import { type Message } from '../lib/message.js';
import { type FolderListing } from '../read/read.js';
import { type ParseOptions } from '../workers/parse-files.js';
import type { Parsed } from '../workers/parse-thread.js';
/** The files in the folders of a newsroom. */
export interface Listing {
    /** Source files, by their paths under the content folder. */
    readonly paths: readonly string[];
    /** The same by their folders; the content folder itself is `.`. */
    readonly byFolder: ReadonlyMap<string, readonly string[]>;
    /** Files under the content folder that are no texts. */
    readonly media: ReadonlySet<string>;
    readonly staticFiles: readonly string[];
    /** The names on disk of files whose names are not in NFC. */
    readonly spelled: Spelled;
    /** Contents of the newsroom's own `robots.txt`, `_headers` and `_redirects` (see read/static.ts), which stet also makes. */
    readonly shared: ReadonlyMap<string, string>;
    /** Every file that a message may name by its path under the content folder: messages have names in NFC. */
    readonly sourceFiles: ReadonlySet<string>;
    readonly messages: readonly Message[];
}
/** Names on disk, by their form in NFC. */
export interface Spelled {
    readonly media: ReadonlyMap<string, string>;
    readonly static: ReadonlyMap<string, string>;
}
/** `known` has the listings of content folders that are not read again. */
export declare function listNewsroom(config: Config, known?: Map<string, FolderListing>): Promise<Listing>;
/** Files that links and pictures of stories may refer to, besides texts. */
export declare function filesOf({ media, staticFiles }: Pick<Listing, 'media' | 'staticFiles'>): ReadonlySet<string>;
/** Parses files and passes the results to `settle`. */
export declare function parseAll(files: readonly string[], config: Config, onProgress: (done: number, total: number) => void, settle?: ParseOptions['settle']): Promise<Map<string, Parsed>>;
/** Returns a message if the folder for the store contains something else. Does not open the store. */
export declare function foreignStore(config: Config): Message | undefined;
/** The message for an error of opening the store: another process uses the store, or the folder is no store. Undefined for other errors. */
export declare function whoHasTheStore(error: unknown): Message | undefined;
