import type { Strings } from '../views.js';
import { type Wording } from './strings/en.js';
/** The interface texts in each language that stet has them in. */
export declare const allStrings: readonly Strings[];
/** What pages in a language say: in its base language (`de` for `de-CH`), else in English. */
export declare function wordingFor(language: string): Wording;
/** The language of the interface texts on pages in `language` (BCP 47 both): English where stet has none. */
export declare function stringsLanguage(language: string): string;
/** The interface texts for a page's language. */
export declare function stringsFor(language: string): Strings;
/**
 * The title of a block of recommendations on a page, and its language: the configured one on pages in the site's own language,
 * where an editor chose the words; stet's on pages in another, and where the configuration has only the English default.
 */
export declare function blockTitle(block: 'recommended' | 'followUps', language: string, configured: string, siteLanguage: string): {
    readonly title: string;
    readonly language: string;
};
