import { type Follower } from '../../blocks/block.js';
import { type BlockPick, type Blocks } from '../../blocks/blocks.js';
import type { Entry } from '../../entry.js';
import type { QueryBounds } from '../../query/query.js';
import type { Found } from '../../rank/find.js';
import type { Profile } from '../../text/profile.js';
import type { Tuning } from '../../tuning.js';
import { type Archive } from './inverted-index.js';
import { type QueryAll } from './query-all.js';
/** What is known of a story when it has been asked for. */
interface StoryResult {
    readonly found: Found;
    readonly bounds: QueryBounds;
    readonly background: readonly BlockPick[];
    /** Whether places were filled for which nothing was found: then any other earlier story may take one. */
    readonly fallbacks: boolean;
    /** Numbers of the earlier stories that it may have followed. */
    readonly follows: readonly number[];
}
/** Later stories that may have followed one, and those that its block shows. */
interface FollowUps {
    readonly followers: readonly Follower[];
    readonly followUps: readonly string[];
}
interface AllBlocksOptions {
    /** What a story asks with; its own profile when not given. */
    readonly profileOf?: ((entry: Entry) => Profile) | undefined;
    /** Asks for every story with its own profile; where another is given, this is not used. */
    readonly ask?: QueryAll | undefined;
    /** False: what a story links to is recommended like anything else, for when its links are to be guessed. */
    readonly ownLinks?: boolean | undefined;
}
/**
 * Makes the blocks of a whole archive. Calls `visit` for each story, oldest first; what is handed to it is not held. What
 * followed a story is known when all have been visited: the function that is returned tells it.
 */
export declare function visitAllBlocks({ entries, index }: Archive, tuning: Tuning, visit: (id: number, result: StoryResult) => void, { profileOf, ownLinks, ask }?: AllBlocksOptions): (id: number) => FollowUps;
/** The blocks of a whole archive, by key, found from nothing but the archive and stored nowhere. */
export declare function allBlocks(unordered: Iterable<Entry>, tuning: Tuning, options?: AllBlocksOptions): ReadonlyMap<string, Blocks>;
export {};
