import type { Instant } from '../../lib/time.js';
import { type Passed } from '../blocks/block.js';
import type { Entry } from '../entry.js';
import { filedUnder } from '../query/query.js';
import type { ProfileSource } from '../text/profile.js';
import type { Tuning } from '../tuning.js';
import { type Shared } from './explain.js';
/** What a site shows of a story. */
interface ShownStory {
    readonly key: string;
    readonly url: string;
    readonly title: string;
    readonly date: Instant;
}
/** What a site recommends below a story: another story by its key, or a page elsewhere. */
type Recommended = {
    readonly article: string;
    readonly reason: ShownPick['reason'];
} | {
    readonly title: string;
    readonly url: string;
    readonly reason: 'editor';
};
/** What a site recommends below its stories; all maps are by key. */
interface ShownSite {
    readonly articleByKey: {
        get(key: string): ShownStory | undefined;
    };
    readonly recommendations: {
        get(key: string): readonly Recommended[] | undefined;
    };
    readonly followUps: {
        get(key: string): readonly string[] | undefined;
    };
}
/** What is recommended below one story, and why. */
export interface Shown {
    readonly background: readonly ShownPick[];
    readonly followUps: readonly {
        readonly url: string;
        readonly title: string;
        readonly date: Instant;
    }[];
    readonly passedOver: readonly {
        readonly url: string;
        readonly title: string;
        readonly why: Passed['why'];
    }[];
}
interface ShownPick {
    readonly url: string;
    readonly title: string;
    /** Absent for a page elsewhere. */
    readonly date?: Instant | undefined;
    readonly reason: 'editor' | 'series' | 'ranked' | 'newest';
    /** Of 100, which the story itself would have; 0 for what was not ranked. */
    readonly score: number;
    /** The part of the score, of 1, that comes from similar stories' links. */
    readonly linked: number;
    /** What is left of the score by how much a passage of the story is about it, of 1. */
    readonly closeness?: number | undefined;
    readonly daysOlder?: number | undefined;
    /** What its age leaves of a score, of 1. */
    readonly recency?: number | undefined;
    /** What the two have in common, what says most first; `points` on the scale of `score`, before anything is taken off. */
    readonly shared: readonly Shared[];
}
interface ShowOptions {
    readonly site: ShownSite;
    readonly entries: readonly Entry[];
    readonly tuning: Tuning;
    /** What the story's profile is made from. */
    readonly source: ProfileSource;
}
/** Explains the blocks of a story as they are on the site. */
export declare function show(article: ShownStory & Parameters<typeof filedUnder>[0], { site, entries, tuning, source }: ShowOptions): Shown;
export {};
