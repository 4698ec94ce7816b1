import type { Feed } from './feed.js';
/**
 * A feed in RSS 2.0 (https://www.rssboard.org/rss-specification) with the whole text of each story in content:encoded.
 * Everything is escaped by entities; there is no CDATA. Dates are in UTC (RFC 822, four-digit years).
 *
 * To programs that read feeds, an item's description is HTML, its title is not (RSS Best Practices Profile): so a dek is
 * escaped as HTML first, or `<b>` in it would become an element there.
 */
export declare function rss(feed: Feed, selfUrl: string): string;
