import type { Config } from '../config.js';
import { digest } from '../lib/digest.js';
import { memo } from '../lib/memo.js';
import type { Pictures } from '../media/picture.js';
import type { Article, ResolvedLink, Site, Term } from '../model/site.js';
import type { Picture } from '../parse/document.js';
import { isRefused } from './images.js';
import type { Shell } from './views.js';

/**
 * Digests of the records that pages show. A view is a function of them and of nothing else: where all that a page is made
 * from is the same, its view is, and need not be put together to know that.
 */
export interface Inputs {
  /** What frames all pages of a language, and the configuration. */
  frame(language: string): string;
  /** All that any page may show of a story, with the names of what it is filed under and the notes on its authors. */
  story(article: Article): string;
  /** All that is known of a term but its stories. */
  term(term: Term): string;
}

export interface InputParts {
  readonly site: Site;
  readonly config: Config;
  readonly pictures: Pictures;
  shell(language: string): Shell;
  /** Those that pages may load. */
  readonly scripts?: readonly unknown[];
}

export function createInputs({ site, config, pictures, shell, scripts = [] }: InputParts): Inputs {
  const settings = written(published(config));
  const frame = memo((language: string) => digest(settings + written([language, shell(language), scripts])));
  /** A record names none that is not there (see model/records.ts); what is made of those it names is told here. */
  const shown = (
    image: Picture | undefined,
    others: readonly (string | null)[],
    links: readonly ResolvedLink[] = [],
  ) => {
    let told = '';
    for (const path of [image?.src, ...others])
      if (typeof path === 'string' && pictures.isOurs(path)) told += `\n${pictures.get(path)?.name}`;
    // A link to a file that is not published is none.
    for (const link of links) if (link && isRefused(link.url.slice(1), pictures)) told += `\n-${link.url}`;
    return told;
  };
  const term = memo((its: Term & { readonly image?: Picture | undefined }) => {
    const { articles: _, ...rest } = its;
    return digest(written(rest) + shown(its.image, its.bodyPictures, its.links));
  });
  const named = memo(({ title, url }: Term) => written([title, url]));
  const names = (keys: readonly string[], terms: ReadonlyMap<string, Term>, tell: (term: Term) => string) => {
    let told = '';
    for (const key of keys) {
      const found = terms.get(key);
      if (found !== undefined) told += tell(found);
    }
    return told;
  };
  const story = memo((article: Article) => {
    const { section, series, topics, authors } = article;
    const filed =
      names([section], site.sections, named) +
      names(series === undefined ? [] : [series], site.series, named) +
      names(topics, site.topics, named) +
      names(authors, site.authors, term);
    return digest(recordDigest(article) + filed + shown(article.image, article.bodyPictures, article.links));
  });
  return { frame, story, term };
}

/** The digest of a story's record, which the record itself may know. */
export function recordDigest(article: Article): string {
  return article.digest ?? digest(written(article));
}

/** One digest of several, in their order, and of what else is told by them. */
export function joined(...parts: readonly (string | number | undefined)[]): string {
  return digest(parts.join('\n'));
}

/** What of the configuration pages may show: not where files lie, and how large they may be. */
export function published(config: Config): unknown {
  const { root, contentDir, templatesDir, staticDir, outputDir, storeDir, limits, ...rest } = config;
  return rest;
}

function written(value: unknown): string {
  return JSON.stringify(value);
}
