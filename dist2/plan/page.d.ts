import type { PageKind } from '../lib/page-kinds.js';
import type { Instant } from '../lib/time.js';
import type { CardWords } from '../media/card.js';
import type { View } from './views.js';
/** One HTML page to be: known by its URL, with its view made only when it is rendered. */
export interface Page {
    readonly kind: PageKind;
    /** Path from the site's root, decoded (see lib/url.ts). */
    readonly url: string;
    /** Path in the output folder. */
    readonly file: string;
    /** The source files it comes from, for messages; empty for lists. */
    readonly sources: readonly string[];
    /** When what a list shows last changed, for sitemaps; absent where nobody can tell, and of a list without a story. */
    readonly modified?: Instant | undefined;
    /** Everything its template sees: plain data that survives structured cloning. Pure: twice called, twice the same. */
    view(): View;
}
/** A file for machines (feed, sitemap, robots.txt, _headers …), made without a template. */
export interface MachineFile<Content extends string | Uint8Array = string | Uint8Array> {
    readonly url: string;
    readonly file: string;
    /** Of a sitemap that the sitemap index may name. */
    readonly sitemap?: Pick<SitemapEntry, 'modified' | 'isEmpty'> | undefined;
    content(): Content;
}
/** A page that is no story, for the sitemap of lists. */
export interface ListEntry {
    /** Path from the site's root, decoded. */
    readonly url: string;
    /** When what it shows last changed; undefined where nobody can tell. */
    readonly modified?: Instant | undefined;
}
/** A sitemap, for the sitemap index. */
export interface SitemapEntry extends ListEntry {
    /** Whether it names no page. */
    readonly isEmpty: boolean;
}
/** A file published as it is. */
export interface CopiedFile {
    readonly url: string;
    readonly file: string;
    /** Absolute path of the original. */
    readonly from: string;
    /** As messages name it: `media/talks.jpg`, `static/ads.txt`. */
    readonly source: string;
}
/** A picture of words by which social networks show a story that has no picture. */
export interface SocialCard {
    readonly url: string;
    readonly file: string;
    /** The story's file. */
    readonly source: string;
    words(): CardWords;
}
