import type { Config } from '../config.js';
import { formatIso, type Instant } from '../lib/time.js';
import { toAbsolute, toFile } from '../lib/url.js';
import { element, type Xml, xmlDocument } from '../lib/xml.js';
import type { Site } from '../model/site.js';
import type { CalendarYear } from './calendar.js';
import { joined } from './inputs.js';
import { newsSitemaps } from './news-sitemap.js';
import type { MachineFile } from './page.js';
import {
  chunks,
  entryBytes,
  type Sitemap,
  sitemapIndexUrl,
  sitemapLimits,
  sitemapNamespace,
  sitemapUrl,
} from './sitemap-files.js';

/** A page that is no story, for the sitemap. */
export interface ListUrl {
  /** Path from the site's root, decoded. */
  readonly url: string;
  /** When what it shows last changed; undefined where nobody can tell. */
  readonly modified?: Instant | undefined;
}

export interface SitemapOptions {
  readonly config: Config;
  /** The stories by year and month, newest first. */
  readonly years: readonly CalendarYear[];
  readonly listUrls: readonly ListUrl[];
}

/**
 * The index, a sitemap for each year's stories, one for all other pages, and the News sitemap. `lastmod` is when a story
 * changed for its readers. Syndicated stories are left out: their pages ask not to be indexed.
 */
export function planSitemaps(site: Site, options: SitemapOptions): MachineFile[] {
  const { config } = options;
  const sitemaps = [
    ...urlSitemaps('pages', options.listUrls, config),
    ...storySitemaps(options.years, config),
    ...newsSitemaps(site, config),
  ];
  const index = {
    url: sitemapIndexUrl,
    file: toFile(sitemapIndexUrl),
    content: () => sitemapIndex(sitemaps, config),
  };
  return [index, ...sitemaps];
}

/** Stories of each year, oldest first: a new story changes the last file only. */
function storySitemaps(years: readonly CalendarYear[], config: Config): Sitemap[] {
  return years.flatMap(({ year, months }) => {
    const stories = months.flatMap((month) => month.articles).filter((story) => story.source === undefined);
    return urlSitemaps(String(year), stories.reverse(), config).map((file) => ({ ...file, of: year }));
  });
}

function urlSitemaps(name: string, entries: readonly ListUrl[], config: Config): Sitemap[] {
  return chunks(entries, sitemapLimits, (entry) => entryBytes(entry.url, config)).map((part, index) => {
    const url = sitemapUrl(name, index);
    return {
      url,
      file: toFile(url),
      modified: newest(part),
      isEmpty: false,
      inputs: () =>
        joined(config.url, config.timeZone, ...part.flatMap((entry) => [entry.url, entry.modified])),
      content: () =>
        xmlDocument(
          element(
            'urlset',
            { xmlns: sitemapNamespace },
            part.map((entry) => located('url', entry, config)),
          ),
        ),
    };
  });
}

/** An empty sitemap is not listed: the schema asks for an entry at least. */
function sitemapIndex(sitemaps: readonly Sitemap[], config: Config): string {
  const listed = sitemaps.filter((sitemap) => !sitemap.isEmpty);
  return xmlDocument(
    element(
      'sitemapindex',
      { xmlns: sitemapNamespace },
      listed.map((sitemap) => located('sitemap', sitemap, config)),
    ),
  );
}

function located(name: 'url' | 'sitemap', { url, modified }: ListUrl, config: Config): Xml {
  return element(name, {}, [
    element('loc', {}, toAbsolute(url, config.url)),
    modified === undefined ? undefined : element('lastmod', {}, formatIso(modified, config.timeZone)),
  ]);
}

function newest(entries: readonly ListUrl[]): Instant | undefined {
  let last: Instant | undefined;
  for (const { modified } of entries)
    if (modified !== undefined && (last === undefined || modified > last)) last = modified;
  return last;
}
