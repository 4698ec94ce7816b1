/**
 * Replaces a file whole: whoever reads it sees the old bytes or the new ones, also after a power failure.
 * Throws what the file system throws; the temporary file is then gone.
 */
export declare function writeFileAtomic(file: string, data: string | Uint8Array): void;
/** Makes the names in a folder last. Some systems cannot open a folder: there the rename must do. */
export declare function syncFolder(dir: string): void;
