/**
 * Decodes the entries of a shard, which is a part of an index. Entries are in the order of their forms (by UTF-16
 * units). Each holds only the difference from the form before, and how many entries before it the last entry of the
 * same group is. Numbers are little-endian base 128 (LEB128). This decoder is small because it runs in the search page.
 */
export function decodeShard(bytes) {
    const entries = [];
    const read = reader(bytes);
    for (let form = ''; read.at < bytes.length;) {
        form = form.slice(0, read()) + textOf(read.part());
        const link = read();
        const before = entries[entries.length - (link >> 1)];
        entries.push([form, link & 1 ? (before ? before[1] : entries.length) : -1, read.part()]);
    }
    return entries;
}
export function textOf(bytes) {
    return new TextDecoder().decode(bytes);
}
/** The number of each story, and how much the story is about the word, from 0 to 3. */
export function postingsOf(bytes) {
    const found = [];
    const read = reader(bytes);
    for (let story = 0; read.at < bytes.length; story++) {
        const number = read();
        story += number >> 2;
        found.push([story, number & 3]);
    }
    return found;
}
function reader(bytes) {
    const read = () => {
        const byte = bytes[read.at++];
        return byte < 128 ? byte : byte - 128 + 128 * read();
    };
    read.at = 0;
    read.part = () => {
        const size = read();
        read.at += size;
        return bytes.subarray(read.at - size, read.at);
    };
    return read;
}
//# sourceMappingURL=shards.js.map