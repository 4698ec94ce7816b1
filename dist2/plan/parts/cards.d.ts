import type { Config } from '../../config/config.js';
import type { Pictures } from '../../media/picture.js';
import type { Article, Site, Term } from '../../model/site.js';
import type { Card, LinkView } from '../views.js';
import type { Dates } from './dates.js';
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
/** Makes each card once for each story and language: it stands on a dozen pages. */
export declare function createCards(parts: CardParts): CardMaker;
export {};
