import type { Head } from '../views.js';

interface FeedFormat {
  /** The name of the file, beside the front page that the feed is of. */
  readonly file: string;
  readonly mediaType: string;
}

/**
 * Every format that each feed is published in. Pages show a link to the first; their heads name all. plan/files/feeds.ts
 * writes them.
 */
export const feedFormats = {
  rss: { file: 'feed.xml', mediaType: 'application/rss+xml' },
  jsonFeed: { file: 'feed.json', mediaType: 'application/feed+json' },
} as const satisfies Readonly<Record<string, FeedFormat>>;

export type FeedKind = keyof typeof feedFormats;

export const feedKinds = Object.keys(feedFormats) as FeedKind[];

/** The feed that pages show a link to, of the front at this URL. */
export function feedUrl(frontUrl: string): string {
  return `${frontUrl}${feedFormats.rss.file}`;
}

/** `<link rel="alternate">` for the feeds of a front; `href` turns a URL into one for HTML. */
export function feedLinks(frontUrl: string, title: string, href: (url: string) => string): Head['feeds'] {
  return Object.values(feedFormats).map(({ file, mediaType }) => ({
    type: mediaType,
    title,
    href: href(`${frontUrl}${file}`),
  }));
}
