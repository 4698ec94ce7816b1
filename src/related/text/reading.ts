import { baseLanguage } from '../../lib/language.js';
import type { ArticleDocument } from '../../parse/document.js';
import { passagesOfLinks } from './passages.js';
import type { createProfiler, Profile } from './profile.js';

/** What the related index knows of a story's text. */
export interface Reading {
  readonly profile: Profile;
  /** The passages that each of its links stands in (see passages.ts). */
  readonly passages: readonly number[];
}

/** What of a story its profile is made from. */
export function profileSource(
  document: Pick<ArticleDocument, 'title' | 'description' | 'body'>,
  { language }: { readonly language: string },
) {
  return {
    title: document.title,
    description: document.description,
    text: document.body.text,
    language: baseLanguage(language),
  };
}

/** Reads a story's text for the index. */
export function readingOf(
  document: ArticleDocument,
  profiler: ReturnType<typeof createProfiler>,
  article: { readonly language: string },
): Reading {
  const { text, links } = document.body;
  return {
    profile: profiler(profileSource(document, article)),
    passages: passagesOfLinks(
      text,
      links.map((link) => link.text),
    ),
  };
}
