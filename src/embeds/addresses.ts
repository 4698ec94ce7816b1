import { readUrl } from '../lib/url.js';

/** An address with a part in it that was found in another address; undefined where the part was not found. */
export function filled(part: string | undefined, address: (part: string) => string): string | undefined {
  return part === undefined ? undefined : address(part);
}

/** The value of a parameter that is a web address itself. */
export function webAddress(value: string | null): string | undefined {
  return value !== null && /^https?:\/\//i.test(value) && readUrl(value) !== undefined ? value : undefined;
}

/** The page of a post, of an address for frames that is the page's with `/embed` behind it. */
export function withoutEmbed(url: URL): string | undefined {
  const path = url.pathname.replace(/\/embed(?:\/captioned)?\/?$/, '/');
  return path === url.pathname ? undefined : `${url.origin}${path}`;
}

export function isWord(text: string): boolean {
  return /^[\w-]+$/.test(text);
}

export function isNumber(text: string): boolean {
  return /^\d+$/.test(text);
}
