import type { Keeper } from '../store/keeper.js';
import { type Blocks } from './blocks/blocks.js';
import type { Entry } from './entry.js';
import type { QueryAll } from './index/memory/query-all.js';
import { type Tuning } from './tuning.js';
/** The related index: what is recommended below each public story. */
interface Related {
    /** True while nothing is stored that this version of stet and this tuning made: the next update is to be given all stories. */
    readonly isNew: boolean;
    /**
     * Brings the index to the next state of the archive. Stories that are as they were, and keys of no story, are passed over; a key
     * that is both changed and removed is changed. Returns the keys of the stories whose blocks are others now, and of new ones;
     * those that are removed have none. The result is what it would be if nothing had been stored.
     */
    update(changes: RelatedChanges): ReadonlySet<string>;
    /** The blocks of a story; none for a key of no story. */
    blocks(key: string): Blocks;
    /** Gives up what is in memory of the index; who asks next reads it anew. */
    release(): void;
}
interface RelatedChanges {
    /** Stories that are new, or others than they were. */
    readonly changed: Iterable<Entry>;
    readonly removed: Iterable<string>;
}
/** What the index depends on besides stories and tuning. */
interface RelatedEnvironment {
    /** Names what decides on its bytes: stet, Node, and the versions of libraries. */
    readonly version: string;
    /** Asks for all stories of an archive; on all cores, say. */
    readonly queryAll?: QueryAll | undefined;
}
export declare function openRelated(store: Keeper, tuning: Tuning, { version, queryAll }: RelatedEnvironment): Related;
export {};
