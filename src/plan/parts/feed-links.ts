import type { PlanContext } from '../context.js';
import type { Head } from '../views.js';
import { feedFormats } from './feed-formats.js';

/** The feed that pages show a link to, of the front at this URL. */
export function feedUrl(frontUrl: string): string {
  return `${frontUrl}${feedFormats[0].file}`;
}

/** `<link rel="alternate">` for the feeds of a front. */
export function feedLinks(frontUrl: string, title: string, context: PlanContext): Head['feeds'] {
  return feedFormats.map(({ file, mediaType }) => ({
    type: mediaType,
    title,
    href: context.href(`${frontUrl}${file}`),
  }));
}
