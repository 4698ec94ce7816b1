import type { Instant } from '../lib/time.js';

/** The result of parsing one source file. It depends on no other file and not on the clock. */
export type Document =
  | ArticleDocument
  | AuthorDocument
  | SectionDocument
  | TopicDocument
  | SeriesDocument
  | PageDocument;

export interface DocumentBase {
  /** Path under the content folder, with `/`, NFC. */
  readonly file: string;
  /**
   * The name by which other records refer to this one: the path without the folder of its kind and without `.md`.
   * `articles/2026/beijing.md` → `2026/beijing`; `authors/wang.md` → `wang`.
   */
  readonly key: string;
  /** The digest of the source file's bytes. */
  readonly digest: string;
  readonly body: Body;
  /** The place of each front matter field in the file, by stet's names: `title`, `related.0`, `image.src`. */
  readonly places: Readonly<Record<string, FieldPlace>>;
}

export interface FieldPlace {
  readonly line: number;
  readonly column: number;
}

export type Label = 'news' | 'opinion' | 'analysis' | 'sponsored';

export interface Picture {
  /** A path under the content folder (`media/talks.jpg`), or an absolute https URL. */
  readonly src: string;
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  /** The point of interest, each 0 to 1 from the left and the top. */
  readonly focus?: { readonly x: number; readonly y: number } | undefined;
}

/** As written by the editor: a key, slug or path of a story here, or a page elsewhere. */
type RelatedReference = { readonly story: string } | { readonly title: string; readonly url: string };

export interface Correction {
  readonly date: Instant;
  readonly text: string;
}

export interface ArticleDocument extends DocumentBase {
  readonly kind: 'article';
  readonly title: string;
  readonly shortTitle?: string | undefined;
  readonly seoTitle?: string | undefined;
  readonly socialTitle?: string | undefined;
  readonly description?: string | undefined;
  readonly date: Instant;
  readonly updated?: Instant | undefined;
  /** The dates that were written as a day, without a time. */
  readonly dayOnly?: readonly ('date' | 'updated' | 'embargo')[] | undefined;
  readonly url?: string | undefined;
  /** The editor's `slug`, or the file's name without a leading date (`2026-11-23-`). */
  readonly slug: string;
  /** As written; the model turns them into keys. */
  readonly section?: string | undefined;
  readonly topics: readonly string[];
  readonly series?: string | undefined;
  readonly authors: readonly string[];
  readonly kicker?: string | undefined;
  readonly dateline?: string | undefined;
  readonly label: Label;
  readonly image?: Picture | undefined;
  readonly related: readonly RelatedReference[];
  /** False: the story has no block "We recommend to read". */
  readonly recommend: boolean;
  readonly corrections: readonly Correction[];
  readonly source?: { readonly name: string; readonly url: string } | undefined;
  readonly draft: boolean;
  readonly embargo?: Instant | undefined;
  readonly expires?: Instant | undefined;
  readonly withdrawn?: { readonly date: Instant; readonly reason: string } | undefined;
  /** Paths from the site's root, beginning with `/`; with `./` before it, a path from the folder of the story's own address. */
  readonly redirectFrom: readonly string[];
  /** BCP 47. */
  readonly language?: string | undefined;
  /** The language in the file's name (`story.de.md`), if it counts. */
  readonly languageInName?: string | undefined;
  /** Key or path of the story this one translates. */
  readonly translationOf?: string | undefined;
}

export interface AuthorDocument extends DocumentBase {
  readonly kind: 'author';
  readonly name: string;
  readonly role?: string | undefined;
  /** One sentence shown under the author's stories. */
  readonly note?: string | undefined;
  readonly image?: Picture | undefined;
  readonly email?: string | undefined;
  readonly links: readonly { readonly title: string; readonly url: string }[];
  readonly draft: boolean;
}

export interface SectionDocument extends DocumentBase {
  readonly kind: 'section';
  readonly title: string;
  readonly description?: string | undefined;
  /** The position in the navigation, smallest first. */
  readonly order?: number | undefined;
  readonly draft: boolean;
}

export interface TopicDocument extends DocumentBase {
  readonly kind: 'topic';
  readonly title: string;
  readonly description?: string | undefined;
  readonly draft: boolean;
}

export interface SeriesDocument extends DocumentBase {
  readonly kind: 'series';
  readonly title: string;
  readonly description?: string | undefined;
  readonly order?: number | undefined;
  readonly draft: boolean;
}

export interface PageDocument extends DocumentBase {
  readonly kind: 'page';
  readonly title: string;
  readonly description?: string | undefined;
  readonly url?: string | undefined;
  readonly order?: number | undefined;
  readonly language?: string | undefined;
  /** The language in the file's name (`about.de.md`), if it counts. */
  readonly languageInName?: string | undefined;
  readonly draft: boolean;
}

/** A rendered text. The HTML has passed the sanitizer; markers in it are resolved when a view is made. */
export interface Body {
  /** The digest of all other fields. */
  readonly digest: string;
  /**
   * Sanitized HTML. A link to an address on this site is written `href="stet:link:N"`, with N its index in `links`; a
   * picture from the content folder `src="stet:picture:N"`, with N its index in `pictures` and `src` as the first
   * attribute. No source text can produce either form.
   */
  readonly html: string;
  /** Plain text, with a blank line between paragraphs: for indexes, descriptions and word counts. */
  readonly text: string;
  readonly words: number;
  readonly links: readonly BodyLink[];
  readonly pictures: readonly BodyPicture[];
}

/** A link from a body to an address on this site. */
export interface BodyLink extends FieldPlace {
  /**
   * - `file`: a path under the content folder, resolved against the source file: `articles/2026/talks.md`;
   * - `path`: a decoded path from the site's root: `/world/2024/07/talks.html`.
   */
  readonly kind: 'file' | 'path';
  readonly target: string;
  /** `?query#fragment` as written, percent-encoded, or empty. */
  readonly suffix: string;
  /** The words that are linked; empty for a picture. They are part of the body's `text` too. */
  readonly text: string;
}

export interface BodyPicture extends FieldPlace {
  /** Path under the content folder. */
  readonly src: string;
}
