import type { Config } from '../../config/config.js';
import type { Pictures } from '../../media/picture.js';
import type { Article, Author, Site, StandingPage } from '../../model/site.js';
import type { Edition } from '../editions.js';
import { type Crumb } from './json-ld-nodes.js';
export type { Crumb } from './json-ld-nodes.js';
/** A page that lists stories. */
interface ListedPage extends Crumb {
    readonly description?: string | undefined;
    /** BCP 47; the site's own by default. */
    readonly language?: string | undefined;
    /** The pages above it, outermost first. The page itself comes last and is added when it is not there. */
    readonly breadcrumb: readonly Crumb[];
    /** What it lists, in its order. */
    readonly articles: readonly Article[];
}
/** Structured data of a story's page, by schema.org and Google's "Article" and "Breadcrumb". */
export declare function articleJsonLd(article: Article, site: Site, config: Config, pictures?: Pictures): string;
/** Of the front page: who publishes the site, and by what rules. */
export declare function homeJsonLd(site: Site, config: Config, { url, language }: Pick<Edition, 'url' | 'language'>): string;
/** Of a section, topic, series, archive or other list. */
export declare function listJsonLd(page: ListedPage, _site: Site, config: Config): string;
/** Of an author's page, by Google's "ProfilePage". */
export declare function authorJsonLd(author: Author, site: Site, config: Config, pictures?: Pictures): string;
/** Of a standing page: about, contact, ethics. */
export declare function pageJsonLd(page: StandingPage, _site: Site, config: Config): string;
