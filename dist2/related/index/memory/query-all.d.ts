import { type Query, type QueryBounds } from '../../query/query.js';
import { type Found } from '../../rank/find.js';
import type { Profile } from '../../text/profile.js';
import type { Tuning } from '../../tuning.js';
import type { InvertedIndex } from './inverted-index.js';
interface QueryAllOptions {
    /** What a story asks with; its own profile when not given. */
    readonly profileOf?: ((id: number) => Profile) | undefined;
    /** Stories to ask for; all when not given. */
    readonly wanted?: ((id: number) => boolean) | undefined;
}
/** Asks for every story what earlier stories suit it, in whatever threads. Calls `found` for each, oldest first. */
export type QueryAll = (index: InvertedIndex, tuning: Tuning, found: (id: number, found: Found, bounds: QueryBounds) => void) => void;
/**
 * Asks for every story, oldest first, what earlier stories suit it. Calls `found` for each, in that order, with the query.
 */
export declare function queryAll(index: InvertedIndex, tuning: Tuning, found: (id: number, found: Found, query: Query) => void, { profileOf, wanted }?: QueryAllOptions): void;
export {};
