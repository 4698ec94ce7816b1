/**
 * Says which files a build is about to put into the output folder or to delete there. It is written before the first of them is touched,
 * and stands until the ledger of that build is durable. A build that finds it follows an unclean end: any of these files may be old, new
 * or gone, and all of them are stet's own.
 */
interface Pending {
    /** The generation that the ledger gets when the build ends well. */
    readonly generation: string;
    /** The generation that the ledger had before; null when there was no ledger. */
    readonly after: string | null;
    readonly files: readonly string[];
}
/** `id` is that of the ledger (see ledger.ts). */
export declare function pendingFile(storeDir: string, id: string): string;
export declare function writePending(file: string, pending: Pending): void;
/** Undefined where there is none, or where it is damaged. */
export declare function readPending(file: string): Pending | undefined;
export declare function removePending(file: string): void;
export {};
