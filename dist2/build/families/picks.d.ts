import type { Recommendation } from '../../model/site.js';
import type { Blocks } from '../../related/blocks/blocks.js';
import { type Entry } from '../../related/entry.js';
import { type Profile } from '../../related/text/profile.js';
import type { AnyFamily, FamilyName, Graph, Read } from '../graph.js';
import { type StoryOptions } from './stories.js';
/** What the related index is told of a story, and what its editor chose. */
export interface EntryParts {
    readonly entry: Omit<Entry, 'profile'>;
    /** Where the profile is: a file and its version. */
    readonly text: readonly [file: string, version: string];
    readonly picks: readonly Recommendation[];
    /** Whether the story has a block. */
    readonly wanted: boolean;
}
export declare const entryFamily: FamilyName<EntryParts>;
export interface PicksParts {
    readonly recommendations?: readonly Recommendation[] | undefined;
    readonly followUps?: readonly string[] | undefined;
}
export declare const picksFamily: FamilyName<PicksParts>;
/** The related index, which is brought up to date with the stories of a build. */
export interface Related {
    /** Tells of stories that are others, or gone. Returns the keys of those whose blocks differ now. */
    update(changes: {
        readonly changed: Iterable<Entry>;
        readonly removed: readonly string[];
    }): ReadonlySet<string>;
    blocks(key: string): Blocks;
    /** Gives back the memory that an update took. */
    release(): void;
}
export interface PicksOptions extends StoryOptions {
    readonly related: () => Related;
    readonly passages: (file: string, version: string) => readonly number[];
    readonly profile: (file: string, version: string) => Profile | undefined;
    readonly graph: () => Graph;
}
export declare function picksFamilies(options: PicksOptions): AnyFamily[];
/**
 * The stories among some keys that the related index knows, as it knows them. They are read one by one, so that entries and profiles of
 * a whole archive are not in memory at once.
 */
export declare function entriesOf(keys: Iterable<string>, read: Read, profile: PicksOptions['profile']): IterableIterator<Entry>;
