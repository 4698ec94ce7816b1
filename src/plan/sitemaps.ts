import type { Config } from '../config.js';
import { calendarDay, formatIso, type Instant } from '../lib/time.js';
import { toAbsolute, toFile } from '../lib/url.js';
import { element, type Xml, xmlDocument } from '../lib/xml.js';
import type { Article, Site, Term } from '../model/site.js';
import { correctionsUrl, homeUrl, latestUrl } from './addresses.js';
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

/**
 * The index, a sitemap for each year's stories, one for all other pages, and the News sitemap. `lastmod` is when a story
 * changed for its readers. Syndicated stories are left out: their pages ask not to be indexed.
 */
export function planSitemaps(
  site: Site,
  options: { config: Config; listUrls: readonly ListUrl[] },
): MachineFile[] {
  const { config } = options;
  const sitemaps = [
    ...pageSitemaps(options.listUrls, config),
    ...storySitemaps(site, config),
    ...newsSitemaps(site, config),
  ];
  const index = {
    url: sitemapIndexUrl,
    file: toFile(sitemapIndexUrl),
    content: () => sitemapIndex(sitemaps, config),
  };
  return [index, ...sitemaps];
}

/** Stories of each year in the site's zone, oldest first: a new story changes the last file only. */
function storySitemaps(site: Site, config: Config): Sitemap[] {
  const years = new Map<number, Article[]>();
  for (let i = site.articles.length - 1; i >= 0; i--) {
    const article = site.articles[i];
    if (article === undefined || article.source !== undefined) continue;
    const { year } = calendarDay(article.date, config.timeZone);
    const stories = years.get(year);
    if (stories) stories.push(article);
    else years.set(year, [article]);
  }
  return [...years]
    .sort(([a], [b]) => b - a)
    .flatMap(([year, stories]) => urlSitemaps(String(year), stories, config));
}

function pageSitemaps(urls: readonly ListUrl[], config: Config): Sitemap[] {
  return urlSitemaps('pages', urls, config);
}

function urlSitemaps(name: string, entries: readonly ListUrl[], config: Config): Sitemap[] {
  return chunks(entries, sitemapLimits, (entry) => entryBytes(entry.url, config)).map((part, index) => {
    const url = sitemapUrl(name, index);
    return {
      url,
      file: toFile(url),
      modified: newest(part),
      isEmpty: false,
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

/** Fronts that show a story, and standing pages: for a plan that does not say which other pages there are. */
export function listUrlsOf(site: Site): ListUrl[] {
  const terms = [site.sections, site.topics, site.series, site.authors];
  const all = newest(site.articles);
  return [
    { url: homeUrl, modified: all },
    { url: latestUrl, modified: all },
    { url: correctionsUrl, modified: lastCorrection(site) },
    ...terms.flatMap((each) => [...each.values()].flatMap((term) => front(term, site))),
    ...site.pages.map(({ url }) => ({ url })),
  ];
}

function front(term: Term, site: Site): ListUrl[] {
  const modified = newest(storiesOf(term, site));
  return modified === undefined ? [] : [{ url: term.url, modified }];
}

function* storiesOf(term: Term, site: Site): Generator<Article> {
  for (const key of term.articles) {
    const article = site.articleByKey.get(key);
    if (article) yield article;
  }
}

function lastCorrection(site: Site): Instant | undefined {
  let last: Instant | undefined;
  for (const article of site.articles)
    for (const { date } of article.corrections) if (last === undefined || date > last) last = date;
  return last;
}

function newest(entries: Iterable<ListUrl>): Instant | undefined {
  let last: Instant | undefined;
  for (const { modified } of entries)
    if (modified !== undefined && (last === undefined || modified > last)) last = modified;
  return last;
}
