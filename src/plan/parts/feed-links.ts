import type { PlanContext } from '../context.js';
import type { Head } from '../views.js';

/** The RSS feed of the front at this URL. */
export function feedUrl(frontUrl: string): string {
  return `${frontUrl}feed.xml`;
}

/** Its JSON Feed. */
export function jsonFeedUrl(frontUrl: string): string {
  return `${frontUrl}feed.json`;
}

/** `<link rel="alternate">` for the feeds of a front. */
export function feedLinks(frontUrl: string, title: string, context: PlanContext): Head['feeds'] {
  return [
    { type: 'application/rss+xml', title, href: context.href(feedUrl(frontUrl)) },
    { type: 'application/feed+json', title, href: context.href(jsonFeedUrl(frontUrl)) },
  ];
}
