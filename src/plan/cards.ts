import type { Config } from '../config.js';
import { directionOf } from '../lib/direction.js';
import type { Pictures } from '../media/picture.js';
import type { Article, Site, Term } from '../model/site.js';
import type { Dates } from './dates.js';
import { imageView } from './images.js';
import type { Card, LinkView } from './views.js';

/**
 * A story as lists on a page of this language show it. Its texts are in the story's language, its date in the page's.
 * Made once for each story and language: it stands on a dozen pages.
 */
export type CardMaker = (article: Article, pageLanguage: string) => Card;

export interface CardParts {
  readonly site: Site;
  readonly config: Config;
  readonly pictures: Pictures;
  readonly dates: Dates;
  href(url: string): string;
  link(term: Term): LinkView;
}

export function createCards({ site, config, pictures, dates, href, link }: CardParts): CardMaker {
  const byLanguage = new Map<string, Map<Article, Card>>();

  function make(article: Article, pageLanguage: string): Card {
    const section = site.sections.get(article.section);
    return {
      href: href(article.url),
      headline: article.shortTitle,
      dek: article.description,
      kicker: article.kicker,
      label: article.label,
      section: section ? link(section) : { title: article.section, href: href('/') },
      authors: authorNames(article, site),
      date: article.dayOnly?.includes('date')
        ? dates.date(article.date, pageLanguage)
        : dates.day(article.date, pageLanguage),
      image: imageView(article.image, site, config, pictures),
      language: article.language,
      direction: directionOf(article.language),
    };
  }

  return (article, pageLanguage) => {
    let cards = byLanguage.get(pageLanguage);
    if (cards === undefined) {
      cards = new Map();
      byLanguage.set(pageLanguage, cards);
    }
    let card = cards.get(article);
    if (card === undefined) {
      card = make(article, pageLanguage);
      cards.set(article, card);
    }
    return card;
  };
}

function authorNames(article: Article, site: Site): string[] {
  const names: string[] = [];
  for (const key of article.authors) {
    const author = site.authors.get(key);
    if (author !== undefined) names.push(author.title);
  }
  return names;
}
