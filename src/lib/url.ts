import { normalized } from './normalized.js';

/**
 * Three kinds of names for a page:
 * - a `url` is a path from the site's root, decoded, NFC: `/world/2026/11/beijing-talks.html`, `/topics/peace/`;
 * - an `href` is an address in HTML: percent-encoded (RFC 3986) and under the site's base path;
 * - a `file` is a path in the output folder: `world/2026/11/beijing-talks.html`, `topics/peace/index.html`.
 */

/** Encodes a decoded path for HTML and headers, except `/` and the characters that RFC 3986 allows in a segment. */
export function encodePath(url: string): string {
  if (/^[A-Za-z0-9/._~-]*$/.test(url)) return url;
  return encodeURI(url.toWellFormed()).replace(/[?#]/g, encodeURIComponent);
}

/** Decodes an address that somebody wrote; an address that cannot be decoded is returned unchanged. */
export function decodeWritten(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}

/** `base` is the path of the site's URL: `''` for a site at its host's root, `/repo` for one below it. */
export function toHref(url: string, base: string): string {
  return encodePath(base + url);
}

/** `siteUrl` is the site's URL without a slash at its end. */
export function toAbsolute(url: string, siteUrl: string): string {
  return siteUrl + encodePath(url);
}

/** The output file of a URL: a path that ends in `/` is a folder's index.html. */
export function toFile(url: string): string {
  const path = url.replace(/^\/+/, '');
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** The URL of an output file: of a folder's index.html, the folder with a slash. */
export function urlOfFile(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** Two URLs with the same key would be one file, or one page to a reader, on some file system, server or CDN. */
export function collisionKey(url: string): string {
  return normalized(toFile(url))
    .toLowerCase()
    .replace(/\/?index\.html$/, '')
    .replace(/\/$/, '');
}

/** What makes a path unfit to be published, or undefined: it must stay inside the output folder everywhere. */
export function pathProblem(url: string): string | undefined {
  if (!url.startsWith('/')) return 'it does not begin with /';
  const segments = url.slice(1).split('/');
  if (segments.some((s, i) => s === '' && i < segments.length - 1)) return 'it has an empty part (//)';
  if (segments.some((s) => s === '.' || s === '..'))
    return 'it has a part that leads out of the site (. or ..)';
  if (url.includes('\\')) return 'it has a backslash';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
  if (/[\u0000-\u001f\u007f-\u009f]/.test(url)) return 'it has a control character';
  if (/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/.test(url)) return 'it has an invisible direction mark';
  if (/[<>:"|?*]/.test(url)) return 'it has one of the characters < > : " | ? *';
  if (segments.some((s) => /[. ]$/.test(s))) return 'a part of it ends with a dot or a space';
  if (segments.some((s) => Buffer.byteLength(s) > 240)) return 'a part of it is longer than 240 bytes';
  return undefined;
}

/**
 * The beginning of a host that is too long: hosts have 253 bytes (RFC 1035, section 2.3.4), each written as at most
 * three characters.
 */
const longHost = /^(?:(?:https?|wss?|ftp|file):)?[/\\\s]*[^\s/\\?#][^/\\?#]{999}/i;

/**
 * The web address that a text is, or undefined. An address with too long a host is refused: the URL standard orders the
 * marks in hosts (UTS 46), in time that grows with the square of their number.
 */
export function readUrl(text: string, base?: string): URL | undefined {
  if (longHost.test(text.trimStart())) return undefined;
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
