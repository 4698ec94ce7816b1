import type { Config } from '../config.js';
import { toAbsolute, toFile } from '../lib/url.js';
import type { Pictures } from '../media/picture.js';
import type { Site } from '../model/site.js';
import type { Bodies } from '../store/bodies.js';
import { createFeeds, feedSubjects } from './feed.js';
import { feedUrl, jsonFeedUrl } from './feed-links.js';
import { type Inputs, joined } from './inputs.js';
import { jsonFeed } from './json-feed.js';
import type { MachineFile } from './page.js';
import { rss } from './rss.js';

export interface FeedOptions {
  readonly config: Config;
  readonly bodies: Bodies;
  readonly pictures?: Pictures | undefined;
  readonly inputs?: Inputs | undefined;
}

/** RSS and JSON Feed of each edition and of each section, topic and author. */
export function planFeeds(site: Site, options: FeedOptions): MachineFile[] {
  const { config, inputs } = options;
  const make = createFeeds(site, options);
  return feedSubjects(site, config).flatMap((subject) => {
    const xml = feedUrl(subject.url);
    const json = jsonFeedUrl(subject.url);
    const from = ({ frame, story }: Inputs) => {
      const { title, description, url, language } = subject;
      return joined(
        frame(language),
        JSON.stringify([title, description, url]),
        ...subject.articles().map(story),
      );
    };
    const known = {
      ...(!subject.isEdition && { of: subject.url }),
      ...(inputs && { inputs: () => from(inputs) }),
    };
    return [
      {
        url: xml,
        file: toFile(xml),
        ...known,
        content: () => rss(make(subject), toAbsolute(xml, config.url)),
      },
      {
        url: json,
        file: toFile(json),
        ...known,
        content: () => jsonFeed(make(subject), toAbsolute(json, config.url)),
      },
    ];
  });
}
