import type { Config } from '../config.js';
import { toAbsolute, toFile } from '../lib/url.js';
import type { Pictures } from '../media/picture.js';
import type { Site } from '../model/site.js';
import type { Bodies } from '../store/bodies.js';
import { createFeeds, type Feed, feedSubjects } from './feed.js';
import { feedFormats } from './feed-formats.js';
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

/** What writes a feed in each format; `selfUrl` is the absolute address of the feed itself. */
const writers: Readonly<
  Record<(typeof feedFormats)[number]['file'], (feed: Feed, selfUrl: string) => string>
> = {
  'feed.xml': rss,
  'feed.json': jsonFeed,
};

/** The feed of each edition and of each section, topic and author, in every format. */
export function planFeeds(site: Site, options: FeedOptions): MachineFile[] {
  const { config, inputs } = options;
  const make = createFeeds(site, options);
  return feedSubjects(site, config).flatMap((subject) => {
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
    return feedFormats.map(({ file }) => {
      const url = `${subject.url}${file}`;
      return {
        url,
        file: toFile(url),
        ...known,
        content: () => writers[file](make(subject), toAbsolute(url, config.url)),
      };
    });
  });
}
