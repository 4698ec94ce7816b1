/** Makes the bytes of files last that lie on one file system. */
export declare function syncFiles(files: readonly string[]): Promise<void>;
/** Makes the names in folders last that lie on one file system. */
export declare function syncFolders(dirs: readonly string[]): Promise<void>;
