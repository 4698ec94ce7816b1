/** The bytes of several arrays, one behind the other. */
export function joinedBytes(parts) {
    let size = 0;
    for (const { byteLength } of parts)
        size += byteLength;
    const joined = new Uint8Array(size);
    let at = 0;
    for (const { buffer, byteOffset, byteLength } of parts) {
        joined.set(new Uint8Array(buffer, byteOffset, byteLength), at);
        at += byteLength;
    }
    return joined;
}
//# sourceMappingURL=joined-bytes.js.map