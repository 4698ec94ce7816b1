import { encodePath, toFile } from '../../lib/url.js';
import { homeUrl } from '../addresses.js';
import type { PlanContext } from '../context.js';
import type { MachineFile } from '../page.js';
import { feedFormats } from '../parts/feed-formats.js';
import { adminPolicy, headerPolicy } from '../parts/policy.js';
import type { WholePlan } from '../whole-plan.js';
import { adminUrl } from './admin.js';
import { ownText } from './own-files.js';

const headersUrl = '/_headers';

/**
 * Cloudflare Pages takes 100 rules of a `_headers` file. Folders beyond this number are left to the host, and both hosts
 * revalidate by themselves what no rule names.
 */
const mostFolders = 60;

const immutable = 'Cache-Control: public, max-age=31536000, immutable';
const revalidate = 'Cache-Control: public, max-age=0, must-revalidate';

/**
 * `_headers`, as Netlify and Cloudflare Pages read it. A request gets the headers of every rule that matches, and values
 * of one name are joined: so no two rules with Cache-Control or with Content-Type may match one path, and there is none for `/*`. The newsroom's own
 * rules come last.
 */
export function headersFile(context: PlanContext): MachineFile<string> {
  return {
    url: headersUrl,
    file: toFile(headersUrl),
    content: () => headers(context),
  };
}

function headers(context: PlanContext): string {
  const { config, policed, whole, ownFiles } = context;
  const rules: [pattern: string, ...headers: string[]][] = [
    [
      '/*',
      'X-Content-Type-Options: nosniff',
      'Referrer-Policy: strict-origin-when-cross-origin',
      `Content-Security-Policy: ${headerPolicy(config, policed)}`,
    ],
    ...hashedFolders(whole).map((folder): [string, string] => [`${folder}*`, immutable]),
    [homeUrl, revalidate],
    ['/:file', revalidate],
    ...adminRules(context),
    ...folders(context).map((folder): [string, string] => [`/${encodePath(folder)}/*`, revalidate]),
    ...Object.values(feedFormats).flatMap(({ file, mediaType }) =>
      feedPatterns(context, file).map((pattern): [string, string] => [
        pattern,
        `Content-Type: ${mediaType}; charset=utf-8`,
      ]),
    ),
  ];
  const ours = rules.map(([pattern, ...headers]) => `${[pattern, ...headers].join('\n  ')}\n`);
  const own = ownText(ownFiles, '_headers');
  return [...ours, ...(own === '' ? [] : [own])].join('\n');
}

/** For the page where editors write. Its policy holds beside that of all files. */
function adminRules({ config: { admin }, editor }: PlanContext): [pattern: string, ...headers: string[]][] {
  if (admin === undefined || editor === undefined) return [];
  const policy = `Content-Security-Policy: ${adminPolicy(admin)}; frame-ancestors 'none'`;
  return [[`${adminUrl}*`, revalidate, 'X-Robots-Tag: noindex, nofollow', policy]];
}

/**
 * The folders of stet's own files whose names change with their bytes, in which nothing else lies: what lies there by a name of its own
 * may change, or be taken back, and must not stay in a cache.
 */
function hashedFolders({ hasUnder }: WholePlan): string[] {
  return ['/assets/', '/assets/media/'].filter((folder) => !hasUnder(folder)).slice(0, 1);
}

/** The folders at the top of the site that hold pages, in order of name; none when there are too many to name. */
function folders({ whole, config }: PlanContext): string[] {
  const found = new Set(['media', 'sitemaps', ...whole.topFolders()]);
  found.delete('assets');
  if (config.admin) found.delete(adminUrl.slice(1, -1));
  const plain = [...found].filter((folder) => !/[:*]/.test(folder));
  return plain.length > mostFolders ? [] : plain.sort();
}

/**
 * Where the feeds of one format are, one pattern for all fronts in one folder: `/topics/:name/feed.xml`. No two match one path, for hosts would
 * join the types.
 */
function feedPatterns({ site, editions }: PlanContext, file: string): string[] {
  const patterns = new Set(editions().map(({ url }) => `${url}${file}`));
  for (const terms of [site.sections, site.topics, site.authors])
    for (const { url } of terms.values()) {
      const parent = url.replace(/(?<![^/])[^/]+\/$/, '');
      patterns.add(`${parent === url ? url : `${encodePath(parent)}:name/`}${file}`);
    }
  const ofFolder = (pattern: string) => pattern.replace(/(?<=\/)[^/]+(?=\/[^/]+$)/, ':name');
  return [...patterns].filter((each) => ofFolder(each) === each || !patterns.has(ofFolder(each))).sort();
}
