/**
 * Every format that each feed is published in. Pages show a link to the first; their heads name all. plan/files/feeds.ts
 * writes them.
 */
export const feedFormats = {
    rss: { file: 'feed.xml', mediaType: 'application/rss+xml' },
    jsonFeed: { file: 'feed.json', mediaType: 'application/feed+json' },
};
export const feedKinds = Object.keys(feedFormats);
/** The feed that pages show a link to, of the front at this URL. */
export function feedUrl(frontUrl) {
    return `${frontUrl}${feedFormats.rss.file}`;
}
/** `<link rel="alternate">` for the feeds of a front; `href` turns a URL into one for HTML. */
export function feedLinks(frontUrl, title, href) {
    return Object.values(feedFormats).map(({ file, mediaType }) => ({
        type: mediaType,
        title,
        href: href(`${frontUrl}${file}`),
    }));
}
//# sourceMappingURL=feed-formats.js.map