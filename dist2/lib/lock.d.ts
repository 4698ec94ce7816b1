/** Either the lock on a folder, or the number of the process that has the lock. */
export type Lock = {
    readonly release: () => void;
    readonly pid?: undefined;
} | {
    readonly pid: number;
};
/**
 * Locks a folder for the calling thread, against threads of any process. Each thread first puts a file of its own into
 * the folder, complete from its first moment, and then looks for the files of others: so of two threads, the later one
 * always sees the earlier one, and never do both get the lock. Of threads that come at the same time, the one whose
 * file sorts first waits until the others have given up. Files of processes that have ended are ignored, and no file is
 * ever reused, so it does not matter who removes them. Throws errors of the file system.
 */
export declare function lockFolder(dir: string): Lock;
/** Removes everything in a locked folder but the files of the lock. Only the owner of the lock may call it. */
export declare function clearLocked(dir: string): void;
