import type { Article, Listed, Lookup, Site, StoryList } from '../model/site.js';
/** The records of these keys; a key without a record is left out. */
export declare function recordsOf<Value>(keys: readonly string[], records: Lookup<Value>): Value[];
/** The stories of a list. */
export declare function articlesOf(stories: Iterable<Listed>, site: Pick<Site, 'articleByKey'>): Article[];
/** The stories of a list, each read when its turn comes. */
export declare function eachArticle(stories: Iterable<Listed>, { articleByKey }: Pick<Site, 'articleByKey'>): Generator<Article>;
export declare function firstOf<Item>(items: Iterable<Item>): Item | undefined;
export declare function hasStories({ articles }: {
    readonly articles: StoryList;
}): boolean;
/** Several lists, all newest first and without a story in common, as one. */
export declare function mergeLists(lists: readonly StoryList[]): StoryList;
/**
 * The stories that are in both lists, newest first as these are. Each list is searched for the stories of the other, so that the
 * few stories of one are found among the many of the other without a walk through all of them.
 */
export declare function inBoth(a: StoryList, b: StoryList): Generator<Listed>;
