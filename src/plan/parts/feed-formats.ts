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
export const feedFormats = [
  { file: 'feed.xml', mediaType: 'application/rss+xml' },
  { file: 'feed.json', mediaType: 'application/feed+json' },
] as const satisfies readonly FeedFormat[];

/** The name of a feed's file, which says the format. */
export type FeedFile = (typeof feedFormats)[number]['file'];

/** The feed that pages show a link to, of the front at this URL. */
export function feedUrl(frontUrl: string): string {
  return `${frontUrl}${feedFormats[0].file}`;
}

/** `<link rel="alternate">` for the feeds of a front; `href` turns a URL into one for HTML. */
export function feedLinks(frontUrl: string, title: string, href: (url: string) => string): Head['feeds'] {
  return feedFormats.map(({ file, mediaType }) => ({
    type: mediaType,
    title,
    href: href(`${frontUrl}${file}`),
  }));
}
