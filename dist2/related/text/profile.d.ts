import type { Tuning } from '../tuning.js';
import { type Counted } from './tally.js';
/** What the related index knows of a story's text. It depends on the text alone, so it can be made anywhere and kept. */
export interface Profile extends Counted {
    /** All its half occurrences of words: how long it is. */
    readonly length: number;
}
/** A story as readers see it, and the language it is in. */
export interface ProfileSource {
    readonly title: string;
    readonly description?: string | undefined;
    /** Plain text, paragraphs divided by a blank line. */
    readonly text: string;
    /** Base language: `de` of `de-CH`. */
    readonly language: string;
}
/** What an occurrence counts, in halves, by where it stands. */
interface PlaceWeights {
    readonly body: number;
    /** In the headline, besides. */
    readonly title: number;
    /** In the dek, besides. */
    readonly description: number;
    /** In the opening of the body, besides: there news says what it is about. */
    readonly opening: number;
    /** A name of several words anywhere, besides its words. */
    readonly name: number;
}
export declare const placeWeights: PlaceWeights;
/** The weights of places as a newsroom weighs words and names. */
export declare function placeWeightsFor({ words, names }: Pick<Tuning['signals'], 'words' | 'names'>): PlaceWeights;
/** Makes profiles; what depends on a language alone is kept from one story to the next. */
export declare function createProfiler(weights?: PlaceWeights): (source: ProfileSource) => Profile;
/** What the index knows of a story without a text. */
export declare const emptyProfile: Profile;
export {};
