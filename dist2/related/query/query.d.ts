import type { Entry } from '../entry.js';
import type { Profile } from '../text/profile.js';
import { type TermKind } from '../text/terms.js';
import { type Tuning } from '../tuning.js';
/** A term of a query with what it is worth. */
export interface QueryTerm {
    readonly term: number;
    readonly weight: number;
    /** The impact it has on the story that asks: 1 to 255. */
    readonly own: number;
    /** What it is filed under, where it is no word or name. */
    readonly kind?: FiledTerm['kind'];
}
/** What stories share besides their words. */
export interface FiledTerm {
    readonly term: number;
    readonly kind: Exclude<TermKind, 'word' | 'name'>;
}
/** What a story is filed under: each kind with its key. */
export declare function filedUnder({ topics, authors, series, section, }: Pick<Entry, 'topics' | 'authors' | 'series' | 'section'>): {
    kind: FiledTerm['kind'];
    key: string;
}[];
/** The kinds of what stories are filed under. */
export declare const filedKinds: readonly FiledTerm['kind'][];
/**
 * The terms that a story is filed under, each once. Terms are hashes: one that is a word of the story, too, which happens once in
 * millions of stories, is left out.
 */
export declare function filedTerms(entry: Entry): FiledTerm[];
/** What was known of terms before the month of the story that asks. */
export interface Statistics {
    /** How many stories there were. */
    readonly stories: number;
    /** In bits (see rarity.ts). A term of the profile comes with its place there. */
    rarityOf(term: number, place?: number): number;
}
/** Bounds of a query, which tell without the query what it can find. */
export interface QueryBounds {
    /** The weight of all words and names: what the weight of what a story is filed under is measured by. */
    readonly whole: number;
    /** The least weight of a word or name whose list is read: those that weigh less find nothing. */
    readonly lightest: number;
}
/** What a story asks the archive for: its weightiest terms, and what it is filed under. */
export interface Query extends QueryBounds {
    /** Words and names, weightiest first; then what the story is filed under. */
    readonly terms: readonly QueryTerm[];
    /** Those whose lists are read, to find stories that may suit. */
    readonly read: readonly QueryTerm[];
    /** How rare each term of the profile is (see rarity.ts). */
    readonly rarities: Uint8Array;
}
export declare function queryOf(profile: Profile, meta: readonly FiledTerm[], statistics: Statistics, tuning: Tuning): Query;
/** What a word or name is worth that a story has so often, and that is so rare. */
export declare function wordWeight(count: number, rarity: number): number;
export declare function filedWeight(kind: FiledTerm['kind'], rarity: number, whole: number, { signals }: Tuning): number;
/**
 * How much of a story a term is, from 1 to 255: BM25's saturation of repetition, by the story's length. The mean length is
 * a constant: measured, it costs nothing, and it leaves every story's impacts still for ever.
 */
export declare function impactOf(count: number, length: number): number;
/** The same where a story's dampening is known. */
export declare function impactAt(count: number, dampening: number): number;
/** How much the length of a story takes from the impact of each of its terms. */
export declare function dampeningOf(length: number): number;
/** The impact of what a story is filed under: it is the whole weight. */
export declare const filedImpact = 255;
/** Whether a story is to be found by a term that has such an impact on it. */
export declare function isAbout(impact: number): boolean;
