import { digest } from '../lib/digest.js';
import { urlOfFile } from '../lib/url.js';
import type { Headers } from '../serve/answer.js';
import { fileHeaders } from '../serve/file-headers.js';
import type { HeaderRules } from '../serve/header-rules.js';
import type { RedirectRules } from '../serve/redirect-rules.js';

/** What an object store keeps of a file besides the bytes. */
export interface Metadata {
  /** By names in lower case: `content-type`, `cache-control`, and whatever else of `_headers` an object can have. */
  readonly headers: Headers;
  /** Another one whenever the headers differ. */
  readonly hash: string;
}

/**
 * The headers of answers that an object can have (Amazon S3, PutObject, “Request Syntax”). `Content-Encoding` follows from the bytes. No rule of
 * `_headers` gives others to an object: the CDN has to add them.
 */
const kept = new Set(['cache-control', 'content-disposition', 'content-language', 'content-type', 'expires']);

/** Leads a reader elsewhere where a bucket is served as a website (Amazon S3, “Configuring a webpage redirect”). */
const redirectHeader = 'x-amz-website-redirect-location';

/** What decides on the metadata of all files. */
export interface MetadataRules {
  readonly headers: HeaderRules;
  /** For a bucket that is served as a website: pages that forward become redirects. */
  readonly websiteRedirects?: RedirectRules | undefined;
}

/** What a file of the site (`city/index.html`) is served with: what `stet preview` answers at the address of the file. */
export function metadataOf(file: string, { headers, websiteRedirects }: MetadataRules): Metadata {
  const url = urlOfFile(file);
  const all = Object.entries(fileHeaders(file, headers.of(url))).filter(([name]) => kept.has(name));
  const location = websiteRedirects && redirectOf(url, websiteRedirects);
  if (location !== undefined) all.push([redirectHeader, location]);
  all.sort(([a], [b]) => (a < b ? -1 : 1));
  return { headers: Object.fromEntries(all), hash: digest(JSON.stringify(all)) };
}

/**
 * Where the object at a path leads, for a website of S3. Such an object answers with status 301 and keeps no part of the request; so a redirect that is for
 * the time being remains a page that forwards.
 */
function redirectOf(url: string, redirects: RedirectRules): string | undefined {
  const redirect = redirects.of(url);
  return redirect?.status === 301 || redirect?.status === 308 ? redirect.to : undefined;
}

/** The names of headers that rules set and no object can have, in order of name. */
export function headersBeyondObjects({ list }: HeaderRules): string[] {
  const names = list.flatMap(({ set }) => set.map(([name]) => name));
  return [...new Set(names)].filter((name) => !kept.has(name)).sort();
}
