/** Another process works with the store. */
export declare class StoreInUse extends Error {
    readonly dir: string;
    readonly pid: number;
    constructor(dir: string, pid: number);
}
/**
 * Makes a store this process's own until the returned function is called; throws `StoreInUse` when it is another's. One that ended
 * without giving it back holds it no longer. Where the folder cannot be written to, nothing will be kept in it, and nothing is
 * held.
 */
export declare function lockStore(dir: string): () => void;
