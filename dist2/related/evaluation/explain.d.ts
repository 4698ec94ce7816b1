import { type FiledTerm, type QueryTerm } from '../query/query.js';
import type { Profile, ProfileSource } from '../text/profile.js';
import { type TermKind } from '../text/terms.js';
/** One thing that two stories have in common, as a reader would name it. */
export interface Shared {
    readonly kind: TermKind;
    readonly text: string;
    /** Its part of the score, before age is taken off. */
    readonly points: number;
}
/** What an explanation needs of the story that is recommended. */
interface Explained {
    readonly profile: Profile;
    /** The terms that it is filed under. */
    readonly filed: Iterable<number>;
}
/** What the query has in common with another story, what says most first. */
export declare function explain(query: readonly QueryTerm[], { profile, filed }: Explained, textOf: (term: number) => {
    readonly kind: TermKind;
    readonly text: string;
} | undefined): Shared[];
/** The texts of a story's terms: the words as they were first written, and the keys that it is filed under. */
export declare function termTexts(source: ProfileSource, filed: readonly {
    readonly kind: FiledTerm['kind'];
    readonly key: string;
}[]): (term: number) => {
    readonly kind: TermKind;
    readonly text: string;
} | undefined;
export {};
