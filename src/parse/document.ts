import type { Fields, Kind } from './schema.js';

/** The result of parsing one source file. It depends on no other file and not on the clock. */
export type Document =
  | ArticleDocument
  | AuthorDocument
  | SectionDocument
  | TopicDocument
  | SeriesDocument
  | PageDocument
  | FrontDocument;

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

export type Label = Fields<'article'>['label'];
export type Picture = NonNullable<FieldsOf<'article'>['image']>;
export type Correction = FieldsOf<'article'>['corrections'][number];

/** The front matter of a kind of document, as parse/schema.ts describes it field by field. */
type FieldsOf<K extends Kind> = ReadonlyDeep<Fields<K>>;

type ReadonlyDeep<Value> = Value extends readonly (infer Item)[]
  ? readonly ReadonlyDeep<Item>[]
  : Value extends object
    ? { readonly [Name in keyof Value]: ReadonlyDeep<Value[Name]> }
    : Value;

export interface ArticleDocument extends DocumentBase, FieldsOf<'article'> {
  readonly kind: 'article';
  /** The dates that were written as a day, without a time. */
  readonly dayOnly?: readonly ('date' | 'updated' | 'embargo')[] | undefined;
  /** The editor's `slug`, or the file's name without a leading date (`2026-11-23-`). */
  readonly slug: string;
  /** The language in the file's name (`story.de.md`), if it counts. */
  readonly languageInName?: string | undefined;
}

export interface AuthorDocument extends DocumentBase, FieldsOf<'author'> {
  readonly kind: 'author';
}

export interface SectionDocument extends DocumentBase, FieldsOf<'section'> {
  readonly kind: 'section';
}

export interface TopicDocument extends DocumentBase, FieldsOf<'topic'> {
  readonly kind: 'topic';
}

export interface SeriesDocument extends DocumentBase, FieldsOf<'series'> {
  readonly kind: 'series';
}

export interface PageDocument extends DocumentBase, FieldsOf<'page'> {
  readonly kind: 'page';
  /** The language in the file's name (`about.de.md`), if it counts. */
  readonly languageInName?: string | undefined;
}

/**
 * What editors decide about a front page. The key says which: `front` is the site's own, `front.de` that of the stories in German,
 * `front/city` that of the section `city`.
 */
export interface FrontDocument extends DocumentBase, FieldsOf<'front'> {
  readonly kind: 'front';
  /** The language in the file's name (`front.de.md`). */
  readonly language?: string | undefined;
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
