import { toAbsolute, toFile } from '../../lib/url.js';
import type { PlanContext } from '../context.js';
import type { MachineFile } from '../page.js';
import { type FeedKind, feedFormats, feedKinds } from '../parts/feed-formats.js';
import { type Feed, feedOf, feedSubject } from './feed.js';
import { jsonFeed } from './json-feed.js';
import { rss } from './rss.js';

/** What writes a feed in each format; `selfUrl` is the absolute address of the feed itself. */
const writers: Readonly<Record<FeedKind, (feed: Feed, selfUrl: string) => string>> = {
  rss,
  jsonFeed,
};

type FeedRule = (front: string, context: PlanContext) => MachineFile<string> | undefined;

/** The feeds of the front at a URL, which is that of an edition, a section, a topic or an author: one in each format. */
export const feedRules = Object.fromEntries(
  feedKinds.map((kind): [string, FeedRule] => [kind, (front, context) => feedFile(kind, front, context)]),
) as Readonly<Record<FeedKind, FeedRule>>;

function feedFile(kind: FeedKind, front: string, context: PlanContext): MachineFile<string> | undefined {
  const subject = feedSubject(front, context);
  if (subject === undefined) return undefined;
  const url = `${front}${feedFormats[kind].file}`;
  return {
    url,
    file: toFile(url),
    content: () => writers[kind](feedOf(subject, context), toAbsolute(url, context.config.url)),
  };
}
