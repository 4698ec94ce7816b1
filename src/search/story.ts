import type { Config } from '../config.js';
import { foldName } from '../lib/fold.js';
import { toHref } from '../lib/url.js';
import type { Article, Site, Term } from '../model/site.js';

/** What of a story can be found, in the order of how much it says of it. */
export interface SearchedStory {
  readonly headlines: readonly string[];
  /** Dek, kicker, and the names of what it is filed under. */
  readonly names: readonly string[];
  /** By which lists of stories are narrowed down: `@section/world`, `@topic/climate`, `@author/jane doe`. */
  readonly filters: readonly string[];
}

/** A story as a list of what was found shows it; '' stands for what it has not. */
export type FoundCard = readonly [
  href: string,
  headline: string,
  section: string,
  /** Since 1970. */
  seconds: number,
  dek: string,
  authors: string,
  /** '' for news. */
  label: string,
  /** '' for that of the site. */
  language: string,
];

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
    filters: [
      ...asFilters('section', sections),
      ...asFilters('topic', topics),
      ...asFilters('author', authors),
    ],
  };
}

/** `excerpt` stands for a dek. */
export function foundCard(
  article: Article,
  excerpt: string,
  { site, config }: { readonly site: Site; readonly config: Pick<Config, 'base' | 'language'> },
): FoundCard {
  return [
    toHref(article.url, config.base),
    article.shortTitle,
    site.sections.get(article.section)?.title ?? article.section,
    Math.floor(article.date / 1000),
    article.description ?? excerpt,
    titles(article.authors, site.authors).join(', '),
    article.label === 'news' ? '' : article.label,
    article.language === config.language ? '' : article.language,
  ];
}

function titles(keys: readonly string[], terms: ReadonlyMap<string, Term>): string[] {
  return keys.flatMap((key) => terms.get(key)?.title ?? []);
}

function asFilters(kind: string, names: readonly string[]): string[] {
  return names.map((name) => `@${kind}/${foldName(name)}`);
}
