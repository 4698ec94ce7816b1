import type { Message } from '../lib/message.js';
import type { Instant } from '../lib/time.js';
import type { CardWords } from '../media/card.js';
import type { PictureFile } from '../media/picture.js';
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
  /**
   * The URL of the front, or the year, whose stories alone it is made from. Absent where more than they decide on it.
   */
  readonly of?: string | number | undefined;
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

/** A picture of words by which social networks show a story that has no picture. */
export interface SocialCard {
  readonly url: string;
  readonly file: string;
  /** The story's file. */
  readonly source: string;
  /** A digest of its words. */
  inputs(): string;
  words(): CardWords;
}

export interface Plan {
  readonly pages: readonly Page[];
  readonly machineFiles: readonly MachineFile<string | Uint8Array>[];
  readonly copies: readonly CopiedFile[];
  readonly pictures: readonly PictureFile[];
  readonly cards: readonly SocialCard[];
  /** What the next plan may begin from. */
  readonly outline: Outline;
  /** Absent of a plan that says of every file whether it is to be. */
  readonly others?: Others | undefined;
}

/** What becomes of the files of the last plan that a plan of changes does not name: all but these are as they were. */
export interface Others {
  /** Files, by their paths, that are no more. */
  readonly gone: ReadonlySet<string>;
  /** Files of this plan that the last one did not have. */
  readonly fresh: ReadonlySet<string>;
}

/** What is to be known of a whole plan to plan what changes. Plain data. */
export interface Outline {
  /** How many HTML pages there are. */
  readonly pages: number;
  /** Digests of what frames the pages of each language. */
  readonly frames: Readonly<Record<string, string>>;
  /** Lists: by the URL of a front, it and its archive. */
  readonly fronts: Readonly<Record<string, readonly Listed[]>>;
  /** URLs of the pages that lead into the whole site. */
  readonly tops: readonly string[];
  /** URLs of the years and months. */
  readonly calendar: readonly string[];
  /** URLs of files for machines. */
  readonly machineFiles: readonly string[];
  /** Digest of what is made of all pictures. */
  readonly pictures: string;
  /** Redirects that have no page of their own. */
  readonly withoutPage: readonly string[];
  readonly messages: readonly Message[];
}

/** The URL of a list, and when what it shows last changed. */
export type Listed = readonly [url: string, modified: Instant | null];
