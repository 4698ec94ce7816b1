import { normalized } from '../lib/normalized.js';
import { slugify } from '../lib/slug.js';
import { pathProblem } from '../lib/url.js';
import type { AuthorDocument, SectionDocument, SeriesDocument, TopicDocument } from '../parse/document.js';

export type TermDocument = AuthorDocument | SectionDocument | TopicDocument | SeriesDocument;

/** Where stories without a section are. */
export const defaultSection = 'news';

/**
 * A name's key: one for all its forms in upper and lower case, in composed and decomposed Unicode, with spaces or with
 * hyphens. Undefined when nothing of it can stand in a URL.
 */
export function keyOf(written: string): string | undefined {
  const key = slugify(written);
  return key === '' || pathProblem(`/${key}/`) !== undefined ? undefined : key;
}

/**
 * A name by which it is compared with others of one key: `C`, `C++` and `C#` have the same key and are not the same;
 * `climate-change` and `Climate change` are.
 */
export function plainName(name: string): string {
  return normalized(name)
    .toLowerCase()
    .replace(/[\s\p{Pd}_'’ʼ׳״"“”„«».,:;/()]+/gu, '');
}

/** The terms of one kind that have a file, and what a name that a story gives leads to. */
export interface Vocabulary<Declared extends TermDocument = TermDocument> {
  readonly declared: {
    get(key: string): Declared | undefined;
    has(key: string): boolean;
    keys(): Iterable<string>;
  };
  /** The key of a name as written: that of the file so named, or so titled, or one made from the name. */
  find(written: string): string | undefined;
}

export function createVocabulary<Declared extends TermDocument>(
  documents: readonly Declared[],
): Vocabulary<Declared> {
  const declared = new Map<string, Declared>();
  for (const document of documents) {
    const key = keyOf(document.key);
    if (key !== undefined) declared.set(key, document);
  }
  const titled = new Map<string, string | undefined>();
  for (const [key, document] of declared) {
    const name = plainName(titleOf(document));
    // Two files with one title: the title alone names neither.
    titled.set(name, titled.has(name) ? undefined : key);
  }
  const found = new Map<string, string | undefined>();
  return {
    declared,
    find(written) {
      if (found.has(written)) return found.get(written);
      const made = keyOf(written);
      const plain = plainName(written);
      const key =
        made === undefined || (declared.has(made) && plain === plainName(made))
          ? made
          : (titled.get(plain) ?? made);
      found.set(written, key);
      return key;
    },
  };
}

export function titleOf(document: TermDocument): string {
  return document.kind === 'author' ? document.name : document.title;
}
