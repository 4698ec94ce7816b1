let scratch = Buffer.alloc(2 * 16_384);
/**
 * The code units of a text, in one array that the next call overwrites. Reading the array is faster than reading a
 * string.
 */
export function unitsOf(text) {
    if (scratch.length < 2 * text.length)
        scratch = Buffer.alloc(4 * text.length);
    scratch.write(text, 'utf16le');
    return new Uint16Array(scratch.buffer, scratch.byteOffset, text.length);
}
//# sourceMappingURL=units.js.map