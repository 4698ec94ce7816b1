import { toAbsolute, toFile } from '../../lib/url.js';
import type { PlanContext } from '../context.js';
import type { MachineFile } from '../page.js';
import { feedUrl, jsonFeedUrl } from '../parts/feed-links.js';
import { type Feed, feedOf, feedSubject } from './feed.js';
import { jsonFeed } from './json-feed.js';
import { rss } from './rss.js';

/** The RSS feed of the front at this URL: of an edition, a section, a topic or an author. */
export function rssFile(front: string, context: PlanContext): MachineFile<string> | undefined {
  return feedFile(front, { at: feedUrl(front), write: rss }, context);
}

/** The JSON Feed of the front at this URL. */
export function jsonFeedFile(front: string, context: PlanContext): MachineFile<string> | undefined {
  return feedFile(front, { at: jsonFeedUrl(front), write: jsonFeed }, context);
}

interface Format {
  /** URL of the feed. */
  readonly at: string;
  readonly write: (feed: Feed, selfUrl: string) => string;
}

function feedFile(
  front: string,
  { at, write }: Format,
  context: PlanContext,
): MachineFile<string> | undefined {
  const subject = feedSubject(front, context);
  if (subject === undefined) return undefined;
  return {
    url: at,
    file: toFile(at),
    content: () => write(feedOf(subject, context), toAbsolute(at, context.config.url)),
  };
}
