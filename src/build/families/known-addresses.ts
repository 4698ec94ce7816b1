import { normalized } from '../../lib/normalized.js';
import { toFile } from '../../lib/url.js';
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

/** Whether a line of `_redirects` (Netlify, Cloudflare Pages) is for a path: `/blog/*` is for all below `/blog/`, `:name` for one part. */
export function ruleMatcher(text: string): (url: string) => boolean {
  const exact = new Set<string>();
  const patterns: RegExp[] = [];
  for (const line of text.split('\n')) {
    const [from = '', to] = line.trim().split(/\s+/);
    if (!from.startsWith('/') || to === undefined) continue;
    const path = decoded(from.replace(/\?.*$/s, ''));
    if (!/[*]|\/:\w/.test(path)) exact.add(keyOf(path));
    else {
      const source = path
        .split('/')
        .map((part) => (part.startsWith(':') ? '[^/]+' : part.split('*').map(literal).join('.*')))
        .join('/');
      patterns.push(new RegExp(`^${source.replace(/\/\.\*$/, '(?:/.*)?')}$`, 'u'));
    }
  }
  return (url) => exact.has(keyOf(url)) || patterns.some((pattern) => pattern.test(url));
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, (sign) => `\\${sign}`).replace(/\\-/g, '-');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
