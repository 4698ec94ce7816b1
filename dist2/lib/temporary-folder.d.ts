/**
 * Creates a folder for temporary files, runs `work` with its path and removes it. Folders of builds that were killed
 * are removed first. Throws errors of the system, such as of a full disk.
 */
export declare function withTemporaryFolder<T>(purpose: string, work: (dir: string) => Promise<T>): Promise<T>;
/** Creates the folder alone; the caller has to remove it. */
export declare function makeTemporaryFolder(purpose: string): string;
