/** The bytes of several arrays, one behind the other. */
export declare function joinedBytes(parts: readonly ArrayBufferView[]): Uint8Array<ArrayBuffer>;
