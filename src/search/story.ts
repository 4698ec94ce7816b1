import type { Config } from '../config/config.js';
import { listForm } from '../lib/fold.js';
import type { Instant } from '../lib/time.js';
import { toHref } from '../lib/url.js';
import type { Article, Lookup, Site, Term } from '../model/site.js';

/** The texts of a story that can be found, in the order of their weight. */
interface SearchedStory {
  readonly headlines: readonly string[];
  /** Dek, kicker, and the names of section, topics, authors and series. */
  readonly names: readonly string[];
  /**
   * The lists that searches can be narrowed to (see `listForm`): `section/World`, `topic/Climate`, `author/Jane Doe`.
   */
  readonly lists: readonly string[];
}

/** A story in the list of results; an empty text stands for a missing field. */
export type FoundCard = readonly [
  href: string,
  /** Empty for news. */
  label: Article['label'] | '',
  /** Empty for the site's own language. */
  language: string,
  /** ISO 8601. */
  instant: string,
  section: string,
  headline: string,
  dek: string,
  names: string,
  labelText: string,
  date: string,
];

/** The texts of cards in the language of the site. */
export interface CardTexts {
  date(instant: Instant): { readonly iso: string; readonly text: string };
  label(label: Article['label']): string;
  /** Shown in place of a dek that a story does not have. */
  excerpt(text: string, language: string): string | undefined;
}

export function searchedStory(article: Article, site: Site): SearchedStory {
  const sections = titles([article.section], site.sections);
  const topics = titles(article.topics, site.topics);
  const authors = titles(article.authors, site.authors);
  const series = titles(article.series === undefined ? [] : [article.series], site.series);
  const { title, shortTitle, description, kicker, dateline } = article;
  return {
    headlines: shortTitle === title ? [title] : [title, shortTitle],
    names: [description, kicker, dateline, ...sections, ...topics, ...authors, ...series].filter(
      (text) => text !== undefined,
    ),
    lists: [...asLists('section', sections), ...asLists('topic', topics), ...asLists('author', authors)],
  };
}

export function foundCard(
  article: Article,
  text: string,
  texts: CardTexts,
  { site, config }: { readonly site: Site; readonly config: Pick<Config, 'base' | 'language'> },
): FoundCard {
  const { label, language } = article;
  const date = texts.date(article.date);
  return [
    toHref(article.url, config.base),
    label === 'news' ? '' : label,
    language === config.language ? '' : language,
    date.iso,
    site.sections.get(article.section)?.title ?? article.section,
    article.shortTitle,
    article.description ?? texts.excerpt(text, language) ?? '',
    titles(article.authors, site.authors).join(', '),
    label === 'news' ? '' : texts.label(label),
    date.text,
  ];
}

function titles(keys: readonly string[], terms: Lookup<Pick<Term, 'title'>>): string[] {
  return keys.flatMap((key) => terms.get(key)?.title ?? []);
}

function asLists(kind: string, names: readonly string[]): string[] {
  return names.map((name) => listForm(`${kind}/${name}`));
}
