import type { Stories } from '../blocks/stories.js';
import type { Profile } from '../text/profile.js';
import { type Tuning } from '../tuning.js';
import type { Found } from './find.js';
/** A story that may be picked, and where its score comes from. */
export interface Candidate {
    readonly id: number;
    readonly score: number;
    /** What it has of the score because similar stories link to it. */
    readonly linked: number;
    /** What is left of the score by how much a passage is about it: a part of `whole`, see matcher.ts. */
    readonly closeness: number;
}
/**
 * Weighs what a story's query found by what words alone do not tell. Each of the most similar stories hands on a part of its
 * score to those it links to: what editors wanted before is likely to be wanted again, and all the more where the passages
 * around the links are alike. Links of the story itself count for nothing here, nor do those of later stories. Then all
 * scores are multiplied by how much a passage of the story is about the other. Best first.
 */
interface Weigher {
    /** `asking` is what the story is known by: its own profile, or one without what is to be guessed. */
    weigh(id: number, found: Found, stories: Stories, asking: Profile): Candidate[];
}
export declare function createWeigher({ signals }: Tuning): Weigher;
export {};
