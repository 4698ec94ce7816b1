/** A folder that is to be a store and holds files that stet did not make. */
export declare class StoreNotOurs extends Error {
    readonly dir: string;
    /** What lies in it that no store has. */
    readonly found: string;
    constructor(dir: string, 
    /** What lies in it that no store has. */
    found: string);
}
/**
 * Throws `StoreNotOurs` for a folder that is there, is not empty and is no store: stet deletes files in its store, and must never delete
 * what it did not make. A folder that cannot be read is left to whoever writes to it.
 */
export declare function refuseForeignStore(dir: string): void;
/** Marks a folder, which is there, as a store. One that cannot be written to keeps nothing that would have to be known. */
export declare function markStore(dir: string): void;
