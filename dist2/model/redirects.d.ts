import type { ArticleDocument } from '../parse/document.js';
import { type Report } from './place.js';
import type { Redirect } from './site.js';
/** One key for the forms in which a path is written: with and without a slash or index.html at its end. Case counts. */
export declare function pathKey(path: string): string;
/** A story's old URLs, each once: unfit ones and the story's own are reported and left out. */
export declare function redirectsOf(document: ArticleDocument, url: string, siteUrl: string, report: Report): Redirect[];
