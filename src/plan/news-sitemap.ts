import type { Config } from '../config.js';
import { formatIso } from '../lib/time.js';
import { toAbsolute, toFile } from '../lib/url.js';
import { element, xmlDocument } from '../lib/xml.js';
import type { Article, Site } from '../model/site.js';
import {
  chunks,
  entryBytes,
  type Sitemap,
  sitemapLimits,
  sitemapNamespace,
  sitemapUrl,
} from './sitemap-files.js';

/** Google's "News sitemaps": at most 1,000 stories in a file. */
const newsLimits = { entries: 1_000, bytes: sitemapLimits.bytes };

/**
 * The News sitemap, newest story first. Syndicated stories are left out, for they are another's news, and sponsored ones,
 * which Google News refuses. The first file is always there, if need be empty, for search engines are told its address
 * once and for all.
 */
export function newsSitemaps(site: Site, config: Config): Sitemap[] {
  const stories = recentNews(site);
  const files = chunks(
    stories,
    newsLimits,
    (story) => entryBytes(story.url, config) + 400 + (story.title.length + config.title.length) * 6,
  );
  return (files.length === 0 ? [[]] : files).map((part, index) => {
    const url = sitemapUrl('news', index);
    return {
      url,
      file: toFile(url),
      modified: part.length === 0 ? undefined : Math.max(...part.map((story) => story.modified)),
      isEmpty: part.length === 0,
      content: () => newsSitemap(part, config),
    };
  });
}

/** `site.articles` is newest first, so that the archive is never walked. */
function recentNews(site: Site): Article[] {
  const end = site.articles.findIndex((story) => story.date <= site.newsAfter);
  return site.articles
    .slice(0, end === -1 ? undefined : end)
    .filter((story) => story.source === undefined && story.label !== 'sponsored');
}

function newsSitemap(stories: readonly Article[], config: Config): string {
  return xmlDocument(
    element(
      'urlset',
      {
        xmlns: sitemapNamespace,
        'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
      },
      stories.map((story) =>
        element('url', {}, [
          element('loc', {}, toAbsolute(story.url, config.url)),
          element('lastmod', {}, formatIso(story.modified, config.timeZone)),
          element('news:news', {}, [
            element('news:publication', {}, [
              element('news:name', {}, config.title),
              element('news:language', {}, newsLanguage(story.language)),
            ]),
            element('news:publication_date', {}, formatIso(story.date, config.timeZone)),
            element('news:title', {}, story.title),
          ]),
        ]),
      ),
    ),
  );
}

/** A BCP 47 tag as Google News wants it: ISO 639, but for Chinese, which is named by its script. */
export function newsLanguage(tag: string): string {
  let locale: Intl.Locale;
  try {
    locale = new Intl.Locale(tag);
  } catch {
    return tag;
  }
  if (locale.language !== 'zh') return locale.language;
  return locale.maximize().script === 'Hant' ? 'zh-tw' : 'zh-cn';
}
