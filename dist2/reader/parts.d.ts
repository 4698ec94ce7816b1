/** A part of the index, with the files that a browser has loaded. */
export interface IndexPart {
    /** See IndexHead. */
    readonly head: {
        readonly n: number;
        readonly c: number;
        readonly b: readonly string[];
    };
    /** The content of one file, behind the name of the generation. */
    read(file: string): Promise<Uint8Array>;
}
/**
 * Opens a part of the index. Files are loaded when they are needed, each once. Fails where two files are of different
 * generations: the site was published anew in the meantime, and everything has to be loaded again.
 */
export declare function openPart(folder: string): Promise<IndexPart>;
