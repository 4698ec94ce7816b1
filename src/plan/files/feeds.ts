import { toAbsolute, toFile } from '../../lib/url.js';
import type { PlanContext } from '../context.js';
import type { MachineFile } from '../page.js';
import type { FeedFile } from '../parts/feed-formats.js';
import { type Feed, feedOf, feedSubject } from './feed.js';
import { jsonFeed } from './json-feed.js';
import { rss } from './rss.js';

/** What writes a feed in each format; `selfUrl` is the absolute address of the feed itself. */
const writers: Readonly<Record<FeedFile, (feed: Feed, selfUrl: string) => string>> = {
  'feed.xml': rss,
  'feed.json': jsonFeed,
};

/** The RSS feed of the front at this URL: of an edition, a section, a topic or an author. */
export function rssFile(front: string, context: PlanContext): MachineFile<string> | undefined {
  return feedFile(front, 'feed.xml', context);
}

/** The JSON Feed of the front at this URL. */
export function jsonFeedFile(front: string, context: PlanContext): MachineFile<string> | undefined {
  return feedFile(front, 'feed.json', context);
}

function feedFile(front: string, file: FeedFile, context: PlanContext): MachineFile<string> | undefined {
  const subject = feedSubject(front, context);
  if (subject === undefined) return undefined;
  const url = `${front}${file}`;
  return {
    url,
    file: toFile(url),
    content: () => writers[file](feedOf(subject, context), toAbsolute(url, context.config.url)),
  };
}
