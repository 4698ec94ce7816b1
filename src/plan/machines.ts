import type { Config } from '../config.js';
import { toFile } from '../lib/url.js';
import type { Pictures } from '../media/picture.js';
import type { Redirect, Site } from '../model/site.js';
import type { Bodies } from '../store/bodies.js';
import { liteUrl, searchUrl } from './addresses.js';
import { type CalendarYear, calendarOf } from './calendar.js';
import { planFeeds } from './feeds.js';
import { headersFile } from './headers.js';
import { redirectsFile } from './host-redirects.js';
import type { Inputs } from './inputs.js';
import { type OwnFiles, ownText } from './own-files.js';
import type { MachineFile } from './page.js';
import { headerPolicy, policedBy } from './policy.js';
import { robotsTxt } from './robots.js';
import { type ListUrl, planSitemaps } from './sitemaps.js';

export interface MachineOptions {
  readonly config: Config;
  readonly bodies: Bodies;
  readonly pictures?: Pictures | undefined;
  /** The stories by year and month in the site's zone, where they are known already. */
  readonly years?: readonly CalendarYear[] | undefined;
  readonly inputs?: Inputs | undefined;
  /** The redirects that are asked for, where those of the site are fewer: some addresses are taken. */
  readonly askedRedirects?: readonly Redirect[] | undefined;
  /** Files of the static folder. */
  readonly staticFiles?: readonly string[] | undefined;
  readonly ownFiles?: OwnFiles | undefined;
  /** Pages that are no stories and may be indexed. */
  readonly listUrls?: readonly ListUrl[] | undefined;
}

export const redirectsUrl = '/_redirects';

/** Every file for machines: feeds, sitemaps, robots.txt and what CDN hosts read. Contents are made when asked for. */
export function planMachineFiles(site: Site, options: MachineOptions): MachineFile[] {
  const {
    config,
    ownFiles,
    listUrls = [],
    staticFiles = [],
    askedRedirects = site.redirects,
    years = calendarOf(site.articles, config.timeZone),
  } = options;
  return [
    ...planFeeds(site, options),
    ...planSitemaps(site, { config, years, listUrls }),
    file('/robots.txt', () => robotsTxt(config, ownText(ownFiles, 'robots.txt'))),
    file('/_headers', () =>
      headersFile(site, pageUrls(site, listUrls, config), {
        policy: headerPolicy(config, policedBy(options)),
        config,
        others: [...staticFiles.map((path) => `/${path}`), ...askedRedirects.map(({ from }) => from)],
        own: ownText(ownFiles, '_headers'),
      }),
    ),
    file(redirectsUrl, () => redirectsFile(site, config, ownText(ownFiles, '_redirects'))),
  ];
}

function* pageUrls(site: Site, listUrls: readonly ListUrl[], { lite, search }: Config): Generator<string> {
  if (lite) yield liteUrl;
  if (search) yield searchUrl;
  for (const records of [site.articles, site.withdrawn, site.pages, listUrls])
    for (const { url } of records) yield url;
}

function file(url: string, content: () => string): MachineFile {
  return { url, file: toFile(url), content };
}
