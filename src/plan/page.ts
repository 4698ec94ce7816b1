import type { Instant } from '../lib/time.js';
import type { View } from './views.js';

export type PageKind = View['kind'];

/** One HTML page to be: known by its URL, with its view made only when it is rendered. */
export interface Page {
  readonly kind: PageKind;
  /** Path from the site's root, decoded (see lib/url.ts). */
  readonly url: string;
  /** Path in the output folder. */
  readonly file: string;
  /** The source files it comes from, for messages; empty for lists. */
  readonly sources: readonly string[];
  /** When what a list shows last changed, for sitemaps; absent where nobody can tell. */
  readonly modified?: Instant | undefined;
  /**
   * A digest of all that `view` is made from: where it is the same, so is the view. Absent where the view itself has to be
   * made to know.
   */
  inputs?(): string;
  /** Everything its template sees: plain data that survives structured cloning. Pure: twice called, twice the same. */
  view(): View;
}

/** A file for machines (feed, sitemap, robots.txt, _headers …), made without a template. */
export interface MachineFile<Content extends string | Uint8Array = string> {
  readonly url: string;
  readonly file: string;
  /** A digest of all that `content` is made from, as that of a page. */
  inputs?(): string;
  content(): Content;
}

/** A file published as it is. */
export interface CopiedFile {
  readonly url: string;
  readonly file: string;
  /** Absolute path of the original. */
  readonly from: string;
  /** As messages name it: `media/talks.jpg`, `static/ads.txt`. */
  readonly source: string;
}

export interface Plan {
  readonly pages: readonly Page[];
  readonly machineFiles: readonly MachineFile<string | Uint8Array>[];
  readonly copies: readonly CopiedFile[];
}
