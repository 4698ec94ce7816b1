import type { StoryFacts } from '../../blocks/stories.js';
import type { Entry } from '../../entry.js';
import { type FiledTerm } from '../../query/query.js';
import type { Profile } from '../../text/profile.js';
/** A stored story. Parts of it are read when they are asked for. */
export interface StoredStory {
    readonly key: string;
    readonly profile: Profile;
    /** The terms that it is filed under. */
    readonly filed: Uint32Array;
    readonly filedTerms: readonly FiledTerm[];
    readonly facts: StoryFacts;
    readonly entry: Entry;
}
/**
 * How many terms it is filed under, words of its profile, bytes of its key and of its facts, each 32 bits; terms, and numbers of their
 * kinds; profile; as text the key; as JSON facts, and the rest of the entry.
 */
export declare function encodeStory(entry: Entry): Uint8Array;
/** The bytes must be all of their buffer; the story is made of it. */
export declare function decodeStory(bytes: Uint8Array<ArrayBuffer>): StoredStory;
