import type { Head } from '../views.js';
/**
 * Every format that each feed is published in. Pages show a link to the first; their heads name all. plan/files/feeds.ts
 * writes them.
 */
export declare const feedFormats: {
    readonly rss: {
        readonly file: 'feed.xml';
        readonly mediaType: 'application/rss+xml';
    };
    readonly jsonFeed: {
        readonly file: 'feed.json';
        readonly mediaType: 'application/feed+json';
    };
};
export type FeedKind = keyof typeof feedFormats;
export declare const feedKinds: FeedKind[];
/** The feed that pages show a link to, of the front at this URL. */
export declare function feedUrl(frontUrl: string): string;
/** `<link rel="alternate">` for the feeds of a front; `href` turns a URL into one for HTML. */
export declare function feedLinks(frontUrl: string, title: string, href: (url: string) => string): Head['feeds'];
