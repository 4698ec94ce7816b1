import type { ShardEntry } from '../lib/shards.js';
/** Encodes the format that lib/shards.ts decodes. `entries` are in the order of their forms. */
export declare function encodeShard(entries: readonly ShardEntry[]): Uint8Array;
/** Encodes stories with levels, each packed as four times the story's number plus the level, in rising order. */
export declare function encodePostings(packed: Uint32Array): Uint8Array;
