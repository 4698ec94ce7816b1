import type { ArticleDocument, PageDocument } from '../parse/document.js';
import { type Report } from './place.js';
interface AddressOptions {
    /** The pattern of story URLs; a name in it that is not one of ours stays as it is. */
    readonly permalink: string;
    /** The site's own URL, without a slash at its end. */
    readonly url: string;
    readonly timeZone: string;
}
/**
 * A story's URL: its own `url`, or the pattern filled in with the date in the site's time zone. A `url` or slug that is
 * unfit gives a message, and the URL that the story would have without it.
 */
export declare function articleUrl(document: ArticleDocument, section: string, options: AddressOptions, report: Report): string;
/** A standing page's URL: its own, or its key with `.html`. */
export declare function pageUrl(document: PageDocument, options: Pick<AddressOptions, 'url'>, report: Report): string;
/**
 * A path of this site as an editor writes it, with the site's own host or none, percent-encoded or not: decoded, NFC, from
 * the site's root, and sure to stay inside it.
 */
export declare function readPath(written: string, siteUrl: string): {
    path: string;
} | {
    problem: string;
};
export {};
