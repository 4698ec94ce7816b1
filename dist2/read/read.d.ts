import type { Config } from '../config/config.js';
import { type Message } from '../lib/message.js';
import type { SourceFile } from './source.js';
/** The files under the content folder. All paths are relative to it, with `/`, sorted by code unit. */
interface Sources {
    /** The stories’ files, spelled as on the disk, for opening them (`SourceFile.path` is NFC). */
    readonly paths: string[];
    /** The same by their folders; the content folder itself is `.`. */
    readonly byFolder: ReadonlyMap<string, readonly string[]>;
    /** The files under media/ and the pictures beside stories, NFC. */
    readonly media: string[];
    /** The spelling on the disk of those in `media` that are not NFC there. */
    readonly spelled: ReadonlyMap<string, string>;
    readonly messages: Message[];
}
/** What lies in one folder, without what lies in folders below. */
export interface FolderListing {
    readonly folders: readonly string[];
    readonly paths: readonly string[];
    /** As on the disk. */
    readonly media: readonly string[];
    readonly leftOut: readonly string[];
    readonly notRead: readonly string[];
    readonly messages: readonly Message[];
}
interface ListOptions {
    /** Folders inside the content folder, each with a slash at the end, that hold something else. */
    readonly except?: readonly string[] | undefined;
    /** Listings of folders, by path (`''` for the content folder itself), that are taken as they are; new ones are added. */
    readonly known?: Map<string, FolderListing> | undefined;
}
/**
 * Lists the content folder: Markdown files with any of their endings, and HTML files with front matter, are stories.
 * Names that begin with `.` or `_` (but for `_posts`), and node_modules, are left out. A symlink to a file inside the
 * folder is read; a symlink that leads out is an error; a symlink to a folder is never followed, so that there are no
 * loops.
 */
export declare function listSources(contentDir: string, { except, known }?: ListOptions): Promise<Sources>;
/**
 * Reads one file that `listSources` found. `source` is undefined when it cannot be published, and a message says why.
 *
 * The calls are synchronous: a story's file is small, and four round trips through the thread pool would take five
 * times as long.
 */
export declare function readSource(contentDir: string, path: string, limits: Pick<Config['limits'], 'fileSize'>): Promise<{
    source?: SourceFile;
    messages: Message[];
}>;
export {};
