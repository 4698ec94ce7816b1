import { type Profile } from '../text/profile.js';
import { type Tuning } from '../tuning.js';
import { type SimplyKnown } from './baselines.js';
/** A story with what is needed to guess its links without having read them. */
export interface EvaluatedStory extends SimplyKnown {
    /** Its profile without the words that its links stand on (see withoutLinked): what its query may use. */
    readonly asked: Profile;
    /**
     * Profiles of its words alone and of its names alone, to leave out the one or the other: a term does not tell which it is.
     * Without them in every story, neither is left out.
     */
    readonly only?: Readonly<Record<'words' | 'names', {
        readonly profile: Profile;
        readonly asked: Profile;
    }>> | undefined;
}
/** How well each way to recommend guesses what editors linked to. */
export interface Evaluation {
    /** Distinct pairs of a story and an earlier one that its body links to. */
    readonly links: number;
    /** Stories with at least one such link. */
    readonly queries: number;
    /** By the name of the way: stet, what it is compared with, then stet without each of its signals. */
    readonly results: Readonly<Record<string, Measured>>;
}
/** Means over all queries, rounded to 4 decimals. */
interface Measured {
    readonly ndcg5: number;
    readonly hit3: number;
    readonly mrr: number;
    /** The 95 % confidence interval of `ndcg5`. */
    readonly ci95: readonly [low: number, high: number];
}
/** With fewer links than this an archive says nothing of how good recommendations are. */
export declare const fewestLinks = 30;
/**
 * Measures recommendations by an archive's own links: those of a body to earlier stories are what an editor held to be
 * related. Each way to recommend has to guess them from earlier stories, as far as they were there on the day.
 */
export declare function evaluate(stories: readonly EvaluatedStory[], tuning: Tuning): Evaluation;
export {};
