import { normalized } from '../../lib/normalized.js';
import { toFile } from '../../lib/url.js';
import { literalPath, type Match, readPattern } from '../../serve/pattern.js';
import { redirectLines } from '../../serve/redirect-rules.js';
import type { Read } from '../graph.js';
import { type AddressRow, addressList, assetList, fileList, rowsAt } from './address-rows.js';

/** Whether the site has a page or a file at an address, in any of the forms that hosts take for one. */
export function isKnown(url: string, read: Read): boolean {
  const key = keyOf(url);
  const lower = key.toLowerCase();
  for (const form of [lower, `${lower}.html`, `${lower}.htm`]) {
    for (const list of [addressList, fileList, assetList])
      for (const { value } of rowsAt(list, form, read))
        if (keyOf((value as AddressRow)[0]) === key) return true;
    for (const { value } of read.rows(`redirect:${form}`))
      if (keyOf((value as { readonly from: string }).from) === key) return true;
  }
  return false;
}

/** One key for the forms of an address that hosts take for one: with or without `.html`, `index.html` or a slash. */
function keyOf(url: string): string {
  return normalized(toFile(url))
    .replace(/(?:^|\/)index\.html?$/, '')
    .replace(/\.html?$/, '')
    .replace(/\/$/, '');
}

/**
 * Whether a line of `_redirects` is for a path, on any host that reads the file: lines that Netlify alone follows count, too, and `/blog/*` is
 * for `/blog` there.
 */
export function ruleMatcher(text: string): (url: string) => boolean {
  const exact = new Set<string>();
  const patterns: Match[] = [];
  for (const { words } of redirectLines(text)) {
    const [from = '', to] = words;
    if (!from.startsWith('/') || to === undefined) continue;
    const pattern = from.replace(/\?.*$/s, '');
    const path = literalPath(pattern);
    if (path !== undefined) exact.add(keyOf(path));
    else {
      const match = readPattern(pattern);
      if (match !== undefined) patterns.push(match);
    }
  }
  return (url) =>
    exact.has(keyOf(url)) ||
    patterns.some((match) => match(url) !== undefined || match(`${url}/`)?.get('splat') === '');
}
