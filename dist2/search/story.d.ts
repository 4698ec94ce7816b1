import type { Config } from '../config/config.js';
import type { Instant } from '../lib/time.js';
import type { Article, Site } from '../model/site.js';
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
    date: string
];
/** The texts of cards in the language of the site. */
export interface CardTexts {
    date(instant: Instant): {
        readonly iso: string;
        readonly text: string;
    };
    label(label: Article['label']): string;
    /** Shown in place of a dek that a story does not have. */
    excerpt(text: string, language: string): string | undefined;
}
export declare function searchedStory(article: Article, site: Site): SearchedStory;
export declare function foundCard(article: Article, text: string, texts: CardTexts, { site, config }: {
    readonly site: Site;
    readonly config: Pick<Config, 'base' | 'language'>;
}): FoundCard;
export {};
