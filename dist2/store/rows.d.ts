/**
 * The graph's rows: bytes by key, in the order of the keys' UTF-8. What is put waits in memory, where it is seen at once, until `flush` brings all of it
 * into the database in one transaction. A store without a database holds everything in memory.
 *
 * A key has two parts: its *table*, within which rows can be walked in order, and its name there. Neither holds U+0000.
 */
export interface Rows {
    get(table: string, name: string): Uint8Array | undefined;
    put(table: string, name: string, bytes: Uint8Array): void;
    delete(table: string, name: string): void;
    /** Rows of a table from `from` on and before `until`, in order or in reverse. */
    range(table: string, bounds?: Bounds): IterableIterator<readonly [name: string, bytes: Uint8Array]>;
    /** How many changes wait in memory. */
    readonly waiting: number;
    /** The database that `flush` writes to, for threads to read; undefined where there is none. */
    readonly file: string | undefined;
    /** Brings what waits into the database. Returns false where nothing can be kept: what waits stays in memory then. */
    flush(): boolean;
    /**
     * Gives back the memory that large transactions took: as long as it is open, LMDB keeps as many pages as the largest of them wrote. To be called when
     * nobody walks any rows.
     */
    rest(): Promise<void>;
    /** Forgets what waits. */
    discard(): void;
    /** Forgets all tables, in the database too, but those that are kept. */
    clear(isKept?: (table: string) => boolean): void;
    close(): Promise<void>;
}
interface Bounds {
    readonly from?: string | undefined;
    readonly until?: string | undefined;
    readonly reverse?: boolean | undefined;
}
interface RowsOptions {
    /** Only reads, as threads do: nothing may be put. */
    readonly readOnly?: boolean | undefined;
}
/** A database that another one goes on in, made when there is too much to hold in memory. */
interface Elsewhere {
    readonly file: string;
    /** To be called when the database is closed. */
    remove(): void;
}
/** Finds a place for that database, where there is no file yet. Throws where there is none. */
export type MakeElsewhere = () => Elsewhere;
/** Rows in memory alone. */
export declare function rowsInMemory(): Rows;
/** Opens a database, which is made if need be. Throws where it cannot be. */
export declare function openRows(file: string, { readOnly }?: RowsOptions): Rows;
/**
 * Rows for a process that leaves the database as it is, and sees it as it is now whatever other processes write to it; without a file, there are no rows.
 * What is put waits in memory; the first `flush` goes on elsewhere.
 */
export declare function openRowsToLook(file: string | undefined, elsewhere: MakeElsewhere): Rows;
export {};
