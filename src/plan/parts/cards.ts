import type { Config } from '../../config/config.js';
import { directionOf } from '../../lib/direction.js';
import { freeze } from '../../lib/freeze.js';
import { memo } from '../../lib/memo.js';
import type { Pictures } from '../../media/picture.js';
import type { Article, Site, Term } from '../../model/site.js';
import { recordsOf } from '../lists.js';
import type { Card, LinkView } from '../views.js';
import type { Dates } from './dates.js';
import { imageView } from './images.js';
import { kickerOf } from './labels.js';

/** A story as lists on a page of this language show it. Its texts are in the story's language, its date in the page's. */
export type CardMaker = (article: Pick<Article, 'key'>, pageLanguage: string) => Card;

interface CardParts {
  readonly site: Site;
  readonly config: Config;
  readonly pictures: Pictures;
  readonly dates: Dates;
  href(url: string): string;
  link(term: Term): LinkView;
}

/** Cards of one language in memory at the same time: about 20 MB. */
const mostCards = 10_000;

/** Makes each card once for each story and language: it stands on a dozen pages, and none of them may change it. */
export function createCards(parts: CardParts): CardMaker {
  const { site } = parts;
  const cardsIn = memo((pageLanguage: string) =>
    site.remember((key: string) => {
      const article = site.articleByKey.get(key);
      if (article === undefined) throw new Error(`${key} is no story of the site`);
      return freeze(cardOf(article, pageLanguage, parts));
    }, mostCards),
  );
  return ({ key }, pageLanguage) => cardsIn(pageLanguage)(key);
}

function cardOf(article: Article, pageLanguage: string, parts: CardParts): Card {
  const { site, config, pictures, dates, href, link } = parts;
  const section = site.sections.get(article.section);
  return {
    href: href(article.url),
    headline: article.shortTitle,
    dek: article.description,
    kicker: kickerOf(article),
    label: article.label,
    section: section ? link(section) : { title: article.section, href: href('/'), language: config.language },
    authors: recordsOf(article.authors, site.authors).map(({ title }) => title),
    date: article.dayOnly?.includes('date')
      ? dates.date(article.date, pageLanguage)
      : dates.day(article.date, pageLanguage),
    image: imageView(article.image, site, config, pictures),
    language: article.language,
    direction: directionOf(article.language),
  };
}
