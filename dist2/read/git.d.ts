/**
 * The files under a folder that git tracks. In a fresh checkout all files have new times of change; git's blob ids tell
 * which files have the same content, without reading any.
 */
interface GitFiles {
    /** Blob ids by path under the folder, of files whose content is what git has. */
    readonly blobs: ReadonlyMap<string, string>;
    /**
     * Identifies the settings by which git turns blobs into files: line ends, filters. With other settings the same blob
     * may give another file.
     */
    readonly filters: string;
}
/** Undefined where the folder is not in a work tree, git is missing, or a setting makes git's answer unreliable. */
export declare function readGit(folder: string): Promise<GitFiles | undefined>;
export {};
