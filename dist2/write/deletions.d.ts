import { type Message } from '../lib/message.js';
/** How many pages the last build left. */
export interface PageCounts {
    readonly pages: number;
    /** Those of them that are pages of stories. */
    readonly stories: number;
}
/**
 * What there is to say when a build would delete more than half of the pages that the last one left, or more than half of those
 * of stories: a wrong clock, folder or line of the configuration does that more often than an editor. Undefined when it would not.
 * `doomed` are the files that it would delete, and whether they are pages of stories; `fresh` those that the last build did not have.
 */
export declare function tooManyDeletions(all: PageCounts, doomed: ReadonlyMap<string, {
    readonly isStory: boolean;
}>, fresh: readonly string[]): Message | undefined;
export declare function isPage(file: string): boolean;
