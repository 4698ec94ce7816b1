import type { Instant } from '../lib/time.js';
/** Bytes by key, in a transaction that belongs to the caller of the writer. Reads see what the same transaction has put. */
export interface Rows {
    /** The bytes are valid until the next call. */
    get(key: string): Uint8Array | undefined;
    put(key: string, bytes: Uint8Array): void;
    delete(key: string): void;
    /** All rows whose keys begin with the prefix. No row is put or deleted while they are iterated. */
    range(prefix: string): Iterable<readonly [key: string, bytes: Uint8Array]>;
}
/** What is known of one output file. */
export interface FileRow {
    /** SHA-256 of the bytes (see lib/digest.ts). */
    readonly digest: string;
    /** Bytes. */
    readonly size: number;
    /**
     * When the file was last written, in milliseconds, as the file system reported it. NaN where this does not identify the content: the file
     * is then read before it is trusted.
     */
    readonly mtime: number;
    /** Whether it is the page of a story. */
    readonly isStory: boolean;
    /** Whether its name changes with its bytes: the file may stay for a while when no page asks for it any more. */
    readonly isLasting: boolean;
}
/** Identifies the state of a folder: it changes whenever an entry of the folder is added, removed, renamed or replaced. */
export interface FolderStamp {
    /** When the inode of the folder last changed, in milliseconds. NaN where the files of the folder must be looked at. */
    readonly changed: number;
    readonly inode: number;
}
/** What is known of the output folder as a whole. */
export interface Head {
    /** Names the build that wrote the ledger. */
    readonly generation: string;
    /** How many files there are, those included that only stay for caches. */
    readonly files: number;
    /** How many of them are HTML pages, and how many are pages of stories. */
    readonly pages: number;
    readonly stories: number;
    /** Files that no build asks for any more but pages in caches still may, and since when. */
    readonly retired: ReadonlyMap<string, Instant>;
}
/**
 * What stet wrote into one output folder: the only files that it may replace or delete there. A file is one row, each folder that
 * directly holds files is another, and the head is one. A path is relative to the output folder, with slashes; the output folder itself
 * is the empty path.
 */
export interface Ledger {
    /** Names the output folder among those of one store. */
    readonly id: string;
    head(): Head | undefined;
    setHead(head: Head): void;
    /** Forgets everything. */
    clear(): void;
    file(path: string): FileRow | undefined;
    setFile(path: string, row: FileRow): void;
    deleteFile(path: string): void;
    files(): Iterable<readonly [path: string, row: FileRow]>;
    folder(path: string): FolderStamp | undefined;
    setFolder(path: string, stamp: FolderStamp): void;
    deleteFolder(path: string): void;
    folders(): readonly (readonly [path: string, stamp: FolderStamp])[];
    /** The files that lie directly in a folder. */
    filesIn(folder: string): readonly (readonly [path: string, row: FileRow])[];
    hasFilesIn(folder: string): boolean;
}
/** `output` is the real path of the output folder. Throws `Damaged` for a row that cannot be one. */
export declare function openLedger(rows: Rows, output: string): Ledger;
/** The folder that a file or folder lies in. */
export declare function folderOf(path: string): string;
/** All folders that a file or folder lies in, the output folder left out: the nearest first. */
export declare function parents(path: string): string[];
/** Whether a path leads out of the folder that it is relative to. */
export declare function leadsOut(path: string): boolean;
