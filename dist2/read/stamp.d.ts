/** The file system's data on a file, by which a change is noticed without reading the file. */
export interface Stamp {
    /** Bytes. */
    readonly size: number;
    /** When the content was last changed: milliseconds since the epoch, with the fraction that the file system has. */
    readonly changed: number;
    /**
     * When the file's data were last changed, including times and name (stat(2): ctime), in milliseconds. Programs that restore the
     * time of change (rsync, tar, git-restore-mtime) cannot restore this.
     */
    readonly status: number;
    /** Which file it is. */
    readonly inode: number;
}
/** Undefined for a file that no longer exists; reading the file gives the reason. */
export declare function stampOf(file: string): Stamp | undefined;
export declare function isSameStamp(a: Stamp, b: Stamp): boolean;
/**
 * Whether a stamp can be relied on: false for a file that was changed so shortly before `now` (milliseconds) that a
 * further change might give the same stamp.
 */
export declare function isSettled({ changed }: Stamp, now: number): boolean;
