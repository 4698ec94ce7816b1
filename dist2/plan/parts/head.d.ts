import type { Article } from '../../model/site.js';
import type { PlanContext } from '../context.js';
import type { Head } from '../views.js';
import { type MachineImage } from './images.js';
import { type Crumb } from './json-ld.js';
/** Search engines may show the whole text and large pictures (Google Search Central, "robots meta tag"). */
export declare const indexed = "index, follow, max-snippet:-1, max-image-preview:large, max-video-preview:-1";
/** The head of a story's page. `text` is its body's plain text, for want of a dek. */
export declare function articleHead(article: Article, text: string, context: PlanContext): Head;
/** A syndicated story is its source's to be found by. */
export declare function articleRobots({ source }: Article): string;
export interface ListPage {
    readonly title: string;
    readonly description?: string | undefined;
    readonly url: string;
    readonly language: string;
    /** The pages above this one, outermost first, without the front page and without itself. */
    readonly above?: readonly Crumb[];
    /** The stories it lists, where machines are to be told. */
    readonly articles?: readonly Article[];
    /** Structured data, where the page is something else than a list. */
    readonly jsonLd?: string;
    readonly image?: MachineImage | undefined;
    readonly imageAlt?: string | undefined;
    /** The front whose feeds it offers beside those of the site. */
    readonly feedsOf?: {
        readonly title: string;
        readonly url: string;
    } | undefined;
    readonly type?: 'website' | 'profile';
}
/** The head of a page that lists stories, or stands by itself. */
export declare function listHead(page: ListPage, context: PlanContext): Head;
/** The head of a page that no search engine should keep: not found, withdrawn. */
export declare function unlistedHead(title: string, context: PlanContext): Head;
/** The head of a page that forwards: search engines take it for a redirect to its canonical address. */
export declare function redirectHead(title: string, canonical: string, context: PlanContext): Head;
export declare function withSiteTitle(title: string, { config }: PlanContext): string;
