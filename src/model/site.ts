import type { Instant } from '../lib/time.js';
import type { Correction, Label, Picture } from '../parse/document.js';

/**
 * The newsroom at one instant: every record once, related by key. Only what is public is in it, so no later stage can
 * leak what is not. It is data: built by `buildSite`, never changed afterwards.
 */
export interface Site {
  /** The instant it is seen at. */
  readonly now: Instant;
  /** Public stories, newest first (by date, then by key). Withdrawn ones are not among them. */
  readonly articles: readonly Article[];
  readonly articleByKey: ReadonlyMap<string, Article>;
  readonly withdrawn: readonly WithdrawnArticle[];
  /** By key. Sections in the order of the navigation; the others by title. */
  readonly sections: ReadonlyMap<string, Section>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly series: ReadonlyMap<string, Series>;
  readonly authors: ReadonlyMap<string, Author>;
  readonly pages: readonly StandingPage[];
  readonly redirects: readonly Redirect[];
  /** Recommendations of each public story, by its key; absent where the block is turned off. */
  readonly recommendations: Lookup<readonly Recommendation[]>;
  /** Keys of later stories that tell what happened next, oldest first; absent where there is none. */
  readonly followUps: Lookup<readonly string[]>;
  /** Files under the content folder that a public record shows or links to, and the site's logos among them. */
  readonly pictures: ReadonlySet<string>;
  /** Those among them that are the own pictures of records, each with a point around which it is cut (see lib/focus.ts). */
  readonly cuts: readonly (readonly [file: string, focus: string])[];
  /** When a story next appears or goes; null when none will. */
  readonly nextGate: Instant | null;
  /** When something next changes without any story appearing or going: a story leaves the News sitemap or becomes old. */
  readonly nextHousekeeping: Instant | null;
  /** Stories that were last changed then or before are so old that readers are told. */
  readonly oldBefore: Instant;
  /** Stories that were published after this instant are in the News sitemap. */
  readonly newsAfter: Instant;
}

/** What is looked up by a story's key. */
export type Lookup<Value> = Pick<ReadonlyMap<string, Value>, 'get'>;

export interface Article {
  readonly key: string;
  readonly file: string;
  /** Path from the site's root, decoded (see lib/url.ts). */
  readonly url: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly seoTitle: string;
  readonly socialTitle: string;
  readonly description?: string | undefined;
  /** Publication: the later of `date` and `embargo`. */
  readonly date: Instant;
  readonly updated?: Instant | undefined;
  /** Which of them were written as a day, without a time: midnight is then no moment that readers are shown. */
  readonly dayOnly?: readonly ('date' | 'updated')[] | undefined;
  /** The later of `date`, `updated` and the newest correction: what machines are told. */
  readonly modified: Instant;
  readonly section: string;
  readonly topics: readonly string[];
  readonly series?: string | undefined;
  readonly authors: readonly string[];
  readonly kicker?: string | undefined;
  readonly dateline?: string | undefined;
  readonly label: Label;
  readonly image?: Picture | undefined;
  /** Oldest first. */
  readonly corrections: readonly Correction[];
  readonly source?: { readonly name: string; readonly url: string } | undefined;
  readonly language: string;
  /** Keys of the same story in other languages, this one not among them. */
  readonly translations: readonly string[];
  /** Digest of its body, by which it is found in `Bodies`. */
  readonly body: string;
  readonly words: number;
  /** What each of its body's links leads to, in their order. */
  readonly links: readonly ResolvedLink[];
  /** The files of its body's pictures, in their order; null in the place of one that does not exist. */
  readonly bodyPictures: readonly (string | null)[];
  /** Digest of all else, where it is known. */
  readonly digest?: string | undefined;
}

/** What a marker `stet:link:N` becomes: a URL of this site, or no link at all (its target is not public). */
export type ResolvedLink = {
  readonly url: string;
  readonly suffix: string;
  readonly article?: string;
} | null;

export interface WithdrawnArticle {
  readonly key: string;
  readonly file: string;
  readonly url: string;
  readonly title: string;
  readonly date: Instant;
  readonly reason: string;
  readonly language: string;
}

export interface Term {
  readonly key: string;
  /** The declaring file; undefined when made from its key. */
  readonly file?: string | undefined;
  readonly title: string;
  readonly description?: string | undefined;
  readonly url: string;
  /** Its public stories, newest first. */
  readonly articles: readonly string[];
  readonly body?: string | undefined;
  readonly links: readonly ResolvedLink[];
  readonly bodyPictures: readonly (string | null)[];
}

export interface Section extends Term {
  readonly order: number;
}

export type Topic = Term;

/** `articles` of a series are in its own order: oldest first. */
export interface Series extends Term {
  readonly order: number;
}

export interface Author extends Term {
  readonly role?: string | undefined;
  readonly note?: string | undefined;
  readonly image?: Picture | undefined;
  readonly email?: string | undefined;
  readonly profiles: readonly { readonly title: string; readonly url: string }[];
}

export interface StandingPage {
  readonly key: string;
  readonly file: string;
  readonly url: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly order: number;
  readonly language: string;
  readonly body: string;
  readonly links: readonly ResolvedLink[];
  readonly bodyPictures: readonly (string | null)[];
}

export interface Redirect {
  /** Decoded path from the site's root. */
  readonly from: string;
  readonly to: string;
  /** The story that asks for it. */
  readonly file: string;
}

/** One entry of the block "We recommend to read". */
export type Recommendation =
  | { readonly article: string; readonly reason: 'editor' | 'series' | 'ranked' | 'newest' }
  | { readonly title: string; readonly url: string; readonly reason: 'editor' };
