/** A file that waits in the staging folder. */
export interface Staged {
    readonly staged: string;
    /** Files of a lower order come first. */
    readonly order: number;
}
/** Counts changes as they are made, for a caller that is interrupted by an error. */
interface Progress {
    count: number;
}
/** Brings new files into the output folder, which replaces old ones whole, and then deletes others. */
export declare function putInPlace(output: string, changes: ReadonlyMap<string, Staged>, deleted: readonly string[], done: Progress): void;
/**
 * The first folder on the way to one of these files that is a symbolic link or the root of another disk, to which no file can be renamed:
 * strings do not tell, the file system does.
 */
export declare function leadingOut(output: string, files: readonly string[]): string | undefined;
/** Removes the folders that were made for files and are empty, never the output folder itself. */
export declare function removeEmptyFolders(output: string, files: readonly string[]): void;
export {};
