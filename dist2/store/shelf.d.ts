/**
 * Keeps files that are dear to make, in batches that are there whole or not at all. Where nothing can be kept, nothing is
 * found: what is wrong with the folder, the writer of the site reports.
 */
export interface Shelf {
    /** Undefined for what is not there, or not as it was put. */
    get(batch: string, name: string): Uint8Array | undefined;
    put(batch: string, files: ReadonlyMap<string, Uint8Array>): void;
    /** Forgets all other batches. */
    keepOnly(batches: ReadonlySet<string>): void;
}
export declare function openShelf(dir: string): Shelf;
/** Removes all that a shelf holds; returns how many bytes that was. */
export declare function removeShelf(dir: string): number;
