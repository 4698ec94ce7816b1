import { toHref, urlOfFile } from '../../lib/url.js';

/**
 * The addresses at which hosts serve files of the site, percent-encoded, with the site's base (`''`, or `/paper`): of `city/index.html`
 * `/city/` and `/city/index.html`; of `about.html` `/about.html` and `/about`. The name of a folder without a slash at the end is left out: a host
 * answers there with a redirect, which stays the same.
 */
export function addressesOf(files: Iterable<string>, base: string): string[] {
  const addresses = new Set<string>();
  for (const file of files) {
    const url = urlOfFile(file);
    addresses.add(toHref(url, base));
    addresses.add(toHref(url.endsWith('/') ? `/${file}` : url.replace(/\.html$/, ''), base));
  }
  return [...addresses];
}
