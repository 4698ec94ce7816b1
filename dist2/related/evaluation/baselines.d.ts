import type { Entry } from '../entry.js';
import { type Profile } from '../text/profile.js';
/** What simple ways to recommend know of a story. */
export interface SimplyKnown {
    readonly entry: Entry;
    /** The profile of its title and dek alone. */
    readonly headline: Profile;
}
/** A simple way to recommend, over the stories of one language. */
export interface Baseline {
    /** The best of what has been added, best first. */
    rank(id: number): readonly number[];
    /** Makes a story one that may be ranked. Stories are added in the archive's order. */
    add(id: number): void;
}
export type CreateBaseline = (archive: readonly SimplyKnown[]) => Baseline;
/** What stet is compared with, by its name in the results. */
export declare const baselines: Readonly<Record<string, CreateBaseline>>;
