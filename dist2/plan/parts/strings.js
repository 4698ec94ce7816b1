import { baseLanguage } from '../../lib/language.js';
import { ar } from './strings/ar.js';
import { de } from './strings/de.js';
import { en } from './strings/en.js';
import { es } from './strings/es.js';
import { fr } from './strings/fr.js';
import { he } from './strings/he.js';
const wordings = new Map(Object.entries({ ar, de, en, es, fr, he }));
/** The interface texts in each language that stet has them in. */
export const allStrings = [...wordings.values()].map(({ strings }) => strings);
/** What pages in a language say: in its base language (`de` for `de-CH`), else in English. */
export function wordingFor(language) {
    return wordings.get(baseLanguage(language)) ?? en;
}
/** The language of the interface texts on pages in `language` (BCP 47 both): English where stet has none. */
export function stringsLanguage(language) {
    return wordings.has(baseLanguage(language)) ? language : 'en';
}
/** The interface texts for a page's language. */
export function stringsFor(language) {
    return wordingFor(language).strings;
}
/**
 * The title of a block of recommendations on a page, and its language: the configured one on pages in the site's own language,
 * where an editor chose the words; stet's on pages in another, and where the configuration has only the English default.
 */
export function blockTitle(block, language, configured, siteLanguage) {
    const base = baseLanguage(language);
    const isDefault = configured === en[block];
    const own = wordings.get(base)?.[block];
    if (own !== undefined && (isDefault || base !== baseLanguage(siteLanguage)))
        return { title: own, language };
    return { title: configured, language: isDefault ? 'en' : siteLanguage };
}
//# sourceMappingURL=strings.js.map