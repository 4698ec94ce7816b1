import type { Config } from '../config.js';
import { encodePath, toHref } from '../lib/url.js';
import type { Site } from '../model/site.js';

/** Cloudflare Pages reads no more of them (https://developers.cloudflare.com/pages/configuration/redirects/). */
export const mostHostRedirects = 2_000;

/**
 * `_redirects`, as Netlify and Cloudflare Pages read it: `from to 301`, one a line, in code unit order. Hosts that do
 * not read it have a page that forwards at each old address.
 */
export function redirectsFile(site: Site, config: Config): string {
  const lines = new Set(
    site.redirects.map(({ from, to }) => `${literal(from)} ${toHref(to, config.base)} 301\n`),
  );
  return [...lines].sort().join('');
}

/** Encoded, with what hosts would take for a placeholder or a wildcard encoded too. */
function literal(path: string): string {
  return encodePath(path).replace(/[:*]/g, (character) => (character === ':' ? '%3A' : '%2A'));
}
