import { escapeHtml } from '../../lib/html.js';
import { element, type Xml, xmlDocument } from '../../lib/xml.js';
import type { Feed } from './feed.js';
import type { FeedEntry } from './feed-entry.js';

/**
 * A feed in RSS 2.0 (https://www.rssboard.org/rss-specification) with the whole text of each story in content:encoded.
 * Everything is escaped by entities; there is no CDATA. Dates are in UTC (RFC 822, four-digit years).
 *
 * To programs that read feeds, an item's description is HTML, its title is not (RSS Best Practices Profile): so a dek is
 * escaped as HTML first, or `<b>` in it would become an element there.
 */
export function rss(feed: Feed, selfUrl: string): string {
  return xmlDocument(
    element(
      'rss',
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:media': 'http://search.yahoo.com/mrss/',
      },
      [
        element('channel', {}, [
          text('title', feed.title),
          text('link', feed.pageUrl),
          text('description', feed.description),
          text('language', feed.language),
          lastChange(feed),
          text('generator', 'stet'),
          element('atom:link', { href: selfUrl, rel: 'self', type: 'application/rss+xml' }),
          ...feed.entries.map((entry) => item(entry, feed)),
        ]),
      ],
    ),
  );
}

function item(entry: FeedEntry, feed: Feed): Xml {
  return element('item', {}, [
    text('title', entry.title),
    text('link', entry.url),
    element('guid', { isPermaLink: 'false' }, entry.id),
    text('pubDate', rfc822(entry.published)),
    entry.modified > entry.published
      ? text('atom:updated', new Date(entry.modified).toISOString())
      : undefined,
    ...entry.authors.map((author) => text('dc:creator', author.name)),
    ...entry.tags.map((tag) => text('category', tag)),
    entry.language === feed.language ? undefined : text('dc:language', entry.language),
    entry.sourceUrl === undefined ? undefined : text('dc:source', entry.sourceUrl),
    entry.summary === undefined ? undefined : text('description', escapeHtml(entry.summary)),
    text('content:encoded', entry.bodyHtml),
    picture(entry),
  ]);
}

/** Media RSS: an enclosure would need the picture's length in bytes. */
function picture({ image }: FeedEntry): Xml | undefined {
  if (image === undefined) return undefined;
  return element('media:content', { url: image.url, medium: 'image' }, [
    image.credit === undefined ? undefined : text('media:credit', image.credit),
  ]);
}

/** When its content last changed: never the build's clock. */
function lastChange(feed: Feed): Xml | undefined {
  if (feed.entries.length === 0) return undefined;
  return text('lastBuildDate', rfc822(Math.max(...feed.entries.map((entry) => entry.modified))));
}

function rfc822(instant: number): string {
  return new Date(instant).toUTCString();
}

function text(name: string, value: string): Xml {
  return element(name, {}, value);
}
