import { digest } from '../lib/digest.js';
import type { Message } from '../lib/message.js';
import type { PictureFile, Pictures } from '../media/picture.js';
import type { Redirect, Site } from '../model/site.js';
import type { PlanContext } from './context.js';
import type { FrontPages } from './fronts.js';
import type { Listed, Outline, Page } from './page.js';
import type { ListUrl } from './sitemaps.js';

/** The lists of a site. */
export interface Lists {
  readonly tops: readonly Page[];
  /** In the order of their pages; see Outline. */
  readonly fronts: Outline['fronts'];
  readonly calendar: readonly Page[];
}

export interface OutlineParts {
  readonly context: PlanContext;
  readonly pages: number;
  /** URLs of all of them. */
  readonly machineFiles: readonly string[];
  readonly withoutPage: readonly Redirect[];
  readonly messages: readonly Message[];
}

export function outlineOf({ fronts, calendar }: Lists, parts: OutlineParts): Outline {
  const { context, pages, machineFiles, withoutPage, messages } = parts;
  const { site, config, inputs } = context;
  const languages = new Set([config.language]);
  for (const { language } of site.articles) languages.add(language);
  return {
    pages,
    frames: Object.fromEntries(Array.from(languages, (each) => [each, inputs.frame(each)])),
    fronts,
    calendar: calendar.map(({ url }) => url),
    machineFiles: [...machineFiles].sort(),
    pictures: pictureDigest(context.pictures),
    withoutPage: withoutPage.map(nameOf),
    messages,
  };
}

/** Names all that is published of pictures, but of those that `isNew` picks, and those that are not published. */
export function pictureDigest({ files, refused }: Pictures, isNew = (_: PictureFile) => false): string {
  const old = files.filter((each) => !isNew(each));
  return digest([...old.map(({ file, inputs }) => `${file}\n${inputs}`), '', ...refused].join('\n'));
}

/** What a redirect is told from all others by. */
export function nameOf({ from, to }: Redirect): string {
  return `${from}\n${to}`;
}

export function frontsOf(groups: readonly FrontPages[]): Outline['fronts'] {
  return Object.fromEntries(groups.map(({ url, pages }) => [url, pages.map(listed)]));
}

function listed({ url, modified }: Page): Listed {
  return [url, modified ?? null];
}

/** Lists and standing pages that search engines may keep, in the order of their pages. A front without a story says nothing yet. */
export function listUrls({ tops, fronts, calendar }: Lists, site: Site): ListUrl[] {
  return [
    ...tops.filter(({ kind }) => kind !== 'not-found' && kind !== 'search' && kind !== 'lite-home'),
    ...Object.values(fronts).flatMap((group) =>
      group.flatMap(([url, modified]) => (modified === null ? [] : [{ url, modified }])),
    ),
    ...calendar,
    ...site.pages.map(({ url }) => ({ url })),
  ];
}
