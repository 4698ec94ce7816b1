import type { Config } from '../config.js';
import { encodePath } from '../lib/url.js';
import type { Site } from '../model/site.js';
import { homeUrl } from './addresses.js';
import { editionsOf } from './editions.js';
import { feedFormats } from './feed-formats.js';

/**
 * Cloudflare Pages takes 100 rules of a `_headers` file. Folders beyond this number are left to the host, and both hosts
 * revalidate by themselves what no rule names.
 */
const mostFolders = 60;

const immutable = 'Cache-Control: public, max-age=31536000, immutable';
const revalidate = 'Cache-Control: public, max-age=0, must-revalidate';

/**
 * `_headers`, as Netlify and Cloudflare Pages read it. A request gets the headers of every rule that matches, and values
 * of one name are joined: so no two rules with Cache-Control may match one path, and there is none for `/*`. `urls` are
 * all pages of the site, for the folders they lie in; `policy` is their Content-Security-Policy; `others` are
 * URLs of what is neither a page nor a picture of the site; `own` are the newsroom's own rules.
 */
export function headersFile(
  site: Site,
  urls: Iterable<string>,
  {
    policy,
    config,
    others = [],
    own = '',
  }: {
    readonly policy: string;
    readonly config: Config;
    readonly others?: readonly string[];
    readonly own?: string;
  },
): string {
  const all = [...urls];
  const rules: [pattern: string, ...headers: string[]][] = [
    [
      '/*',
      'X-Content-Type-Options: nosniff',
      'Referrer-Policy: strict-origin-when-cross-origin',
      `Content-Security-Policy: ${policy}`,
    ],
    ...hashedFolders([...all, ...placesOf(site), ...others]).map((folder): [string, string] => [
      `${folder}*`,
      immutable,
    ]),
    [homeUrl, revalidate],
    ['/:file', revalidate],
    ...folders(all).map((folder): [string, string] => [`/${encodePath(folder)}/*`, revalidate]),
    ...feedFormats.flatMap(({ file, mediaType }) =>
      feedPatterns(site, config, file).map((pattern): [string, string] => [
        pattern,
        `Content-Type: ${mediaType}; charset=utf-8`,
      ]),
    ),
  ];
  const ours = rules.map(([pattern, ...headers]) => `${[pattern, ...headers].join('\n  ')}\n`);
  return [...ours, ...(own === '' ? [] : [own])].join('\n');
}

/**
 * The folders of stet's own files whose names change with their bytes, in which nothing else lies: what lies there by a name of its own
 * may change, or be taken back, and must not stay in a cache.
 */
function hashedFolders(places: readonly string[]): string[] {
  const isFree = (folder: string) => !places.some((place) => place.startsWith(folder));
  return ['/assets/', '/assets/media/'].filter(isFree).slice(0, 1);
}

/** Where the site has something besides its pages. */
function placesOf(site: Site): string[] {
  const terms = [site.sections, site.topics, site.authors].flatMap((each) => [...each.values()]);
  return [...terms.map(({ url }) => url), ...[...site.pictures].map((path) => `/${path}`)];
}

/** The folders at the top of the site that hold pages, in order of name; none when there are too many to name. */
function folders(urls: Iterable<string>): string[] {
  const found = new Set(['media', 'sitemaps']);
  for (const url of urls) {
    const end = url.indexOf('/', 1);
    if (end > 0) found.add(url.slice(1, end));
  }
  found.delete('assets');
  const plain = [...found].filter((folder) => !/[:*]/.test(folder));
  return plain.length > mostFolders ? [] : plain.sort();
}

/** Where the feeds of one format are, one pattern for all fronts in one folder: `/topics/:name/feed.xml`. */
function feedPatterns(site: Site, config: Config, file: string): string[] {
  const patterns = new Set(editionsOf(site, config).map(({ url }) => `${url}${file}`));
  for (const terms of [site.sections, site.topics, site.authors])
    for (const { url } of terms.values()) {
      const parent = url.replace(/(?<![^/])[^/]+\/$/, '');
      patterns.add(`${parent === url ? url : `${encodePath(parent)}:name/`}${file}`);
    }
  return [...patterns].sort();
}
