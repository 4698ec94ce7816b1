import { toAbsolute, toFile } from '../../lib/url.js';
import { feedFormats, feedKinds } from '../parts/feed-formats.js';
import { feedOf, feedSubject } from './feed.js';
import { jsonFeed } from './json-feed.js';
import { rss } from './rss.js';
/** What writes a feed in each format; `selfUrl` is the absolute address of the feed itself. */
const writers = {
    rss,
    jsonFeed,
};
/** The feeds of the front at a URL, which is that of an edition, a section, a topic or an author: one in each format. */
export const feedRules = Object.fromEntries(feedKinds.map((kind) => [kind, (front, context) => feedFile(kind, front, context)]));
function feedFile(kind, front, context) {
    const subject = feedSubject(front, context);
    if (subject === undefined)
        return undefined;
    const url = `${front}${feedFormats[kind].file}`;
    return {
        url,
        file: toFile(url),
        content: () => writers[kind](feedOf(subject, context), toAbsolute(url, context.config.url)),
    };
}
//# sourceMappingURL=feeds.js.map