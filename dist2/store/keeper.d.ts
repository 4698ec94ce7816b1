/** Where the related index is kept between builds: bytes by name. What was put is there at once, and for good once the keeper's owner says so. */
export interface Keeper {
    /** The bytes are the keeper's own, good until the next call, and may lie anywhere in a larger buffer. */
    get(name: string): Uint8Array | undefined;
    put(name: string, bytes: Uint8Array): void;
    delete(name: string): void;
    /** Forgets everything. */
    clear(): void;
}
