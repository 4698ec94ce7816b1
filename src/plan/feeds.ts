import type { Config } from '../config.js';
import { toAbsolute, toFile } from '../lib/url.js';
import type { Site } from '../model/site.js';
import type { Bodies } from '../store/bodies.js';
import { createFeeds, feedSubjects } from './feed.js';
import { feedUrl, jsonFeedUrl } from './feed-links.js';
import { jsonFeed } from './json-feed.js';
import type { MachineFile } from './page.js';
import { rss } from './rss.js';

/** RSS and JSON Feed of the site and of each section, topic and author. */
export function planFeeds(site: Site, options: { config: Config; bodies: Bodies }): MachineFile[] {
  const { config } = options;
  const make = createFeeds(site, options);
  return feedSubjects(site, config).flatMap((subject) => {
    const xml = feedUrl(subject.url);
    const json = jsonFeedUrl(subject.url);
    return [
      { url: xml, file: toFile(xml), content: () => rss(make(subject), toAbsolute(xml, config.url)) },
      { url: json, file: toFile(json), content: () => jsonFeed(make(subject), toAbsolute(json, config.url)) },
    ];
  });
}
