import type { Config } from '../config.js';
import { encodePath, toHref } from '../lib/url.js';
import type { Site } from '../model/site.js';

/**
 * `_redirects`, as Netlify and Cloudflare Pages read it: `from to 301`, one a line, in code unit order. Cloudflare reads
 * the first 2,000 lines; there, as with hosts that do not read it at all, a page forwards at each old address. Of rules that
 * match hosts take the first, so the newsroom's `own` come before.
 */
export function redirectsFile(site: Site, config: Config, own = ''): string {
  const lines = new Set(
    site.redirects.map(({ from, to }) => `${literal(from)} ${toHref(to, config.base)} 301\n`),
  );
  return own + [...lines].sort().join('');
}

/** Encoded, with what hosts would take for a placeholder or a wildcard encoded too. */
function literal(path: string): string {
  return encodePath(path).replace(/[:*]/g, (character) => (character === ':' ? '%3A' : '%2A'));
}
