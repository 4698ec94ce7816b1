import { type Rows } from './rows.js';
/** The store of a newsroom: what builds know from one to the next. */
export interface GraphStore {
    /** In memory alone where nothing can be kept. */
    readonly rows: Rows;
    /** Throws a damaged database away. */
    beginAnew(): Promise<void>;
    /** Gives the store back to other processes. To be called whatever happened. */
    close(): Promise<void>;
}
/**
 * Opens the store for a process that builds: one at a time. Throws `StoreInUse` while another has it, and `StoreNotOurs` for a folder that holds
 * something else. A database that cannot be opened, or is not as it was left, is begun anew: it holds nothing that cannot be made again, but which
 * files of the output folder are stet's own.
 */
export declare function openGraphStore(dir: string): GraphStore;
/**
 * Opens the store for a process that only looks, while another may be building: it sees what the last build left, and the store stays as it is. Undefined
 * where there is no store that can be read.
 */
export declare function openSnapshot(dir: string): Rows | undefined;
/** Rows for a process that only looks where no store can be read. */
export declare function openWithoutStore(): Rows;
/** What was made of pictures: large files, which lie by themselves. */
export declare function picturesIn(dir: string): string;
/** Forgets all that a store keeps; returns how many bytes that was. Throws as `openGraphStore` does. */
export declare function removeStore(dir: string): number;
