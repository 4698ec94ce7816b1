import type { Config } from '../../config/config.js';
import type { Instant } from '../../lib/time.js';
import type { Pictures } from '../../media/picture.js';
import type { Article, Site } from '../../model/site.js';
import type { Bodies } from '../../store/bodies.js';
import type { Dates } from '../parts/dates.js';
/** A story in a feed. */
export interface FeedEntry {
    /**
     * A tag URI (RFC 4151) by which readers' programs know the story again: made of when it was published and its slug, so that it
     * stays when the story moves to another section or address. No two entries of a feed have the same.
     */
    readonly id: string;
    readonly url: string;
    /** With the label before it, where the story is no news. */
    readonly title: string;
    readonly summary?: string | undefined;
    readonly bodyHtml: string;
    readonly published: Instant;
    readonly modified: Instant;
    readonly authors: readonly {
        readonly name: string;
        readonly url: string;
    }[];
    readonly tags: readonly string[];
    readonly language: string;
    readonly image?: {
        readonly url: string;
        readonly credit?: string | undefined;
    } | undefined;
    /** Where a syndicated story comes from. */
    readonly sourceUrl?: string | undefined;
}
interface EntryParts {
    readonly site: Site;
    readonly config: Config;
    readonly bodies: Bodies;
    readonly pictures: Pictures;
    readonly dates: Dates;
}
export declare function feedEntryOf(article: Article, { site, config, bodies, pictures, dates }: EntryParts): FeedEntry;
/** Notes of a body are reached by `href="#…"`, which in a feed would lead into the reader's own page. */
export declare function withAbsoluteFragments(html: string, url: string): string;
/** A plain text as HTML, for an element's content or an attribute in double quotes. */
export declare function escapeHtml(text: string): string;
export {};
