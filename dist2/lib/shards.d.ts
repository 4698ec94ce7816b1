/**
 * One form of a word; the group, which is the same for all forms of one word, or -1 where the word is unknown; and the
 * stories that have it, in the format that `postingsOf` reads.
 */
export type ShardEntry = readonly [form: string, group: number, postings: Uint8Array];
/**
 * Decodes the entries of a shard, which is a part of an index. Entries are in the order of their forms (by UTF-16
 * units). Each holds only the difference from the form before, and how many entries before it the last entry of the
 * same group is. Numbers are little-endian base 128 (LEB128). This decoder is small because it runs in the search page.
 */
export declare function decodeShard(bytes: Uint8Array): ShardEntry[];
export declare function textOf(bytes: Uint8Array): string;
/** The number of each story, and how much the story is about the word, from 0 to 3. */
export declare function postingsOf(bytes: Uint8Array): [story: number, level: number][];
