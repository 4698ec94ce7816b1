import { type QueryTerm } from '../query/query.js';
import { type Profile } from '../text/profile.js';
/**
 * Compares one story with others, term by term and passage by passage. An editor links a story where a sentence is about it:
 * so one passage that has most of another story's words says more than the same words here and there.
 *
 * Words are weighed as rare as they were when the asking story came; what it does not have at all counts like a word of
 * middling rarity. So nothing here depends on how rare the other story's words were in its own time.
 */
export interface Matcher {
    /** `rarities` are those of the profile's terms (see rarity.ts); `query` may be left out where no sum is asked for. */
    begin(profile: Profile, rarities: Uint8Array, query?: readonly QueryTerm[]): void;
    compare(profile: Profile, filed: Iterable<number>): Compared;
    /**
     * For each passage of another story in a mask, how much of it the best passage of this one has: a part of `whole`, by the
     * weight of its terms; by the passage's number.
     */
    passagesNear(profile: Profile, mask: number): readonly number[];
}
interface Compared {
    /** The sum of weight × impact over all terms of the query that the other story has. */
    readonly sum: number;
    /**
     * How much of its head, and of what else it is about, the best passages have: nearly `whole` where they have all, and a third
     * of it where none has any.
     */
    readonly closeness: number;
}
export declare const whole = 1024;
export declare function createMatcher(): Matcher;
export {};
