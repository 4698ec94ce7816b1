import type { Instant } from '../lib/time.js';
import type { Correction, Label, Picture } from '../parse/document.js';
import type { Carried } from './carried.js';

/** A story's place in a list. */
export interface Listed {
  readonly key: string;
  readonly date: Instant;
}

/**
 * Stories in the order of a list: newest first, of a series oldest first. Nothing is read before it is asked for, and no more
 * than that: a page that asks for the first thirty of ten thousand depends on those thirty alone.
 */
export interface StoryList extends Iterable<Listed> {
  /** The first ones in the list's order; fewer where there are fewer. */
  first(count: number): readonly Listed[];
  /** Those published at or after `from` and before `until`, in the list's order. */
  between(from: Instant, until: Instant): Iterable<Listed>;
  /** The last one in the list's order. */
  last(): Listed | undefined;
  /** How many there are. Depends on every story that comes to the list or leaves it, so few pages may ask for it. */
  count(): number;
}

/** The address of a page, and when what it shows last changed. */
export interface Located {
  /** Path from the site's root, decoded. */
  readonly url: string;
  readonly modified: Instant;
}

/** What is looked up by key. */
export interface Lookup<Value> {
  get(key: string): Value | undefined;
}

/** Records by key, and all of them in their order. */
export interface Records<Value> extends Lookup<Value> {
  values(): Iterable<Value>;
}

/**
 * The newsroom at one instant, as pages ask for it. Only what is public is in it, so no later stage can leak what is not.
 * An implementation may record what is read through it, which is all that a page depends on.
 */
export interface Site {
  /** The instant it is seen at. */
  readonly now: Instant;
  /** Stories that were last changed then or before are so old that readers are told. */
  readonly oldBefore: Instant;
  /** Stories that were published after this instant are in the News sitemap. */
  readonly newsAfter: Instant;
  /** All public stories, newest first (by date, then by key). Withdrawn ones are not among them. */
  readonly articles: StoryList;
  readonly articleByKey: Lookup<Article>;
  readonly withdrawn: Lookup<WithdrawnArticle>;
  /** Sections in the order of the navigation; the others by title. */
  readonly sections: Records<Section>;
  readonly topics: Records<Topic>;
  readonly series: Records<Series>;
  readonly authors: Records<Author>;
  readonly pages: Records<StandingPage>;
  /** Tags (BCP 47) of public stories, sorted. */
  languages(): readonly string[];
  /** Stories whose tags have this base language. */
  inLanguage(base: string): StoryList;
  /** Of those in this base language, the ones with this label. */
  labelled(label: Label, base: string): StoryList;
  /** Addresses of the stories of `articles` that are not syndicated, in the same order, without reading the stories. */
  readonly located: { between(from: Instant, until: Instant): Iterable<Located> };
  /** News and analyses in this base language with a weight above 0. */
  weighted(base: string): StoryList;
  /** What editors decided about front pages, by `frontKeyOf` (see plan/editions.ts) or `front/SECTION`. */
  readonly fronts: Lookup<Front>;
  /** Stories with corrections. */
  readonly corrected: StoryList;
  /** Recommendations of each public story, by its key; absent where the block is turned off. */
  readonly recommendations: Lookup<readonly Recommendation[]>;
  /** Keys of later stories that tell what happened next, oldest first; absent where there is none. */
  readonly followUps: Lookup<readonly string[]>;
  /** Redirects that are asked for, sorted by old path. */
  redirects(): readonly Redirect[];
  /** Whether a file under the content or static folder is shown or linked to by a public record. */
  isShown(path: string): boolean;
  /**
   * Remembers answers, and with each what was read for it: who is given a remembered answer depends on the same. To be used
   * in place of a plain memo wherever `make` reads from the site. Keys are compared as in a Map.
   */
  remember<Key, Value>(make: (key: Key) => Value, most?: number): (key: Key) => Value;
}

/** A public story, with the fields that it carries from its document. What comes of its body may be read when it is asked for: a copy of an Article would read all of it. */
export interface Article extends Carried {
  readonly key: string;
  readonly file: string;
  /** Path from the site's root, decoded (see lib/url.ts). */
  readonly url: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly seoTitle: string;
  readonly socialTitle: string;
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
  readonly image?: Picture | undefined;
  /** Oldest first. */
  readonly corrections: readonly Correction[];
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
}

/** What a marker `stet:link:N` becomes: a URL of this site, or no link at all (its target is not public). */
export type ResolvedLink = {
  readonly url: string;
  readonly suffix: string;
  readonly article?: string;
  /** Where it stands in its file, if what it leads to is no record and no file: only who knows all pages can tell whether there is any. */
  readonly unknown?: { readonly line: number; readonly column: number };
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
  /** BCP 47, of the title and all other texts: the site's own, or that of the story that gives the title. */
  readonly language: string;
  readonly description?: string | undefined;
  readonly url: string;
  /** Its public stories, newest first. */
  readonly articles: StoryList;
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
  /** Key of the story that asks for it. */
  readonly article: string;
  /** The file of that story. */
  readonly file: string;
}

/** A public story on a front page, where an editor put it, with what stands over and in its headline there alone. */
export interface Placed {
  readonly article: string;
  readonly kicker?: string | undefined;
  readonly headline?: string | undefined;
}

export interface FrontBlock {
  readonly title?: string | undefined;
  /** Whose newest stories fill the block. */
  readonly of?: { readonly kind: 'section' | 'topic' | 'series'; readonly key: string } | undefined;
  /** How many stories it has; as many as a block that nobody edits, where it is absent. */
  readonly count?: number | undefined;
  /** They stand first. */
  readonly stories: readonly Placed[];
}

/** What editors decided about a front page. A story stands in it once. */
export interface Front {
  readonly file: string;
  readonly lead?: Placed | undefined;
  readonly top: readonly Placed[];
  readonly blocks: readonly FrontBlock[];
  /** Stands over what is chosen by itself. */
  readonly kicker?: string | undefined;
}

/** One entry of the block "We recommend to read". */
export type Recommendation =
  | { readonly article: string; readonly reason: 'editor' | 'series' | 'ranked' | 'newest' }
  | { readonly title: string; readonly url: string; readonly reason: 'editor' };
