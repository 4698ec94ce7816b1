import type { Feed } from './feed.js';
/** A feed in JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) with the whole text of each story. */
export declare function jsonFeed(feed: Feed, selfUrl: string): string;
