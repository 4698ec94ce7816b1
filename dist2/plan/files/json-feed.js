import { withoutForbidden } from '../../lib/xml.js';
/** A feed in JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) with the whole text of each story. */
export function jsonFeed(feed, selfUrl) {
    const data = {
        version: 'https://jsonfeed.org/version/1.1',
        title: clean(feed.title),
        home_page_url: feed.pageUrl,
        feed_url: selfUrl,
        description: clean(feed.description),
        language: feed.language,
        authors: [{ name: clean(feed.publisher.name), url: feed.publisher.url }],
        items: feed.entries.map((entry) => item(entry, feed)),
    };
    return `${JSON.stringify(data)}\n`;
}
function item(entry, feed) {
    return {
        id: entry.id,
        url: entry.url,
        external_url: entry.sourceUrl,
        title: clean(entry.title),
        summary: entry.summary === undefined ? undefined : clean(entry.summary),
        content_html: clean(entry.bodyHtml),
        image: entry.image?.url,
        date_published: new Date(entry.published).toISOString(),
        date_modified: entry.modified > entry.published ? new Date(entry.modified).toISOString() : undefined,
        authors: entry.authors.length === 0
            ? undefined
            : entry.authors.map(({ name, url }) => ({ name: clean(name), url })),
        tags: entry.tags.length === 0 ? undefined : entry.tags.map(clean),
        language: entry.language === feed.language ? undefined : entry.language,
    };
}
/** The same text as in the RSS feed. JSON could hold more, but half a surrogate pair breaks many parsers. */
function clean(text) {
    return withoutForbidden(text);
}
//# sourceMappingURL=json-feed.js.map