import type { Article } from '../../model/site.js';
import type { PlanContext } from '../context.js';
import type { FeedEntry } from './feed-entry.js';
/** A feed, whatever its format. Every address in it is absolute, every text plain unless its name ends in `Html`. */
export interface Feed {
    readonly title: string;
    readonly description: string;
    /** The page it is the feed of. */
    readonly pageUrl: string;
    readonly language: string;
    readonly publisher: {
        readonly name: string;
        readonly url: string;
    };
    /** Newest first. */
    readonly entries: readonly FeedEntry[];
}
/** What a feed is of: the site, or one of its fronts. */
interface FeedSubject {
    readonly title: string;
    readonly description: string;
    /** URL of its front. */
    readonly url: string;
    readonly language: string;
    /** The newest stories, as many as the feed holds. */
    articles(): readonly Article[];
}
/** What the feed of a front is of, by the URL of the front. */
export declare function feedSubject(url: string, { site, config, edition: editionAt }: Pick<PlanContext, 'site' | 'config' | 'edition'>): FeedSubject | undefined;
/** The feed of a front, with the texts of all its stories. */
export declare function feedOf(subject: FeedSubject, { config, feedEntry }: Pick<PlanContext, 'config' | 'feedEntry'>): Feed;
export {};
